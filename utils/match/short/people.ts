import type { ReadAs } from '../fuzzy/neighbours';
import { type Node, nodeKey } from '../link/hits';
import type { Span } from '../link/place';
import { GAP_HYPHEN, GAP_PERIOD, GAP_TIGHT } from '../text/gaps';
import { CASELESS, INITIALS, STEMMED } from '../text/shape';
import type { Surroundings } from '../text/surroundings';
import { Tokens } from '../text/tokens';
import { BEFORE_GIVEN, GENERATIONS, GIVEN, PARTICLES, TITLES } from '../text/vocabulary';
import { hashWord, PRIME, SEED } from '../text/word-hash';
import type { Person } from './bearers';
import { surnameOf } from './surname';

/** A person named in full at tokens `from`..`to`. */
export interface FullName extends Span {
  readonly node: Node;
}

/** What makes the people of full names on this page. */
export function peopleOf({ tokens }: Surroundings, names: readonly FullName[]): Person[] {
  const people: Person[] = [];
  /** Places in `people` of what each node goes by. */
  const places = new Map<number, number[]>();
  for (const { node, from, to } of names) {
    const key = nodeKey(node);
    for (const person of personOf(tokens, { from, to }, node, tokens.block[from])) {
      const known = places.get(key);
      const place = known?.find((at) => isSameSurname(people[at]!, person));
      if (place !== undefined) people[place] = withLater(people[place]!, person);
      else {
        const added = people.push(person) - 1;
        if (known) known.push(added);
        else places.set(key, [added]);
      }
    }
  }
  return people;
}

const isSameSurname = ({ surname }: Person, { surname: other }: Person): boolean =>
  surname.length === other.length && surname.every((word, i) => word === other[i]);

/** What a later full name adds: "Jr.", another given name. */
const withLater = (earlier: Person, later: Person): Person => ({
  ...later,
  given: later.given ?? earlier.given,
  initial: later.initial ?? earlier.initial,
  generation: later.generation ?? earlier.generation,
  block: earlier.block,
});

/** The short names of one full name: its surname with particles and without ("al-Maliki", "Maliki"). */
function personOf(tokens: Tokens, { from, to }: Span, node: Node, block?: number): Person[] {
  const [first, last] = surnameOf(tokens, from, to);
  // 王毅: what stands alone is the whole name, and was looked for before.
  if (first === from && last === to && tokens.shape[to]! & CASELESS) return [];
  // "Willem-Alexander" has none.
  if (to <= from || (first > from && first === from + 1 && tokens.gap[first] === GAP_HYPHEN)) return [];
  const surname = tokens.words(first, last);
  // Neither one character of a Chinese name nor the title of "Duchess Kate" is a given name.
  // "Sir Anthony Pell" is Sir Anthony.
  const at = from + 1 < first && BEFORE_GIVEN.has(tokens.hash[from]!) ? from + 1 : from;
  const isGiven = tokens.gap[from + 1] !== GAP_TIGHT && !TITLES.has(tokens.hash[at]!);
  const person: Person = {
    node,
    surname,
    endsHard: (tokens.shape[last]! & STEMMED) !== 0 && HARD_END.test(tokens.surface(last, last)),
    given: isGiven ? tokens.hash[at] : undefined,
    initial: isGiven ? initialOf(tokens, at) : undefined,
    generation: GENERATIONS.has(tokens.hash[to]!) ? tokens.hash[to] : undefined,
    block,
  };
  const people = [person];
  const bare = surname.length > 1 ? surname.filter((word) => !PARTICLES.has(word)) : surname;
  if (bare.length > 0 && bare.length < surname.length) people.push({ ...person, surname: bare });
  // "Rima Abdul Malak", "Inés Delgado Ruiz": which of the words in the middle are the surname's, the page shows.
  if (first === last && last > from + 1 && !(tokens.shape[last - 1]! & (INITIALS | STEMMED | CASELESS)))
    people.push({ ...person, surname: tokens.words(last - 1, last) });
  // 昆拉武特·维蒂萨恩 goes by the given name; of two characters it is anybody's.
  if (tokens.shape[first]! & CASELESS && tokens.gap[first] === GAP_PERIOD && first - from > SHORT_GIVEN)
    people.push({ ...person, surname: tokens.words(from, first - 1) });
  // "Begoña Ibáñez Ortega" goes by the first of her two surnames.
  if (
    first > from + 1 &&
    !GIVEN.has(tokens.hash[first - 1]!) &&
    HISPANIC.test(tokens.surface(first - 1, first - 1))
  )
    people.push({ ...person, surname: tokens.words(first - 1, first - 1) });
  return people;
}

/** Characters of foreign given names that many bear: 约翰, 大卫. */
const SHORT_GIVEN = 2;
/** Most of the surnames that begin a Spanish pair; few others in the middle of a name end so. */
const HISPANIC = /z$|^garc[ií]a$/i;
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
