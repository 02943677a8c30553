import type { Surroundings } from '../text/surroundings';
import { type Node, nodeKey } from './hits';
import type { Span } from './place';

/** Acronyms that this page explains: "World Health Organization (WHO)". */
export interface Introductions {
  /** Acronym's token key -> the node whose name stands before the parenthesis. */
  readonly nodes: ReadonlyMap<number, Node>;
  /** Acronyms explained by a name that the packs do not know: they mean nobody else here. */
  readonly strangers: ReadonlySet<number>;
}

export const NO_INTRODUCTIONS: Introductions = { nodes: new Map(), strangers: new Set() };

/** Words between whose capitals an acronym's letters may be found. */
const LONGEST_EXPANSION = 10;

/** Reads every "(ACRONYM)" of the page; `namedBefore` answers the node of a name that ends with this token. */
export function findIntroductions(
  around: Surroundings,
  namedBefore: (token: number) => Node | undefined,
): Introductions {
  const nodes = new Map<number, Node>();
  const strangers = new Set<number>();
  const { tokens } = around;
  for (const i of around.capitals) {
    if (!around.isAllCaps(i) || !isParenthesized(around, i)) continue;
    const node = namedBefore(i - 1);
    if (node) nodes.set(tokens.hash[i]!, node);
    else if (spellsOut(around, i)) strangers.add(tokens.hash[i]!);
  }
  for (const [acronym] of nodes) strangers.delete(acronym);
  return { nodes, strangers };
}

/**
 * What stands in parentheses behind an organization's name and is short for it: capitals or Chinese characters that the name
 * has in this order, "Schweizerische Nationalbank (SNB)", 中国恒大集团（恒大）; of a Chinese name any capitals.
 */
export function shortFormAfter({ tokens }: Surroundings, { from, to }: Span): string | undefined {
  const end = tokens.end[to]!;
  const [, capitals, characters] =
    PARENTHESIS.exec(tokens.texts[tokens.block[to]!]!.slice(end, end + LONGEST_PARENTHESIS)) ?? [];
  const short = capitals ?? characters;
  if (!short) return undefined;
  const name = tokens.surface(from, to);
  const isForeign = capitals && /\p{Script=Han}/u.test(name);
  return isForeign || new RegExp(`${capitals ? '(?<!\\p{L})' : ''}${inThisOrder(short)}`, 'iu').test(name)
    ? short
    : undefined;
}
/** One way alone to match: any text between would have as many as there are choices of equal letters. */
const inThisOrder = (letters: string): string =>
  [...letters].reduce((before, letter) => `${before}[^${letter}]*${letter}`);
const PARENTHESIS =
  /^\s*[(（](?:(?:以下)?简称)?["“”]?(?:(\p{Lu}[\p{Lu}\d]+)|(\p{Script=Han}{2,6}))["”]?\s*[),;），]/u;
const LONGEST_PARENTHESIS = 24;

export const isIntroduced = ({ nodes }: Introductions, acronym: number, node: Node): boolean => {
  const introduced = nodes.get(acronym);
  return introduced !== undefined && nodeKey(introduced) === nodeKey(node);
};

const isParenthesized = ({ tokens: { texts, block, end } }: Surroundings, i: number): boolean =>
  block[i - 1] === block[i] &&
  PARENTHESIS.test(texts[block[i]!]!.slice(end[i - 1]!, end[i]! + LONGEST_CLOSING));
/** A quotation mark, a space and the parenthesis. */
const LONGEST_CLOSING = 3;

/** Whether the words before the parenthesis spell the acronym: "Institute for Sample Methods (ISM)", "artificial pancreas (AP)". */
function spellsOut(around: Surroundings, i: number): boolean {
  const { tokens } = around;
  const letters = tokens.surface(i, i).toLowerCase().replace(/\P{L}/gu, '');
  return spells(around, i, letters, () => true) || spells(around, i, letters, (at) => around.isUpper(at));
}

/** Whether the first letters of the words that count, read backwards from `i`, are those of the acronym. */
function spells(
  around: Surroundings,
  i: number,
  letters: string,
  counts: (token: number) => boolean,
): boolean {
  const { tokens } = around;
  let left = letters.length - 1;
  for (let at = i - 1; at >= 0 && i - at <= LONGEST_EXPANSION && left >= 0; at--) {
    if (tokens.block[at] !== tokens.block[i]) return false;
    if (!counts(at)) continue;
    if (tokens.surface(at, at)[0]?.toLowerCase() !== letters[left]) return false;
    left--;
  }
  return left < 0;
}
