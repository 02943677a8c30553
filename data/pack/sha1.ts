import { BlockHash, readWords } from './block-hash';

/**
 * SHA-1 (FIPS 180-4), which OpenSanctions' indexes name: it finds damage. Somebody who wants to deceive can get round it, so
 * SHA-256 is used where an index names both.
 */
export class Sha1 extends BlockHash {
  readonly #words = new Int32Array(80);

  constructor() {
    super([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  }

  protected mix(bytes: Uint8Array, at: number): void {
    const w = this.#words;
    readWords(bytes, at, w);
    for (let i = 16; i < 80; i++) {
      const word = w[i - 3]! ^ w[i - 8]! ^ w[i - 14]! ^ w[i - 16]!;
      w[i] = (word << 1) | (word >>> 31);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = this.state;
    for (let i = 0; i < 80; i++) {
      const sum = (((a << 5) | (a >>> 27)) + chosen(i, b, c, d) + e + ADDED[Math.floor(i / 20)]! + w[i]!) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = sum;
    }
    for (const [i, word] of [a, b, c, d, e].entries()) this.state[i] = (this.state[i]! + word) | 0;
  }
}

/** One for each twenty rounds. */
const ADDED = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

function chosen(round: number, b: number, c: number, d: number): number {
  if (round < 20) return (b & c) | (~b & d);
  return round >= 40 && round < 60 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
}
