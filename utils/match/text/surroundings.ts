import {
  GAP_AMPERSAND,
  GAP_APOSTROPHE,
  GAP_FULL_STOP,
  GAP_HYPHEN,
  GAP_PERIOD,
  GAP_QUOTE,
  GAP_SENTENCE,
  GAP_SPACE,
} from './gaps';
import { CASELESS, HAS_LOWER, INITIALS, INNER_UPPER, STARTS_UPPER } from './shape';
import type { Tokens } from './tokens';
import { ABBREVIATIONS, BEFORE_PLATFORM, COMMON, NOUN_LANGUAGES, PLATFORM } from './vocabulary';
import { WordTable } from './word-table';

/**
 * Blocks of which more words than this are capitalised are headlines: capitals say little there. Where all nouns have
 * capitals, short sentences of names and nouns reach three quarters.
 */
const HEADLINE_SHARE = 0.6;
const HEADLINE_SHARE_WITH_NOUNS = 0.8;
/** Fewer words than this never make a headline by their capitals alone. */
const HEADLINE_WORDS = 4;

/** What the place of a token says about it: the same questions for every kind of mention. */
export class Surroundings {
  readonly tokens: Tokens;
  /** Whether a capital may also stand for a noun, as in German. */
  readonly nounsAreUpper: boolean;
  /** Tokens that `isUpper`, in order: a tenth of most texts, and the only ones that most passes look at. */
  readonly capitals: Int32Array;
  readonly #headlines: (boolean | undefined)[] = [];
  #upperWords: WordTable | undefined;
  /** By slot of `#upperWords`: 1 where the word stands in lower case too. */
  #inLowerCase = new Uint8Array(0);

  /** `lang` is the page's BCP 47 tag. */
  constructor(tokens: Tokens, lang?: string) {
    this.tokens = tokens;
    this.capitals = this.#findCapitals();
    this.nounsAreUpper = lang !== undefined && NOUN_LANGUAGES.has(lang.toLowerCase().split('-')[0]!);
  }

  #findCapitals(): Int32Array {
    const { size, shape } = this.tokens;
    const found = new Int32Array(size);
    let count = 0;
    // Each is written, and stays where it is one: no processor guesses which.
    for (let i = 0; i < size; i++) {
      found[count] = i;
      count += Number((shape[i]! & (STARTS_UPPER | CASELESS)) !== 0);
    }
    return found.subarray(0, count);
  }

  isUpper(i: number): boolean {
    return (this.tokens.shape[i]! & (STARTS_UPPER | CASELESS)) !== 0;
  }

  isAllCaps(i: number): boolean {
    const shape = this.tokens.shape[i]!;
    return !(shape & (HAS_LOWER | CASELESS)) && (shape & INNER_UPPER) !== 0;
  }

  /** The token before `i` if it stands in the same sentence, joined by no more than a space or a title's period; or -1. */
  before(i: number): number {
    if (i === 0 || this.tokens.block[i - 1] !== this.tokens.block[i]) return -1;
    const gap = this.tokens.gap[i]!;
    if (gap <= GAP_SPACE || gap === GAP_HYPHEN || gap === GAP_APOSTROPHE) return i - 1;
    return gap === GAP_FULL_STOP && !this.isSentenceStart(i) ? i - 1 : -1;
  }

  /** The token after `i` if only a space or hyphen stands between; or -1. */
  after(i: number): number {
    const next = i + 1;
    if (next >= this.tokens.size || this.tokens.block[next] !== this.tokens.block[i]) return -1;
    const gap = this.tokens.gap[next]!;
    return gap <= GAP_HYPHEN || gap === GAP_AMPERSAND ? next : -1;
  }

  /** Whether a capital at `i` may only be there because a sentence starts. */
  isSentenceStart(i: number): boolean {
    const { gap, block, shape, hash } = this.tokens;
    const last = i - 1;
    if (i === 0 || block[last] !== block[i] || gap[i] === GAP_QUOTE) return true;
    if (gap[i] === GAP_SENTENCE) return !this.#isAfterSemicolon(i);
    if (gap[i] !== GAP_FULL_STOP) return false;
    if (shape[last]! & INITIALS) return this.isPlatform(last);
    return !ABBREVIATIONS.has(hash[last]!);
  }

  /** Behind a semicolon a capital is as much needed as within the sentence. */
  #isAfterSemicolon(i: number): boolean {
    const { texts, block, start, end } = this.tokens;
    return /^;\s*$/.test(texts[block[i]!]!.slice(end[i - 1]!, start[i]!));
  }

  /** "said on X. Altman": what the network is called, and no initial. */
  isPlatform(i: number): boolean {
    const { hash, block } = this.tokens;
    const last = i - 1;
    return PLATFORM.has(hash[i]!) && i > 0 && block[last] === block[i] && BEFORE_PLATFORM.has(hash[last]!);
  }

  /** Whether the token's block is in title case or capitals, so that casing there is no evidence. */
  isHeadline(i: number): boolean {
    const block = this.tokens.block[i]!;
    const known = this.#headlines[block];
    if (known !== undefined) return known;
    let upper = 0;
    let words = 0;
    for (let at = this.tokens.blockStarts[block]!; at < this.tokens.blockStarts[block + 1]!; at++) {
      const shape = this.tokens.shape[at]!;
      if (shape & CASELESS) continue;
      words++;
      if (shape & STARTS_UPPER) upper++;
    }
    const headline =
      words >= HEADLINE_WORDS &&
      upper / words > (this.nounsAreUpper ? HEADLINE_SHARE_WITH_NOUNS : HEADLINE_SHARE);
    this.#headlines[block] = headline;
    return headline;
  }

  /** Whether a word beside it is in capitals too, so that its own say nothing: "WHO PAYS FOR IT?". */
  isAmongCapitals(i: number): boolean {
    const [before, after] = [this.before(i), this.after(i)];
    return (before >= 0 && this.isAllCaps(before)) || (after >= 0 && this.isAllCaps(after));
  }

  /** Whether the word at `i` stands in lower case somewhere on the page: then its capital may be chance. */
  standsInLowerCase(i: number): boolean {
    this.#upperWords ??= this.#readLowerCase();
    return !this.isUpper(i) || this.#inLowerCase[this.#upperWords.slotOf(this.tokens.hash[i]!)] === 1;
  }

  /**
   * The page's capitalised words, and which of them stand in lower case too: to keep all words would cost ten times as much.
   * Every word marks a slot, be it empty: half of a text are words that also begin sentences, and no processor guesses which.
   */
  #readLowerCase(): WordTable {
    const { size, hash, gap, shape } = this.tokens;
    const upper = new WordTable(this.capitals.length * 4);
    for (const i of this.capitals) upper.add(hash[i]!);
    const marks = new Uint8Array(upper.slots);
    // "doubleleaf.com" is how addresses are written, and says nothing of Doubleleaf.
    for (let i = 0; i < size; i++)
      marks[upper.slotOf(hash[i]!)]! |=
        shape[i]! & (STARTS_UPPER | CASELESS) || gap[i] === GAP_PERIOD || gap[i + 1] === GAP_PERIOD ? 0 : 1;
    this.#inLowerCase = marks;
    return upper;
  }

  /** A capital that means nothing: an ordinary word at the start of a sentence or in a headline. */
  isOrdinaryCapital(i: number): boolean {
    return (
      (this.isSentenceStart(i) || this.isHeadline(i)) &&
      (COMMON.has(this.tokens.hash[i]!) || this.standsInLowerCase(i))
    );
  }
}
