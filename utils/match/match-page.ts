import { type Corrections, Denials, NO_CORRECTIONS } from './corrections';
import { findFuzzy } from './fuzzy/fuzzy';
import { findMisspeltWords } from './fuzzy/misspelt-words';
import { loadNeighbours, type Neighbour, type ReadAs } from './fuzzy/neighbours';
import { loadLabels } from './index/load-labels';
import { IS_PERSON } from './index/name-index';
import type { PackView } from './index/pack-view';
import { believe, believeLinked } from './link/believe';
import { Cast } from './link/cast';
import { findHits, type Node, nodeKey } from './link/hits';
import { type Linked, linkHits } from './link/linking';
import type { Span } from './link/place';
import { FUZZY, SHORT } from './link/thresholds';
import { findTwins } from './link/twins';
import type { Person } from './short/bearers';
import { findJoined } from './short/joined';
import { peopleNamed, peopleOf } from './short/people';
import { findShortNames } from './short/short-names';
import { findShortOrganizations } from './short/short-organizations';
import { findTitled } from './short/titled';
import { organizationEdges, personEdges } from './span-edges';
import { readTexts } from './text/as-read';
import { hasGenitiveS, readNameGenitives, readPersonGenitives } from './text/genitive';
import { Surroundings } from './text/surroundings';
import type { Page, PageMentions, Part } from './types';
import { writeMentions } from './write-mentions';

/**
 * Reads a page: every mention of a person or organization that the packs know. The same engine in the background, on the
 * command line and in the tests. `corrections` are the reader's; `without` leaves parts out, for measuring what they buy.
 * Asynchronous only because labels are read from the packs' storage.
 */
export async function matchPage(
  page: Page,
  packs: readonly PackView[],
  corrections: Corrections = NO_CORRECTIONS,
  without: ReadonlySet<Part> = new Set(),
): Promise<PageMentions> {
  const { tokens, writtenAt } = readTexts(page.blocks.map(({ text }) => text));
  const around = new Surroundings(tokens, page.lang);
  const cast = new Cast(packs);
  const genitives = hasGenitiveS(page.lang);
  const names = packs.map((view) => view.names);
  if (genitives) readNameGenitives(tokens, names);
  const known = await addKnown(page, packs, cast);

  // Each stage reads what those before it left.
  const taken = new Uint8Array(tokens.size);
  const isTaken = (token: number): boolean => taken[token] === 1;
  const take = <T extends Span>(found: readonly T[]): readonly T[] => {
    for (const { from, to } of found) for (let i = from; i <= to; i++) taken[i] = 1;
    return found;
  };
  let neighbours: Promise<Neighbour[]> | undefined;
  const loadNear = () => (neighbours ??= loadNeighbours(packs, cast));

  const denials = new Denials(corrections, around, packs);
  const hits = denials.keep(findHits(around, packs, without));
  const linked = take(linkHits(hits, around, packs, cast, await findTwins(hits, packs), without));
  const fuzzy = without.has('fuzzy') ? [] : take(await findFuzzy(around, packs, cast, loadNear, isTaken));
  const inFull = inOrder([...linked.filter(isPerson).map(meant), ...fuzzy]);
  const peopleThere = (one: Span & ReadAs): Person[] =>
    peopleNamed(one).map((person) => ({ ...person, block: tokens.block[one.from]! }));
  const joined = without.has('given') ? [] : take(findJoined(around, inFull, packs, isTaken));
  for (const { node } of joined) cast.add(node);
  const named = [
    ...peopleOf(around, inFull),
    ...joined.flatMap(peopleThere),
    ...known,
    ...fuzzy.flatMap(peopleNamed),
  ];
  let borne: ReadonlySet<number> | undefined;
  const isBorne = (word: number): boolean => {
    borne ??= new Set(named.flatMap(({ surname }) => surname));
    return borne.has(word);
  };
  const titled = without.has('titled') ? [] : take(await findTitled(around, packs, isTaken, isBorne));
  const people = [...named, ...titled.flatMap(peopleThere)];
  if (genitives) readPersonGenitives(tokens, isNameOf(people));
  const short = take(
    findShortNames(around, people, inOrder([...inFull, ...joined, ...titled]), isTaken).filter(
      ({ kind }) => !without.has(kind),
    ),
  );
  const organizations = without.has('short') ? [] : linked.filter((one) => !isPerson(one)).map(meant);
  const edged = take(
    linked.map((one) => {
      const { from, to } = isPerson(one) ? personEdges(around, one) : organizationEdges(around, one, isTaken);
      return { from, to, candidates: one.candidates };
    }),
  );
  const parts = take(findShortOrganizations(around, organizations, isTaken));
  const misspelt = without.has('fuzzy') ? [] : await findMisspeltWords(around, cast, loadNear, isTaken);

  // Where the full name stays ambiguous, its short forms do too.
  let rivals: ReadonlyMap<number, readonly Node[]> | undefined;
  const alike = ({ node }: { node: Node }): readonly Node[] => {
    rivals ??= new Map(
      linked
        .filter(({ candidates }) => candidates.length > 1)
        .map(({ candidates }) => [nodeKey(candidates[0]!), candidates]),
    );
    return rivals.get(nodeKey(node)) ?? [node];
  };
  const believed = [
    ...edged.map(believeLinked),
    ...fuzzy.map((one) => believe(one, 'fuzzy', 1 - one.distance, 'colleague-on-page')),
    ...joined.map((one) => believe(one, 'given', SHORT.given, 'full-name-on-page')),
    ...titled.map((one) => believe(one, 'surname', SHORT.titled, 'title')),
    ...short.map((one) => believe(one, one.kind, SHORT[one.kind], one.evidence, alike(one))),
    ...parts.map((one) => believe(one, 'short', SHORT.short, 'full-name-on-page', alike(one))),
    ...misspelt.map((one) =>
      believe(
        one,
        one.kind,
        one.kind === 'surname' ? SHORT.titled : FUZZY.wordScore,
        'colleague-on-page',
        alike(one),
      ),
    ),
  ];
  return writeMentions(denials.keep(believed), around, packs, writtenAt);
}

/** Entities found in other parts of the page: evidence here, and surnames of theirs may stand alone. */
async function addKnown({ known = [] }: Page, packs: readonly PackView[], cast: Cast): Promise<Person[]> {
  const nodes = known.flatMap((ref): Node[] => {
    const pack = packs.findIndex(({ id }) => id === ref.pack);
    const ordinal = packs[pack]?.graph.ordinalOf(ref.id);
    return ordinal === undefined ? [] : [{ pack, ordinal }];
  });
  for (const node of nodes) cast.add(node);
  const persons = nodes.filter(({ pack, ordinal }) => packs[pack]!.graph.kindOf(ordinal) === 'person');
  const labels = await loadLabels(persons, packs);
  return persons.flatMap((node) => peopleNamed({ name: labels.get(nodeKey(node))?.names[0] ?? '', node }));
}

const isPerson = ({ candidates }: Linked): boolean => (candidates[0]!.flags & IS_PERSON) !== 0;

const meant = ({ from, to, candidates }: Linked) => ({ from, to, node: candidates[0]! });

const inOrder = <T extends Span>(spans: readonly T[]): T[] => spans.toSorted((a, b) => a.from - b.from);

/** Whether a word is a part of somebody's name. */
function isNameOf(people: readonly Person[]): (word: number) => boolean {
  const words = new Set(
    people.flatMap(({ given, surname }) => (given === undefined ? surname : [given, ...surname])),
  );
  return (word) => words.has(word);
}
