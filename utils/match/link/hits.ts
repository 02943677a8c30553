import { ACRONYM, DERIVED, IS_PERSON, type Posting, WEAK } from '../index/name-index';
import { checkHash } from '../index/name-key';
import type { PackView } from '../index/pack-view';
import { GAP_APOSTROPHE, GAP_HYPHEN, GAP_PERIOD } from '../text/gaps';
import { CASELESS, GENITIVE, HAS_LOWER, STEMMED } from '../text/shape';
import type { Surroundings } from '../text/surroundings';
import type { Tokens } from '../text/tokens';
import { CALENDAR, ELISIONS, GENERATIONS, GIVEN, LEGAL_FORMS, otherForms } from '../text/vocabulary';
import { chain } from '../text/word-hash';
import type { Part } from '../types';
import { findNames } from './exact';
import { isPartOfHan } from './han-borders';
import { isDotted } from './longer-name';
import { isQuotedName } from './place';

/** An entity of one of the packs: the pack's place in the list given, and the record's ordinal. */
export interface Node {
  readonly pack: number;
  readonly ordinal: number;
}

/** One number for a node, for maps. */
export const nodeKey = ({ pack, ordinal }: Node): number => pack * 2 ** 32 + ordinal;

/** A name of the packs that stands in the text: tokens `from`..`to`, both included. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly candidates: readonly (Node & Posting)[];
}

/** Capitals of this many letters are also written as a word: "Nato", "Unesco". */
const ACRONYM_AS_WORD = 4;

/** Names of all packs in the text, longest first where they overlap; the earlier pack first among equals. */
export function findHits(
  around: Surroundings,
  packs: readonly PackView[],
  without: ReadonlySet<Part>,
): Hit[] {
  const hits: Hit[] = [];
  for (const [pack, { names }] of packs.entries()) {
    findNames(around.tokens, names, (from, to, found) => {
      if (!standsFree(around, from, to, hits.at(-1)?.to === from - 1)) return false;
      const hit = hitOf(from, to, pack, names.postings(found), (flags) => fitsCase(around, from, to, flags));
      // Which of the Trumps, the full names of the page tell.
      if (!hit || (hit.candidates.length > 1 && isHanSurname(around, hit, hit.candidates[0]!.flags)))
        return false;
      hits.push(hit);
      return true;
    });
  }
  if (!without.has('nicknames')) addOtherForms(hits, around, packs);
  return mergeHits(hits, around.tokens.size);
}

/** The postings that fit, as the candidates of a hit; undefined where none does. */
function hitOf(
  from: number,
  to: number,
  pack: number,
  found: readonly Posting[],
  fits: (flags: number) => boolean,
): Hit | undefined {
  const candidates: (Node & Posting)[] = [];
  for (const { ordinal, flags } of found) {
    if (!fits(flags)) continue;
    const node = { pack, ordinal, flags };
    // One as a rule: an array that grows takes several times its room.
    if (found.length === 1) return { from, to, candidates: [node] };
    candidates.push(node);
  }
  return candidates.length > 0 ? { from, to, candidates } : undefined;
}

/** "Dan Pfeiffer" for Daniel Pfeiffer: other forms of a given name before a surname, where no pack has the name as it stands. */
function addOtherForms(hits: Hit[], around: Surroundings, packs: readonly PackView[]): void {
  const { tokens } = around;
  const starts = new Uint8Array(tokens.size);
  for (const { from, to } of hits) if (to > from) starts[from] = 1;
  for (const from of around.capitals) {
    if (!GIVEN.has(tokens.hash[from]!) || starts[from]) continue;
    const to = around.after(from);
    if (to < 0 || !around.isUpper(to)) continue;
    for (const form of otherForms(tokens.hash[from]!)) {
      for (const [pack, { names }] of packs.entries()) {
        const key = chain(form.hash, tokens.hash[to]!);
        if (!names.mayHold(key)) continue;
        const found = names.find(key, chain(form.check, checkHash(tokens, to)));
        const hit = hitOf(
          from,
          to,
          pack,
          names.postings(found),
          (flags) => (flags & (IS_PERSON | WEAK)) === IS_PERSON,
        );
        if (hit) hits.push(hit);
      }
    }
  }
}

