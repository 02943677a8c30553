type Typed = Int32Array | Uint32Array | Uint8Array;
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
