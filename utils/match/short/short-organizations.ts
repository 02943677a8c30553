import { WEAK } from '../index/name-index';
import { type Node, nodeKey } from '../link/hits';
import { acronymAfter } from '../link/introduced';
import { insideLonger } from '../link/longer-name';
import type { Span } from '../link/place';
import { organizationEdges } from '../span-edges';
import type { Surroundings } from '../text/surroundings';
import { GAP_SPACE, type Tokens } from '../text/tokens';
import {
  ARTICLES,
  COMMON,
  FREQUENT,
  GIVEN,
  HEADS,
  isPlaceName,
  isPlaceWord,
  keysOf,
  LEGAL_FORMS,
  PAPERS,
} from '../text/vocabulary';
import { chain } from '../text/word-hash';

/** An organization named in full at tokens `from`..`to`. */
export interface FullOrganization extends Span {
  readonly node: Node;
}

/** A part of an organization's name that stands for it. */
export interface ShortOrganization extends Span {
  readonly node: Node;
}

/** "of" before the field of an office or school. */
const OF = new Set(keysOf('of für des de du di'));

/** Part of a name, by the token keys of its words. */
interface ShortForm {
  readonly words: readonly number[];
  /** "The Times": only with a capitalised article before it. */
  readonly article: boolean;
}

/**
 * Parts of organizations' names that stand alone after the full name: "Homeland Security" of the Department of Homeland
 * Security, "EPA" where the page explains it, "Robinson College" of the J. Mack Robinson College of Business, "Barclays" of Barclays Bank, "The Times".
 */
export function findShortOrganizations(
  around: Surroundings,
  organizations: readonly FullOrganization[],
  isTaken: (token: number) => boolean,
): ShortOrganization[] {
  const { tokens } = around;
  const forms = new ShortForms(around, organizations);
  const found: ShortOrganization[] = [];
  let last = -1;
  for (const from of around.capitals) {
    if (from <= last || !forms.mayStart(tokens.hash[from]!)) continue;
    const short = forms.at(from, (to, article) => stands(around, { from, to }, article, isTaken));
    if (!short) continue;
    const edges = organizationEdges(around, short, isTaken);
    found.push({ ...edges, node: short.node });
    last = edges.to;
  }
  return found;
}

/** Short forms by their words. A look-up costs the same however many organizations there are. */
class ShortForms {
  readonly #tokens: Tokens;
  /** Undefined where two organizations share a form. */
  readonly #nodes = new Map<number, Node | undefined>();
  readonly #starts = new Set<number>();
  #longest = 0;

  constructor(around: Surroundings, organizations: readonly FullOrganization[]) {
    const { tokens } = around;
    this.#tokens = tokens;
    for (const organization of organizations) {
      for (const form of shortForms(tokens, organization)) this.#add(form, organization.node);
      const acronym = acronymAfter(around, organization.to);
      if (acronym >= 0 && !FREQUENT.has(tokens.hash[acronym]!))
        this.#add({ words: [tokens.hash[acronym]!], article: false }, organization.node);
    }
  }

  mayStart(word: number): boolean {
    return this.#starts.has(word);
  }

  /** The longest form at token `from` that may stand there; undefined as well where two share it. */
  at(from: number, stands: (to: number, article: boolean) => boolean): ShortOrganization | undefined {
    const { hash, block, size } = this.#tokens;
    const end = Math.min(from + this.#longest, size);
    let longest: ShortOrganization | undefined;
    let [key, ledKey] = [keyOf([], false), keyOf([], true)];
    for (let to = from; to < end && block[to] === block[from]; to++) {
      key = chain(key, hash[to]!);
      ledKey = chain(ledKey, hash[to]!);
      for (const [form, article] of [
        [key, false],
        [ledKey, true],
      ] as const) {
        if (!this.#nodes.has(form) || !stands(to, article)) continue;
        const node = this.#nodes.get(form);
        longest = node && { from, to, node };
      }
    }
    return longest;
  }

  #add({ words, article }: ShortForm, node: Node): void {
    const key = keyOf(words, article);
    const known = this.#nodes.has(key) ? this.#nodes.get(key) : node;
    this.#nodes.set(key, known && nodeKey(known) === nodeKey(node) ? node : undefined);
    this.#starts.add(words[0]!);
    this.#longest = Math.max(this.#longest, words.length);
  }
}

const keyOf = (words: readonly number[], article: boolean): number => words.reduce(chain, Number(article));

function shortForms(tokens: Tokens, { from, to }: FullOrganization): ShortForm[] {
  if (from === to) return [];
  const forms: ShortForm[] = [];
  const words = tokens.words(from, to);
  const last = words.at(-1)!;
  if (PAPERS.has(last)) forms.push({ words: [last], article: true });
  const of = words.findIndex((word) => OF.has(word));
  if (of > 0) {
    const tail = words.slice(of + 1).filter((word) => !ARTICLES.has(word));
    if (tail.length >= 2 && !isPlaceName(tail)) forms.push({ words: tail, article: false });
    if (of >= 2 && HEADS.has(words[of - 1]!) && isDistinctive(words[of - 2]!)) {
      forms.push({ words: words.slice(of - 2, of), article: false });
    }
  }
  const [first, second] = words;
  if (words.length === 2 && (HEADS.has(second!) || LEGAL_FORMS.has(second!)) && isDistinctive(first!)) {
    forms.push({ words: [first!], article: false });
  }
  return forms;
}

function stands(
  around: Surroundings,
  { from, to }: Span,
  article: boolean,
  isTaken: (token: number) => boolean,
): boolean {
  const { tokens } = around;
  for (let i = from; i <= to; i++) if (isTaken(i)) return false;
  const before = around.before(from);
  const led =
    before >= 0 &&
    tokens.gap[from] === GAP_SPACE &&
    ARTICLES.has(tokens.hash[before]!) &&
    around.isUpper(before);
  return (!article || led) && !insideLonger(around, { from, to }, WEAK);
}

const isDistinctive = (word: number): boolean => !COMMON.has(word) && !GIVEN.has(word) && !isPlaceWord(word);
