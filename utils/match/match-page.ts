import type { Person } from './bearers';
import { Cast } from './cast';
import { type Corrections, Denials, NO_CORRECTIONS } from './corrections';
import { type FuzzyMatch, findFuzzy } from './fuzzy';
import { hasGenitiveS, readNameGenitives, readPersonGenitives } from './genitive';
import { findHits, type Node, nodeKey } from './hits';
import { type Linked, linkHits } from './linking';
import { findMisspeltWords } from './misspelt-words';
import { ACRONYM, IS_PERSON } from './name-index';
import type { PackView } from './pack-view';
import type { Span } from './place';
import { type FullName, findShortNames, peopleOf, personOf } from './short-names';
import { findShortOrganizations } from './short-organizations';
import { organizationEdges } from './span-edges';
import { Surroundings } from './surroundings';
import { FUZZY, SHORT } from './thresholds';
import { findTitled } from './titled';
import { Tokens } from './tokens';
import type { Page, PageMentions, Part } from './types';
import { type Believed, writeMentions } from './write-mentions';

/**
 * Reads a page: every mention of a person or organization that the packs know. The same engine in the background, on the
 * command line and in the tests. `corrections` are the
 * reader's; `without` leaves parts out, for measuring what they buy. Asynchronous only because labels are read from the packs' storage.
 */
export async function matchPage(
  page: Page,
  packs: readonly PackView[],
  corrections: Corrections = NO_CORRECTIONS,
  without: ReadonlySet<Part> = new Set(),
): Promise<PageMentions> {
  const tokens = Tokens.of(page.blocks.map(({ text }) => text));
  const around = new Surroundings(tokens, page.lang);
  const cast = new Cast(packs);
  const genitives = hasGenitiveS(page.lang);
  if (genitives)
    readNameGenitives(
      tokens,
      packs.map(({ names }) => names),
    );
  const known = await addKnown(page, packs, cast);
  const denials = new Denials(corrections, around, packs);
  const linked = linkHits(denials.keep(findHits(around, packs, without)), around, packs, cast, without);
  const taken = new Uint8Array(tokens.size);
  const take = ({ from, to }: Span): void => void taken.fill(1, from, to + 1);
  const isTaken = (token: number): boolean => taken[token] === 1;
  linked.forEach(take);
  const fuzzy = without.has('fuzzy') ? [] : await findFuzzy(around, packs, cast, isTaken);
  fuzzy.forEach(take);
  const names = [...linked.filter(isPerson).map(inFull), ...fuzzy].sort((a, b) => a.from - b.from);
  const named = [...peopleOf(around, names), ...known, ...fuzzy.flatMap(rightName)];
  const borne = new Set(named.flatMap(({ surname }) => surname));
  const titled = without.has('titled')
    ? []
    : await findTitled(around, packs, cast, isTaken, (word) => borne.has(word));
  titled.forEach(take);
  const people = [
    ...named,
    ...titled.flatMap((one) =>
      rightName(one).map((person) => ({ ...person, block: tokens.block[one.from]! })),
    ),
  ];
  const speakers = [...names, ...titled].sort((a, b) => a.from - b.from);
  if (genitives) {
    const words = new Set(
      people.flatMap(({ given, surname }) => (given === undefined ? surname : [given, ...surname])),
    );
    readPersonGenitives(tokens, (word) => words.has(word));
  }
  const short = findShortNames(around, people, speakers, isTaken).filter(({ kind }) => !without.has(kind));
  short.forEach(take);
  // Where the full name stays ambiguous, its short forms do too.
  const rivals = new Map(linked.map(({ candidates }) => [nodeKey(candidates[0]!), candidates]));
  const alike = (node: Node): readonly Node[] => rivals.get(nodeKey(node)) ?? [node];
  const organizations = linked
    .filter((one) => !without.has('short') && !isPerson(one))
    .map(({ from, to, candidates }) => ({ from, to, node: candidates[0]! }));
  const edged = linked.map((one) =>
    isPerson(one) ? one : { ...one, ...organizationEdges(around, one, isTaken) },
  );
  edged.forEach(take);
  const parts = findShortOrganizations(around, organizations, isTaken);
  parts.forEach(take);
  const misspelt = without.has('fuzzy') ? [] : await findMisspeltWords(around, packs, cast, isTaken);
  const believed: Believed[] = [
    ...edged.map(believeLinked),
    ...fuzzy.map(({ from, to, node, name, distance }) => ({
      from,
      to,
      kind: 'fuzzy' as const,
      name,
      score: 1 - distance,
      evidence: ['colleague-on-page'],
      candidates: [node],
    })),
    ...titled.map(({ from, to, node, name }) => ({
      from,
      to,
      kind: 'surname' as const,
      name,
      score: SHORT.titled,
      evidence: ['title'],
      candidates: [node],
    })),
    ...short.map(({ from, to, node, kind, evidence }) => ({
      from,
      to,
      kind,
      score: SHORT[kind],
      evidence: [evidence],
      candidates: alike(node),
    })),
    ...parts.map(({ from, to, node }) => ({
      from,
      to,
      kind: 'short' as const,
      score: SHORT.short,
      evidence: ['full-name-on-page'],
      candidates: alike(node),
    })),
    ...misspelt.map(({ from, to, node, name }) => ({
      from,
      to,
      kind: 'fuzzy' as const,
      name,
      score: FUZZY.wordScore,
      evidence: ['colleague-on-page'],
      candidates: alike(node),
    })),
  ];
  return writeMentions(denials.keep(believed), around, packs);
}

/** Entities found in other parts of the page: evidence here, and surnames of theirs may stand alone. */
async function addKnown({ known = [] }: Page, packs: readonly PackView[], cast: Cast): Promise<Person[]> {
  const people: Person[] = [];
  for (const [pack, view] of packs.entries()) {
    const ordinals = known
      .filter((ref) => ref.pack === view.id)
      .map(({ id }) => view.graph.ordinalOf(id))
      .filter((ordinal) => ordinal !== undefined);
    for (const ordinal of ordinals) cast.add({ pack, ordinal });
    const persons = ordinals.filter((ordinal) => view.graph.kindOf(ordinal) === 'person');
    for (const [i, { names }] of (await view.labels(persons)).entries()) {
      const tokens = new Tokens();
      tokens.add(names[0] ?? '');
      people.push(...personOf(tokens, { from: 0, to: tokens.size - 1 }, { pack, ordinal: persons[i]! }));
    }
  }
  return people;
}

/** The short names of what a misspelt full name or a surname was read as: the text may go on with the right surname. */
function rightName({ name, node }: Pick<FuzzyMatch, 'name' | 'node'>): Person[] {
  const tokens = Tokens.of([name]);
  return personOf(tokens, { from: 0, to: tokens.size - 1 }, node);
}

const isPerson = ({ candidates }: Linked): boolean => (candidates[0]!.flags & IS_PERSON) !== 0;

const inFull = ({ from, to, candidates }: Linked): FullName => ({ from, to, node: candidates[0]! });

function believeLinked({ from, to, candidates }: Linked): Believed {
  const best = candidates[0]!;
  return {
    from,
    to,
    kind: best.flags & ACRONYM ? 'acronym' : 'exact',
    score: best.score,
    evidence: best.evidence,
    candidates,
  };
}
