import { IS_PERSON } from '../index/name-index';
import { insideLonger } from '../link/longer-name';
import { isOpeningWord, type Span } from '../link/place';
import { GAP_HYPHEN, GAP_SPACE } from '../text/gaps';
import { CASELESS, HAS_LOWER, STARTS_UPPER } from '../text/shape';
import type { Surroundings } from '../text/surroundings';
import { BODIES, COMMON, HEADS, PARTICLES, TITLES } from '../text/vocabulary';

/** Most words in a name that is compared word by word. */
export const MOST_WORDS = 4;

/** Spans of two to four capitalised words that nothing matched: what the fuzzy stage tries to read, longest first. */
export function unmatchedSpans(around: Surroundings, isTaken: (token: number) => boolean): Span[] {
  const { tokens } = around;
  const spans: Span[] = [];
  for (let i = 0; i < tokens.size; i++) {
    if (isTaken(i) || !isNameLike(around, i)) continue;
    let to = i;
    while (!isTaken(to + 1) && runsOn(around, to + 1) && mayRunOn(around, to + 1)) to++;
    while (!isNameLike(around, to)) to--;
    for (const span of windows(around, { from: i, to })) spans.push(span);
    i = to;
  }
  return spans.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
}

/** Every part of a run of capitalised words that may be a name: "Co-Leader Yan Leike Also Resigns" holds one. */
function* windows(around: Surroundings, run: Span): Generator<Span> {
  for (let from = run.from; from < run.to; from++) {
    for (let to = from + 1; to <= run.to && to - from < MOST_WORDS; to++) {
      if (mayBeName(around, { from, to })) yield { from, to };
    }
  }
}

function mayBeName(around: Surroundings, { from, to }: Span): boolean {
  const { tokens } = around;
  if (!isNameLike(around, from) || !isNameLike(around, to)) return false;
  if (insideLonger(around, { from, to }, IS_PERSON)) return false;
  const first = tokens.hash[from]!;
  const last = tokens.hash[to]!;
  if (TITLES.has(first) || isOpeningWord(around, from)) return false;
  if (HEADS.has(last) || BODIES.has(last) || TITLES.has(last)) return false;
  return (
    !(COMMON.has(last) && around.standsInLowerCase(to)) &&
    !(COMMON.has(first) && around.standsInLowerCase(from))
  );
}

function isNameLike({ tokens }: Surroundings, i: number): boolean {
  const shape = tokens.shape[i]!;
  return (shape & (STARTS_UPPER | CASELESS)) === STARTS_UPPER && (shape & HAS_LOWER) !== 0;
}

/** A particle in lower case goes on with a name, but ends none: "Abdel-Fattah el-Sissi". */
const mayRunOn = (around: Surroundings, i: number): boolean =>
  isNameLike(around, i) || PARTICLES.has(around.tokens.hash[i]!);

function runsOn({ tokens }: Surroundings, i: number): boolean {
  return (
    i < tokens.size &&
    tokens.block[i] === tokens.block[i - 1] &&
    (tokens.gap[i] === GAP_SPACE || tokens.gap[i] === GAP_HYPHEN)
  );
}