/** Hits of several packs at one place: equal spans pool their candidates, of overlapping ones the longer stays. */
function mergeHits(hits: Hit[], tokens: number): Hit[] {
  // One pack alone, as a rule.
  if (hits.every(({ from }, i) => i === 0 || from > hits[i - 1]!.to)) return hits;
  const byLength = hits.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  /** Of each token 1 + the place in `kept` of the hit that has it. */
  const taken = new Int32Array(tokens);
  const kept: Hit[] = [];
  for (const hit of byLength) {
    const at = taken[hit.from]! - 1;
    const equal = kept[at];
    if (equal && equal.from === hit.from && equal.to === hit.to) {
      const known = new Set(equal.candidates.map(nodeKey));
      const others = hit.candidates.filter((candidate) => !known.has(nodeKey(candidate)));
      kept[at] = { ...equal, candidates: [...equal.candidates, ...others] };
      continue;
    }
    let free = true;
    for (let i = hit.from; i <= hit.to; i++) free &&= taken[i] === 0;
    if (!free) continue;
    kept.push(hit);
    taken.fill(kept.length, hit.from, hit.to + 1);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** Whether the written capitals, or in Chinese the characters beside it, allow this name. */
function fitsCase(around: Surroundings, from: number, to: number, flags: number): boolean {
  const { tokens } = around;
  if (tokens.shape[from]! & CASELESS && isPartOfHan(around, { from, to }, (flags & IS_PERSON) !== 0))
    return false;
  if (flags & ACRONYM) {
    const length = tokens.end[from]! - tokens.start[from]!;
    const asWord = length >= ACRONYM_AS_WORD && !(tokens.shape[from]! & STEMMED);
    return !(tokens.shape[from]! & HAS_LOWER) || asWord || (tokens.shape[from]! & GENITIVE) !== 0;
  }
  if (from === to) return true;
  // "Kim Jong-un"
  if (flags & IS_PERSON && tokens.gap[to] === GAP_HYPHEN && around.isUpper(to - 1)) return true;
  if (flags & IS_PERSON) return around.isUpper(to) || GENERATIONS.has(tokens.hash[to]!);
  // "Amazon.com" at the start of a sentence
  if (tokens.gap[to] === GAP_PERIOD || LEGAL_FORMS.has(tokens.hash[from + 1]!)) return true;
  for (let i = from + 1; i <= to; i++) if (around.isUpper(i)) return true;
  // "late last Tuesday morning" is no shop, «Балтийский терминал» is a firm.
  return (
    isQuotedName(around, { from, to }) ||
    (!around.isOrdinaryCapital(from) && !CALENDAR.has(tokens.hash[from]!))
  );
}

/** 特朗普: what is left of a foreign name in Chinese without the given name. */
export const isHanSurname = ({ tokens }: Surroundings, { from }: Hit, flags: number): boolean =>
  (tokens.shape[from]! & CASELESS) !== 0 && (flags & (DERIVED | IS_PERSON)) === (DERIVED | IS_PERSON);

/** Not the rest of another name: "O'Leary" holds no Leary, "Smith-Jones" no Smith; but "d'OpenAI", "pro-Trump" and "Alstom-Siemens" do. */
function standsFree(around: Surroundings, from: number, to: number, isBehindName: boolean): boolean {
  const { tokens } = around;
  if (isDotted(tokens, from) || isDotted(tokens, to + 1)) return false;
  const before = from - 1;
  const gap = before < 0 || tokens.block[before] !== tokens.block[from] ? -1 : tokens.gap[from]!;
  if (gap === GAP_APOSTROPHE && !ELISIONS.has(tokens.hash[before]!)) return false;
  if (gap === GAP_HYPHEN && from === to && !isBehindName && isHyphenName(tokens, around, before))
    return false;
  return true;
}

const isHyphenName = (tokens: Tokens, around: Surroundings, i: number): boolean =>
  around.isUpper(i) && !around.isAllCaps(i) && (tokens.shape[i]! & HAS_LOWER) !== 0;
