/** The least the engine must reach on the project's own articles, slightly under what it reaches. */
export const FLOOR = {
  /** Strong F1, 0..1. */
  f1: 0.5,
  /** False positives per 1,000 words, at most. */
  falsePositives: 20,
  /** Traps hit, at most, 0..1 of all. */
  trapsHit: 0.5,
} as const;
