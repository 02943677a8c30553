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

  /** Lets go of the values; the length stays. */
  free(): void {
    this.#values = new this.#make(0);
  }
}

/** Bytes: a piece of a text column. Large enough that a million lines make a hundred pieces. */
const PIECE = 1024 * 1024;
/** Bytes that a UTF-16 unit takes in UTF-8, at most. */
export const WIDEST = 3;

/** UTF-8 text that grows in pieces: each is handed to the browser, which may keep it on the disk, as soon as it is full. */
export class TextColumn {
  /** Bytes so far. */
  length = 0;
  readonly #full: Blob[] = [];
  readonly #encoder = new TextEncoder();
  #piece = new Uint8Array(PIECE);
  #used = 0;

  append(text: string): void {
    const most = text.length * WIDEST;
    if (this.#used + most > this.#piece.length) this.#handOver(most);
    const written =
      this.#copyAscii(text) ?? this.#encoder.encodeInto(text, this.#piece.subarray(this.#used)).written;
    this.#used += written;
    this.length += written;
  }

  join(): Blob {
    this.#handOver(0);
    return new Blob(this.#full);
  }

  /** Nearly all of most packs: in Chromium calling the encoder for a line takes ten times as long. Undefined where it is not all ASCII. */
  #copyAscii(text: string): number | undefined {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 127) return undefined;
      this.#piece[this.#used + i] = unit;
    }
    return text.length;
  }

  #handOver(most: number): void {
    this.#full.push(new Blob([this.#piece.subarray(0, this.#used)]));
    if (most > this.#piece.length) this.#piece = new Uint8Array(most);
    this.#used = 0;
  }
}
