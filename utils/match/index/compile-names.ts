import type { Kind } from '../../ftm';
import { GAP_APOSTROPHE } from '../text/gaps';
import { CASELESS, HAS_DIGIT, HAS_LOWER, INITIALS, INNER_UPPER, STARTS_UPPER } from '../text/shape';
import { Tokens } from '../text/tokens';
import { ARTICLES, COMMON, GIVEN, PARTICLES, TITLES } from '../text/vocabulary';
import type { EntityNames } from './entity-names';
import { ACRONYM, buildNames, DERIVED, IS_PERSON, WEAK } from './name-index';
import { firstKey, nameKey, startsLower } from './name-key';
import { LOWER_FIRST, NameRows } from './name-rows';
import { LONGEST_NAME, variantsOf } from './name-variants';

/** The index of a pack's names, and how many there are. */
export interface CompiledNames {
  readonly names: ArrayBuffer;
  readonly count: number;
}

/** Compiles the surface forms of people and organizations; keeps 16 bytes of each. */
export class NamesCompiler {
  #records = 0;
  readonly #names = new NameRows();

  /** One for all names: making six arrays for each would take as long as reading it. */
  readonly #tokens = new Tokens();

  /** Takes the names of the next record, if it has any. */
  add(names: EntityNames | undefined): void {
    const ordinal = this.#records++;
    if (!names) return;
    const { kind } = names;
    const tokens = this.#tokens;
    const seen: number[] = [];
    for (const variant of variantsOf(names)) {
      tokens.clear();
      tokens.add(variant.text);
      const last = tokens.size - 1;
      if (last < 0 || last >= LONGEST_NAME || (last === 0 && !mayStandAlone(tokens, variant.weak))) continue;
      const { hash, check } = nameKey(tokens, 0, last);
      // "pape François" is not "Pape François": only the first hash knows of capitals.
      if (seen.includes(hash ^ check)) continue;
      seen.push(hash ^ check);
      const traits =
        flagsOf(tokens, kind, variant.weak, variant.derived) | (startsLower(tokens, 0) ? LOWER_FIRST : 0);
      this.#names.push(hash, check, firstKey(tokens, 0), ordinal, tokens.size, traits);
    }
  }

  /** The index file. The compiler is of no use afterwards. */
  finish(): CompiledNames {
    return { names: buildNames(this.#names), count: this.#names.count };
  }
}

/** One word that can be a name on its own: a single letter only if the pack calls it weak ("X"), and no bare number. */
function mayStandAlone(tokens: Tokens, weak: boolean): boolean {
  return (weak || tokens.end[0]! - tokens.start[0]! >= 2) && !/^[\p{N}]+$/u.test(tokens.texts[0]!);
}

/** "federal government": a name written in lower case, unless it is a spelling of its own ("xAI") or a particle ("de Gaulle"). */
function startsOrdinary({ shape, hash }: Tokens): boolean {
  return !(shape[0]! & (STARTS_UPPER | CASELESS | INNER_UPPER | HAS_DIGIT)) && !PARTICLES.has(hash[0]!);
}

/** "L'Oréal": an article that lost its vowel. */
const isElided = ({ gap, end, start }: Tokens): boolean =>
  gap[1] === GAP_APOSTROPHE && end[0]! - start[0]! === 1 && end[1]! - start[1]! > 1;

function flagsOf(tokens: Tokens, kind: Kind, weak: boolean, derived: boolean): number {
  // "The Standard", "Bob's": the word that carries the name decides.
  const led = tokens.size === 2 && (ARTICLES.has(tokens.hash[0]!) || isElided(tokens));
  const alone = tokens.size === 1 || led || (tokens.size === 2 && tokens.gap[1] === GAP_APOSTROPHE);
  const shape = tokens.shape[led ? 1 : 0]!;
  const word = tokens.hash[led ? 1 : 0]!;
  const allCaps = alone && !(shape & (HAS_LOWER | CASELESS)) && (shape & INNER_UPPER) !== 0;
  const ordinary =
    (alone && (COMMON.has(word) || TITLES.has(word) || GIVEN.has(word) || (shape & INITIALS) !== 0)) ||
    (startsOrdinary(tokens) && !(kind === 'person' && TITLES.has(tokens.hash[0]!)));
  return (
    (weak || ordinary ? WEAK : 0) |
    (kind === 'person' ? IS_PERSON : 0) |
    (allCaps ? ACRONYM : 0) |
    (derived ? DERIVED : 0)
  );
}
