const BLOCK = 64;

/**
 * What SHA-1 and SHA-256 (FIPS 180-4) have in common: bytes that come in pieces, in blocks of 64, with their length behind
 * the last. WebCrypto digests only what is in memory as a whole.
 */
export abstract class BlockHash {
  protected readonly state: Int32Array;
  readonly #rest = new Uint8Array(BLOCK);
  #held = 0;
  #length = 0;

  constructor(initial: ArrayLike<number>) {
    this.state = Int32Array.from(initial);
  }

  /** Takes the block that begins at `at`. */
  protected abstract mix(bytes: Uint8Array, at: number): void;

  update(bytes: Uint8Array): void {
    this.#length += bytes.length;
    let at = 0;
    if (this.#held > 0) {
      at = Math.min(BLOCK - this.#held, bytes.length);
      this.#rest.set(bytes.subarray(0, at), this.#held);
      this.#held += at;
      if (this.#held < BLOCK) return;
      this.mix(this.#rest, 0);
      this.#held = 0;
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) this.mix(bytes, at);
    this.#rest.set(bytes.subarray(at));
    this.#held = bytes.length - at;
  }

  /** Lower-case hex. Nothing may be added afterwards. */
  hex(): string {
    const length = this.#length;
    const padding = new Uint8Array((this.#held < 56 ? 56 : 120) - this.#held + 8);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.length - 8, Math.floor(length / 0x2000_0000));
    view.setUint32(padding.length - 4, (length << 3) >>> 0);
    this.update(padding);
    return Array.from(this.state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

/** The first 16 words of a block, big-endian. */
export function readWords(bytes: Uint8Array, at: number, words: Int32Array): void {
  for (let i = 0; i < 16; i++) {
    const from = at + i * 4;
    words[i] = (bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!;
  }
}
