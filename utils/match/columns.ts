type Typed = Int32Array | Uint32Array | Uint16Array | Uint8Array;
type TypedConstructor<T extends Typed> = { new (length: number): T };

/** A typed array that grows: a column of a table being built, without one object a row. */
export class Column<T extends Typed> {
  length = 0;
  #values: T;
  readonly #make: TypedConstructor<T>;

  constructor(make: TypedConstructor<T>) {
    this.#make = make;
    this.#values = new make(1024);
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new this.#make(this.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.length++] = value;
  }

  at(i: number): number {
    return this.#values[i]!;
  }

  /** The values so far, without a copy. */
  view(): T {
    return this.#values.subarray(0, this.length) as T;
  }
}

/** Bytes: a piece of a text column. Large enough that a million lines make a hundred pieces. */
const PIECE = 1024 * 1024;
/** UTF-8 bytes that one UTF-16 unit takes at most. */
const BYTES_PER_UNIT = 3;

/** UTF-8 text that grows in pieces: nothing is copied until the end, and no line costs an object. */
export class TextColumn {
  /** Bytes so far. */
  length = 0;
  readonly #full: Uint8Array[] = [];
  #piece = new Uint8Array(PIECE);
  #used = 0;
  readonly #encoder = new TextEncoder();

  append(text: string): void {
    const most = text.length * BYTES_PER_UNIT;
    if (this.#used + most > this.#piece.length) {
      this.#full.push(this.#piece.subarray(0, this.#used));
      this.#piece = new Uint8Array(Math.max(PIECE, most));
      this.#used = 0;
    }
    const { written } = this.#encoder.encodeInto(text, this.#piece.subarray(this.#used));
    this.#used += written;
    this.length += written;
  }

  join(): ArrayBuffer {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const piece of [...this.#full, this.#piece.subarray(0, this.#used)]) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole.buffer;
  }
}
