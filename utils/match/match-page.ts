import { Cast } from './cast';
import { type FuzzyMatch, findFuzzy } from './fuzzy';
import { findHits, type Hit, type Node, nodeKey } from './hits';
import { findIntroductions, isIntroduced } from './introduced';
import { isInsideLonger, isListGap, isStrong, type Linked, link, type Scored } from './linking';
import { ACRONYM, IS_PERSON } from './name-index';
import type { PackView } from './pack-view';
import { type FullName, findShortNames, type Person, peopleOf } from './short-names';
import { surnameOf } from './surname';
import { Surroundings } from './surroundings';
import { SHORT } from './thresholds';
import { Tokens } from './tokens';
import type { MentionKind, Page, PageMentions } from './types';
import { type Believed, writeMentions } from './write-mentions';

/**
 * Reads a page: every mention of a person or organization that the packs know. The same engine in the background, on the
 * command line and in the tests. Asynchronous only because labels are read from the packs' storage.
 */
export async function matchPage(page: Page, packs: readonly PackView[]): Promise<PageMentions> {
  const tokens = new Tokens();
  for (const { text } of page.blocks) tokens.add(text);
  const around = new Surroundings(tokens);
  const cast = new Cast(packs);
  const knownPeople = await addKnown(page, packs, cast);
  const hits = findHits(around, packs);
  const linked = linkAll(hits, around, cast);
  const believed: Believed[] = linked.map((one) => ({
    ...one,
    kind: kindOf(one, tokens),
    evidence: one.candidates[0]!.evidence,
    score: one.candidates[0]!.score,
  }));
  const taken = new Uint8Array(tokens.size);
  const take = ({ from, to }: { from: number; to: number }): void => void taken.fill(1, from, to + 1);
  const isTaken = (token: number): boolean => taken[token] === 1;
  believed.forEach(take);
  const fuzzy = await findFuzzy(around, packs, cast, isTaken);
  for (const match of fuzzy) {
    take(match);
    cast.add(match.node);
    believed.push(believeFuzzy(match));
  }
  const names = fullNames(linked, fuzzy);
  const people = [...peopleOf(around, names), ...knownPeople];
  for (const { from, to, node, kind, evidence } of findShortNames(around, people, names, isTaken)) {
    take({ from, to });
    believed.push({ from, to, kind, score: SHORT[kind], evidence: [evidence], candidates: [node] });
  }
  return writeMentions(believed, tokens, packs);
}

/** Entities found in other parts of the page: evidence here, and surnames of theirs may stand alone. */
async function addKnown({ known = [] }: Page, packs: readonly PackView[], cast: Cast): Promise<Person[]> {
  const people: Person[] = [];
  for (const [pack, view] of packs.entries()) {
    const ordinals = known.filter((ref) => ref.pack === view.id).map(({ id }) => view.graph.ordinalOf(id));
    const nodes = ordinals.filter((ordinal) => ordinal !== undefined);
    for (const ordinal of nodes) cast.add({ pack, ordinal });
    const persons = nodes.filter((ordinal) => view.graph.kindOf(ordinal) === 'person');
    for (const [i, label] of (await view.labels(persons)).entries()) {
      const tokens = new Tokens();
      tokens.add(label.names[0] ?? '');
      if (tokens.size < 2) continue;
      const [first, last] = surnameOf(tokens, 0, tokens.size - 1);
      people.push({
        node: { pack, ordinal: persons[i]! },
        given: tokens.hash[0]!,
        surname: [...tokens.hash.subarray(first, last + 1)],
      });
    }
  }
  return people;
}

/** Strong names first: they make the cast by which weak and shared names are then judged. */
function linkAll(hits: readonly Hit[], around: Surroundings, cast: Cast): Linked[] {
  for (const hit of hits) if (isStrong(hit, around)) cast.add(hit.candidates[0]!);
  const ends = new Map(hits.map((hit) => [hit.to, hit]));
  const introductions = findIntroductions(around, (token) => {
    const hit = ends.get(token);
    return hit && cast.has(hit.candidates[0]!) ? hit.candidates[0] : undefined;
  });
  const { tokens } = around;
  const strongEnds = new Set<number>();
  const strongStarts = new Set<number>();
  for (const hit of hits) {
    if (!isStrong(hit, around)) continue;
    strongEnds.add(hit.to);
    strongStarts.add(hit.from);
  }
  const page = {
    around,
    cast,
    introduced: (hit: Hit, node: Node) =>
      hit.from === hit.to && isIntroduced(introductions, tokens.hash[hit.from]!, node),
    isListed: ({ from, to }: Hit) => {
      const before =
        from > 0 &&
        tokens.block[from - 1] === tokens.block[from] &&
        isListGap(tokens.gap[from]!) &&
        strongEnds.has(from - 1) &&
        tokens.gap[from] !== 1;
      const after =
        to + 1 < tokens.size &&
        tokens.block[to + 1] === tokens.block[to] &&
        isListGap(tokens.gap[to + 1]!) &&
        strongStarts.has(to + 1) &&
        tokens.gap[to + 1] !== 1;
      return before || after;
    },
  };
  const isStranger = (hit: Hit): boolean =>
    hit.from === hit.to && introductions.strangers.has(tokens.hash[hit.from]!);
  // Twice: what the first round believes is evidence in the second.
  const believe = (): Linked[] =>
    hits.filter((hit) => !isStranger(hit)).flatMap((hit) => link(hit, page) ?? []);
  for (const { candidates } of believe()) cast.add(candidates[0]!);
  return believe();
}

const fullNames = (linked: readonly Linked[], fuzzy: readonly FuzzyMatch[]): FullName[] =>
  [
    ...linked
      .filter(({ candidates }) => candidates[0]!.flags & IS_PERSON)
      .map(({ from, to, candidates }) => ({ from, to, node: candidates[0] })),
    ...fuzzy.map(({ from, to, node }) => ({ from, to, node })),
  ].sort((a, b) => a.from - b.from);

function kindOf({ candidates, from, to }: Linked, _tokens: Tokens): MentionKind {
  const { flags } = candidates[0]!;
  return flags & ACRONYM ? 'acronym' : 'exact';
}

const believeFuzzy = ({ from, to, node, distance }: FuzzyMatch): Believed => ({
  from,
  to,
  kind: 'fuzzy',
  score: 1 - distance,
  evidence: ['colleague-on-page'],
  candidates: [node],
});

export { isInsideLonger, nodeKey, type Scored };
