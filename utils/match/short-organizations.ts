import { type Node, nodeKey } from './hits';
import { WEAK } from './name-index';
import { isInsideLonger, type Span } from './place';
import { organizationEdges } from './span-edges';
import type { Surroundings } from './surroundings';
import { GAP_SPACE, type Tokens } from './tokens';
import { ARTICLES, COMMON, GIVEN, HEADS, isPlaceName, keysOf, LEGAL_FORMS, PAPERS } from './vocabulary';

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

interface ShortForm {
  readonly node: Node;
  readonly words: readonly number[];
  /** "The Times": only with a capitalised article before it. */
  readonly article: boolean;
}

/**
 * Parts of organizations' names that stand alone after the full name: "Homeland Security" of the Department of Homeland
 * Security, "Robinson College" of the J. Mack Robinson College of Business, "Barclays" of Barclays Bank, "The Times".
 */
export function findShortOrganizations(
  around: Surroundings,
  organizations: readonly FullOrganization[],
  isTaken: (token: number) => boolean,
): ShortOrganization[] {
  const { tokens } = around;
  const forms = new Map<number, ShortForm[]>();
  const known = new Set<string>();
  for (const organization of organizations) {
    for (const form of shortForms(tokens, organization)) {
      const key = `${nodeKey(form.node)} ${form.words}`;
      if (known.has(key)) continue;
      known.add(key);
      const alike = forms.get(form.words[0]!);
      if (alike) alike.push(form);
      else forms.set(form.words[0]!, [form]);
    }
  }
  const found: ShortOrganization[] = [];
  for (let from = 0; from < tokens.size; from++) {
    if (isTaken(from) || !around.isUpper(from)) continue;
    const fitting = (forms.get(tokens.hash[from]!) ?? []).filter((form) =>
      stands(around, from, form, isTaken),
    );
    if (new Set(fitting.map(({ node }) => nodeKey(node))).size !== 1) continue;
    const longest = fitting.reduce((a, b) => (b.words.length > a.words.length ? b : a));
    const to = from + longest.words.length - 1;
    found.push({ ...organizationEdges(around, { from, to }, isTaken), node: longest.node });
    from = to;
  }
  return found;
}

function* shortForms(tokens: Tokens, { from, to, node }: FullOrganization): Generator<ShortForm> {
  const words = [...tokens.hash.subarray(from, to + 1)];
  if (words.length < 2) return;
  const last = words.at(-1)!;
  if (PAPERS.has(last)) yield { node, words: [last], article: true };
  const of = words.findIndex((word) => OF.has(word));
  if (of > 0) {
    const tail = words.slice(of + 1).filter((word) => !ARTICLES.has(word));
    if (tail.length >= 2 && !isPlaceName(tail)) yield { node, words: tail, article: false };
    if (of >= 2 && HEADS.has(words[of - 1]!) && isDistinctive(words[of - 2]!)) {
      yield { node, words: words.slice(of - 2, of), article: false };
    }
  }
  const [first, second] = words;
  if (words.length === 2 && (HEADS.has(second!) || LEGAL_FORMS.has(second!)) && isDistinctive(first!)) {
    yield { node, words: [first!], article: false };
  }
}

function stands(
  around: Surroundings,
  from: number,
  { words, article }: ShortForm,
  isTaken: (token: number) => boolean,
): boolean {
  const { tokens } = around;
  const to = from + words.length - 1;
  if (
    !words.every((word, i) => tokens.hash[from + i] === word && tokens.block[from + i] === tokens.block[from])
  )
    return false;
  for (let i = from; i <= to; i++) if (isTaken(i)) return false;
  const before = around.before(from);
  const led =
    before >= 0 &&
    tokens.gap[from] === GAP_SPACE &&
    ARTICLES.has(tokens.hash[before]!) &&
    around.isUpper(before);
  return (!article || led) && !isInsideLonger(around, { from, to }, WEAK);
}

const isDistinctive = (word: number): boolean =>
  !COMMON.has(word) && !GIVEN.has(word) && !isPlaceName([word]);
