/** Beside the flags of a posting: the first word is in lower case. */
export const LOWER_FIRST = 16;
/** Where the number of words begins, less one and three at most, in two bits; and where the ordinal does. */
const WORDS_SHIFT = 5;
const MOST_WORDS = 3;
const ORDINAL_SHIFT = 7;

/** Numbers of a row: both hashes of a name, its first word's key, and its entity's ordinal above its traits. */
const WIDTH = 4;
/** Numbers of a piece. */
const PIECE = WIDTH * 16 * 1024;

/** Names on their way into an index, 16 bytes each; in pieces, since one array that grows is there twice while it does. */
export class NameRows {
  count = 0;
  #pieces: Int32Array[] = [];
  #piece = new Int32Array(0);
  #used = 0;

  /** @param traits flags of the posting, and `LOWER_FIRST`. */
  push(hash: number, check: number, first: number, ordinal: number, words: number, traits: number): void {
    if (this.#used === this.#piece.length) {
      this.#piece = new Int32Array(PIECE);
      this.#pieces.push(this.#piece);
      this.#used = 0;
    }
    this.#piece[this.#used] = hash;
    this.#piece[this.#used + 1] = check;
    this.#piece[this.#used + 2] = first;
    this.#piece[this.#used + 3] =
      (ordinal << ORDINAL_SHIFT) | (Math.min(words - 1, MOST_WORDS) << WORDS_SHIFT) | traits;
    this.#used += WIDTH;
    this.count++;
  }

  /** Gives every row in turn: a piece, and where in it the row begins. */
  each(take: (row: Int32Array, at: number) => void): void {
    for (const piece of this.#pieces) {
      const end = piece === this.#piece ? this.#used : PIECE;
      for (let at = 0; at < end; at += WIDTH) take(piece, at);
    }
  }

  /** Lets go of the rows; their count stays. */
  free(): void {
    this.#pieces = [];
  }
}

/** Number of words, of which four and more are the same, of a row's last number. */
export const wordsOf = (last: number): number => ((last >> WORDS_SHIFT) & MOST_WORDS) + 1;
export const ordinalOf = (last: number): number => last >>> ORDINAL_SHIFT;
