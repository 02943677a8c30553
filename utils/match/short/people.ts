import type { ReadAs } from '../fuzzy/neighbours';
import { type Node, nodeKey } from '../link/hits';
import type { Span } from '../link/place';
import type { Surroundings } from '../text/surroundings';
import { CASELESS, GAP_HYPHEN, GAP_TIGHT, INITIALS, STEMMED, Tokens } from '../text/tokens';
import { GENERATIONS, PARTICLES, TITLES } from '../text/vocabulary';
import { chain, hashWord, PRIME, SEED } from '../text/word-hash';
import type { Person } from './bearers';
import { surnameOf } from './surname';

/** A person named in full at tokens `from`..`to`. */
export interface FullName extends Span {
  readonly node: Node;
}

/** What makes the people of full names on this page. */
export function peopleOf({ tokens }: Surroundings, names: readonly FullName[]): Person[] {
  const people: Person[] = [];
  /** Places in `people` by node and surname. */
  const places = new Map<string, number>();
  for (const { node, from, to } of names) {
    for (const person of personOf(tokens, { from, to }, node)) {
      const key = `${nodeKey(node)} ${person.surname.reduce(chain, 0)}`;
      const earlier = people[places.get(key) ?? people.length];
      if (earlier) people[places.get(key)!] = { ...earlier, ...person };
      else places.set(key, people.push({ ...person, block: tokens.block[from]! }) - 1);
    }
  }
  return people;
}

/** The short names of one full name: its surname with particles and without ("al-Maliki", "Maliki"). */
function personOf(tokens: Tokens, { from, to }: Span, node: Node): Person[] {
  const [first, last] = surnameOf(tokens, from, to);
  // 王毅: what stands alone is the whole name, and was looked for before.
  if (first === from && last === to && tokens.shape[to]! & CASELESS) return [];
  // "Willem-Alexander" has none.
  if (to <= from || (first > from && first === from + 1 && tokens.gap[first] === GAP_HYPHEN)) return [];
  const surname = tokens.words(first, last);
  // Neither one character of a Chinese name nor the title of "Duchess Kate" is a given name.
  const isGiven = tokens.gap[from + 1] !== GAP_TIGHT && !TITLES.has(tokens.hash[from]!);
  const person: Person = {
    node,
    surname,
    endsHard: HARD_END.test(tokens.surface(last, last)),
    ...(isGiven && { given: tokens.hash[from]!, initial: initialOf(tokens, from) }),
    ...(GENERATIONS.has(tokens.hash[to]!) && { generation: tokens.hash[to]! }),
  };
  const surnames = [surname];
  const bare = surname.filter((word) => !PARTICLES.has(word));
  if (bare.length > 0 && bare.length < surname.length) surnames.push(bare);
  // "Rima Abdul Malak", "Inés Delgado Ruiz": which of the words in the middle are the surname's, the page shows.
  if (first === last && last > from + 1 && !(tokens.shape[last - 1]! & (INITIALS | STEMMED | CASELESS)))
    surnames.push(tokens.words(last - 1, last));
  return surnames.map((words) => ({ ...person, surname: words }));
}

const HARD_END = /[бвгджзклмнпрстфхцчшщ]$/u;

/** The short names of somebody by a name that does not stand in the text as it is spelt. */
export function peopleNamed({ name, node }: ReadAs): Person[] {
  const tokens = Tokens.of([name]);
  return personOf(tokens, { from: 0, to: tokens.size - 1 }, node);
}

/** The key of a word's first letter as an initial. */
export function initialOf({ texts, block, start }: Tokens, i: number): number {
  return hashWord(texts[block[i]!]!, start[i]!, start[i]! + 1, SEED, PRIME, false);
}
