import { classOf, entryOf, SPACE, unitAt } from './characters';
import { Column } from './columns';
import { soundOfWord } from './distance';
import { isSound, LEAST_WORDS, MOST_WORDS } from './sound-index';
import { CHECK_PRIME, CHECK_SEED, mix, PRIME, SEED } from './word-hash';

/** Sounds by number, each once and in the order they came: the letters of all in one pool, found through an open-addressed table. */
export class SoundWords {
  readonly pool = new Column(Uint8Array);
  readonly ends = new Column(Uint32Array);
  #table = new Uint32Array(2048);

  get count(): number {
    return this.ends.length;
  }

  /** Number of a sound; a new one gets the next. */
  idOf(sound: string): number {
    const start = this.pool.length;
    for (let i = 0; i < sound.length; i++) this.pool.push(sound.charCodeAt(i));
    const slot = this.#slotOf(start, this.pool.length);
    const known = this.#table[slot]!;
    if (known > 0) {
      this.pool.length = start;
      return known - 1;
    }
    this.ends.push(this.pool.length);
    this.#table[slot] = this.count;
    if (this.count * 2 > this.#table.length) this.#grow();
    return this.count - 1;
  }

  /** Letters of a sound, as ASCII. */
  letters(id: number): Uint8Array {
    return this.pool.view().subarray(this.#startOf(id), this.ends.at(id));
  }

  #startOf = (id: number): number => (id === 0 ? 0 : this.ends.at(id - 1));

  /** Slot of the letters from `start` to `end` of the pool, or the empty one where they belong. */
  #slotOf(start: number, end: number): number {
    let hash = SEED;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ this.pool.at(i), PRIME);
    const mask = this.#table.length - 1;
    let slot = mix(hash) & mask;
    while (this.#table[slot] !== 0 && !this.#isAt(this.#table[slot]! - 1, start, end))
      slot = (slot + 1) & mask;
    return slot;
  }

  #isAt(id: number, start: number, end: number): boolean {
    const from = this.#startOf(id);
    if (this.ends.at(id) - from !== end - start) return false;
    for (let i = start; i < end; i++) if (this.pool.at(i) !== this.pool.at(from + i - start)) return false;
    return true;
  }

  #grow(): void {
    this.#table = new Uint32Array(this.#table.length * 2);
    for (let id = 0; id < this.count; id++)
      this.#table[this.#slotOf(this.#startOf(id), this.ends.at(id))] = id + 1;
  }
}

/** Words whose sound is kept at hand: those of one entity come again in its other names, given names again and again. */
const KEPT = 2 ** 14;
const HYPHEN = 0x2d;

/** Says how the first and last words of names sound; makes no string of a word that it still remembers. */
export class Hearing {
  readonly #keys = new Int32Array(KEPT * 2);
  readonly #sounds: string[] = new Array(KEPT).fill('');

  /** The same as `outerSounds`. */
  outerSounds(name: string): readonly [first: string, last: string] | undefined {
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
    const first = this.#hear(name, firstStart, firstEnd);
    const last = this.#hear(name, lastStart, lastEnd);
    return first === '' || last === '' ? undefined : [first, last];
  }

  /** The sound of a word; empty where it has none. */
  #hear(name: string, start: number, end: number): string {
    let hash = SEED;
    let check = CHECK_SEED;
    for (let i = start; i < end; i++) {
      const unit = unitAt(name, i);
      hash = Math.imul(hash ^ unit, PRIME);
      check = Math.imul(check ^ unit, CHECK_PRIME);
    }
    const slot = mix(hash) & (KEPT - 1);
    if (this.#keys[slot * 2] === hash && this.#keys[slot * 2 + 1] === check) return this.#sounds[slot]!;
    const heard = soundOfWord(name.slice(start, end));
    const sound = isSound(heard) ? heard : '';
    this.#keys[slot * 2] = hash;
    this.#keys[slot * 2 + 1] = check;
    this.#sounds[slot] = sound;
    return sound;
  }
}

const isGap = (unit: number): boolean => unit === HYPHEN || classOf(entryOf(unit)) === SPACE;
