import { mix, PRIME, SEED } from '../text/word-hash';
import { Column } from './columns';

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

  /** Where in the pool a sound begins. */
  startOf(id: number): number {
    return id === 0 ? 0 : this.ends.at(id - 1);
  }

  /** Lets go of what finds a sound again: no other may come. */
  close(): void {
    this.#table = new Uint32Array();
  }

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
    const from = this.startOf(id);
    if (this.ends.at(id) - from !== end - start) return false;
    for (let i = start; i < end; i++) if (this.pool.at(i) !== this.pool.at(from + i - start)) return false;
    return true;
  }

  #grow(): void {
    this.#table = new Uint32Array(this.#table.length * 2);
    for (let id = 0; id < this.count; id++)
      this.#table[this.#slotOf(this.startOf(id), this.ends.at(id))] = id + 1;
  }
}
