import { classOf, entryOf, SPACE, unitAt } from '../text/characters';
import { CHECK_PRIME, CHECK_SEED, mix, PRIME, SEED } from '../text/word-hash';
import { soundOfWord } from './distance';

/** Words of a name whose sounds are looked up. */
const LEAST_WORDS = 2;
const MOST_WORDS = 4;
const HYPHEN = 0x2d;

/** Says how a word sounds that stands in a name from `start` to `end`; undefined where it has no sound. */
export type Hear<Sound> = (name: string, start: number, end: number) => Sound | undefined;

/** The sounds of a name's first and last words; undefined for names that are not indexed. */
export const outerSounds = (name: string): readonly [first: string, last: string] | undefined =>
  hearOuter(name, hearWord);

/** The same as somebody else hears it. */
export function hearOuter<Sound>(
  name: string,
  hear: Hear<Sound>,
): readonly [first: Sound, last: Sound] | undefined {
  let words = 0;
  let start = 0;
  let firstStart = 0;
  let firstEnd = 0;
  let lastStart = 0;
  let lastEnd = 0;
  for (let i = 0; i <= name.length; i++) {
    if (i < name.length && !isGap(unitAt(name, i))) continue;
    if (i > start) {
      if (words++ === 0) [firstStart, firstEnd] = [start, i];
      [lastStart, lastEnd] = [start, i];
    }
    start = i + 1;
  }
  if (words < LEAST_WORDS || words > MOST_WORDS) return undefined;
  const first = hear(name, firstStart, firstEnd);
  const last = hear(name, lastStart, lastEnd);
  return first === undefined || last === undefined ? undefined : [first, last];
}

function hearWord(name: string, start: number, end: number): string | undefined {
  const sound = soundOfWord(name.slice(start, end));
  return isSound(sound) ? sound : undefined;
}

/** Words whose sound's number is kept at hand: those of one entity come again in its other names, given names again and again. */
const KEPT = 2 ** 14;

/**
 * Hears sounds as their numbers, and makes no string of a word that it still remembers: for a whole pack, one name after the
 * other.
 */
export function hearAndRemember(numberOf: (sound: string) => number): Hear<number> {
  const keys = new Int32Array(KEPT * 2);
  const numbers: (number | undefined)[] = new Array(KEPT);
  return (name, start, end) => {
    let hash = SEED;
    let check = CHECK_SEED;
    for (let i = start; i < end; i++) {
      const unit = unitAt(name, i);
      hash = Math.imul(hash ^ unit, PRIME);
      check = Math.imul(check ^ unit, CHECK_PRIME);
    }
    const slot = mix(hash) & (KEPT - 1);
    if (keys[slot * 2] !== hash || keys[slot * 2 + 1] !== check) {
      keys[slot * 2] = hash;
      keys[slot * 2 + 1] = check;
      const sound = hearWord(name, start, end);
      numbers[slot] = sound === undefined ? undefined : numberOf(sound);
    }
    return numbers[slot];
  };
}

/** Whether a word sounds enough like one to be indexed by it. */
const isSound = (sound: string): boolean => /^[a-z]{2,}$/.test(sound);

const isGap = (unit: number): boolean => unit === HYPHEN || classOf(entryOf(unit)) === SPACE;
