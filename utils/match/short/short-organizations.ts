import { WEAK } from '../index/name-index';
import { isPartOfHan } from '../link/han-borders';
import { type Node, nodeKey } from '../link/hits';
import { shortFormAfter } from '../link/introduced';
import { insideLonger } from '../link/longer-name';
import { hasLegalForm, type Span } from '../link/place';
import { organizationEdges } from '../span-edges';
import { GAP_SPACE } from '../text/gaps';
import { CASELESS } from '../text/shape';
import type { Surroundings } from '../text/surroundings';
import type { Tokens } from '../text/tokens';
import {
  ARTICLES,
  BEFORE_TOWN,
  COMMON,
  FREQUENT,
  GIVEN,
  HEADS,
  isPlaceName,
  isPlaceWord,
  keysOf,
  LEGAL_FORMS,
  OF,
  PAPERS,
  TRADES,
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

/** Part of a name, by the token keys of its words. */
interface ShortForm {
  readonly words: readonly number[];
  readonly as: Way;
}

/** How a short form is written: as it is, with a capitalised article before it ("The Times"), in capitals ("EPA"). */
const WAYS = ['plain', 'led', 'capitals'] as const;
type Way = (typeof WAYS)[number];

/**
 * Parts of organizations' names that stand alone after the full name: "Homeland Security" of the Department of Homeland
 * Security, "EPA" where the page explains it, "Robinson College" of the J. Mack Robinson College of Business, "Barclays" of Barclays Bank, "Werder" of Werder Bremen, "The Times".
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
    if (from <= last || !forms.mayStart(tokens.hash[from]!) || isTaken(from)) continue;
    const short = forms.at(from, (to, way) => stands(around, { from, to }, way, isTaken));
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
    let towns: ReadonlySet<number> | undefined;
    const isTown = (word: number): boolean => {
      towns ??= townsOf(around);
      return towns.has(word);
    };
    for (const organization of organizations)
      for (const form of shortForms(around, organization, isTown)) this.#add(form, organization.node);
    // What the page explains means nobody else.
    for (const organization of organizations) {
      const short = shortFormAfter(around, organization);
      const form =
        short && ({ words: keysOf(short), as: /\p{Lu}/u.test(short) ? 'capitals' : 'plain' } as const);
      if (form) this.#add(form, organization.node, true);
    }
  }

  mayStart(word: number): boolean {
    return this.#starts.has(word);
  }

  /** The longest form at token `from` that may stand there; undefined as well where two share it. */
  at(from: number, stands: (to: number, way: Way) => boolean): ShortOrganization | undefined {
    const { block, size } = this.#tokens;
    const end = Math.min(from + this.#longest, size);
    let longest: ShortOrganization | undefined;
    for (let to = from; to < end && block[to] === block[from]; to++) {
      const words = this.#tokens.words(from, to);
      for (const as of WAYS) {
        const form = keyOf({ words, as });
        if (!this.#nodes.has(form) || !stands(to, as)) continue;
        const node = this.#nodes.get(form);
        longest = node && { from, to, node };
      }
    }
    return longest;
  }

  #add(form: ShortForm, node: Node, surely = false): void {
    const { words } = form;
    const key = keyOf(form);
    const known = this.#nodes.has(key) && !surely ? this.#nodes.get(key) : node;
    this.#nodes.set(key, known && nodeKey(known) === nodeKey(node) ? node : undefined);
    this.#starts.add(words[0]!);
    this.#longest = Math.max(this.#longest, words.length);
  }
}

const keyOf = ({ words, as }: ShortForm): number => words.reduce(chain, WAYS.indexOf(as));

/** "GDL" where the page has the Gewerkschaft Deutscher Lokomotivführer; two letters are too few. */
const SHORTEST_INITIALS = 3;
const INITIAL = /(?<![\p{L}\p{M}\p{N}'’])[\p{Lu}\p{Ll}]/gu;

/** With the little words of the name and without. */
function initialsOf(name: string): ShortForm[] {
  const initials = (name.match(INITIAL) ?? []).join('');
  const capitals = initials.replace(/\P{Lu}/gu, '');
  return (initials === capitals ? [initials] : [initials, capitals])
    .filter((short) => short.length >= SHORTEST_INITIALS)
    .map((short) => ({ words: keysOf(short.toUpperCase()), as: 'capitals' }));
}

/** Words that the page has behind a preposition of places: of "Harwick Waste Services" in Harwick the first is the town. */
function townsOf({ capitals, tokens: { hash } }: Surroundings): ReadonlySet<number> {
  const towns = new Set<number>();
  for (const i of capitals) if (i > 0 && BEFORE_TOWN.has(hash[i - 1]!)) towns.add(hash[i]!);
  return towns;
}

function shortForms(
  around: Surroundings,
  { from, to }: FullOrganization,
  isTown: (word: number) => boolean,
): ShortForm[] {
  const { tokens } = around;
  if (from === to) return [];
  const forms = to - from + 1 < SHORTEST_INITIALS ? [] : initialsOf(tokens.surface(from, to));
  const words = tokens.words(from, to);
  const last = words.at(-1)!;
  if (PAPERS.has(last)) forms.push({ words: [last], as: 'led' });
  const of = words.findIndex((word) => OF.has(word));
  if (of > 0) {
    const tail = words.slice(of + 1).filter((word) => !ARTICLES.has(word));
    if (tail.length >= 2 && !isPlaceName(tail)) forms.push({ words: tail, as: 'plain' });
    if (of >= 2 && HEADS.has(words[of - 1]!) && isDistinctive(words[of - 2]!)) {
      forms.push({ words: words.slice(of - 2, of), as: 'plain' });
    }
  }
  const [first, second] = words;
  if (!isDistinctive(first!) || OF_TOWN.test(tokens.surface(from, from))) return forms;
  const isNamed = HEADS.has(second!) || isPlaceWord(second!);
  // "Carrick Marine Services"
  const isFirm = [TRADES, LEGAL_FORMS].some((words) => words.has(last)) || hasLegalForm(around, to);
  if ((isFirm || (words.length === 2 && isNamed)) && !isTown(first!))
    forms.push({ words: [first!], as: 'plain' });
  return forms;
}

/** «Заречинский университет»: the town's own name begins so. */
const OF_TOWN = /[сц]к(?:ий|[ауо].*)$/;

function stands(
  around: Surroundings,
  { from, to }: Span,
  as: Way,
  isTaken: (token: number) => boolean,
): boolean {
  const { tokens } = around;
  for (let i = from; i <= to; i++) if (isTaken(i)) return false;
  if (tokens.shape[from]! & CASELESS) return !isPartOfHan(around, { from, to }, false);
  if (as === 'capitals')
    return (
      around.isAllCaps(from) &&
      !(FREQUENT.has(tokens.hash[from]!) && around.isAmongCapitals(from)) &&
      !insideLonger(around, { from, to }, 0)
    );
  const before = around.before(from);
  const led =
    before >= 0 &&
    tokens.gap[from] === GAP_SPACE &&
    ARTICLES.has(tokens.hash[before]!) &&
    around.isUpper(before);
  return (as === 'plain' || led) && !insideLonger(around, { from, to }, WEAK);
}

const isDistinctive = (word: number): boolean => !COMMON.has(word) && !GIVEN.has(word) && !isPlaceWord(word);
