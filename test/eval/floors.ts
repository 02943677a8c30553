import { f1, falsePositivesPerThousandWords, type Score } from './score';

/** What the engine must reach on the project's own articles: slightly under what it reaches. */
const FLOOR = {
  /** Strong F1, 0..1, at least. */
  f1: 0.96,
  /** False positives per 1,000 words, at most. */
  falsePositives: 1.6,
  /** Traps hit, at most. */
  trapsHit: 15,
} as const;

/** One line for every floor that the score falls under. */
export function fallsUnder(score: Score): string[] {
  const reached = { f1: f1(score.strong), falsePositives: falsePositivesPerThousandWords(score) };
  return [
    reached.f1 < FLOOR.f1 && `strong F1 is ${reached.f1.toFixed(3)}, less than ${FLOOR.f1}`,
    reached.falsePositives > FLOOR.falsePositives &&
      `${reached.falsePositives.toFixed(2)} false positives per 1,000 words, more than ${FLOOR.falsePositives}`,
    score.trapsHit > FLOOR.trapsHit && `${score.trapsHit} traps hit, more than ${FLOOR.trapsHit}`,
  ].filter((line) => line !== false);
}
