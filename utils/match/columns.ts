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

/** UTF-8 text that grows in pieces: each is handed to the browser, which may keep it on the disk, as soon as it is full. */
export class TextColumn {
  /** Bytes so far. */
  length = 0;
  readonly #full: Blob[] = [];
  /** Encoded together: each for itself would take longer to encode than to make. */
  #lines: string[] = [];
  #handedOver = 0;

  append(text: string): void {
    this.#lines.push(text);
    this.length += utf8Length(text);
    if (this.length - this.#handedOver >= PIECE) this.#handOver();
  }

  join(): Blob {
    this.#handOver();
    return new Blob(this.#full);
  }

  #handOver(): void {
    this.#full.push(new Blob([this.#lines.join('')]));
    this.#lines = [];
    this.#handedOver = this.length;
  }
}

/** Bytes of a text in UTF-8. Half of a surrogate pair takes two, so that a pair takes four; none stands alone in JSON. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}
