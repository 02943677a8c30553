import { type Gender, genderOfGiven } from './gender';
import { type Node, nodeKey } from './hits';
import type { Tokens } from './tokens';
import { otherForms } from './vocabulary';
import { chain } from './word-hash';
import { WordTable } from './word-table';

/** One of the page's people by the token keys of the name. */
export interface Person {
  readonly node: Node;
  /** The given name's word, and the key of its first letter as an initial; none where names are not made of words. */
  readonly given?: number;
  readonly initial?: number;
  /** Block where the full name first stands; absent where it stands in another part of the page. */
  readonly block?: number;
  /** "Jr." */
  readonly generation?: number;
  readonly surname: readonly number[];
}

/** Everybody of the page who bears one surname, and who of them was named last. */
export interface Family {
  /** Words of the surname. */
  readonly length: number;
  readonly bearers: Map<number, Node>;
  /** Of the bearers whose given name says it. */
  readonly genders: Map<number, Gender>;
  /** Blocks of their first full names. */
  readonly blocks: Map<number, number>;
  /** Bearers by given name, initial or generation; undefined where two share it. */
  readonly byGiven: Map<number, Node | undefined>;
  last: Node | 'stranger' | undefined;
}

/** The page's people by the names that stand for them alone. A look-up costs the same however many people there are. */
export class Bearers {
  readonly #families = new Map<number, Family>();
  readonly #familiesOf = new Map<number, Family[]>();
  readonly #byGiven = new Map<number, Node | undefined>();
  readonly #starts: WordTable;
  /** First words of surnames of several: only those may begin in lower case. */
  readonly #longStarts: WordTable;
  #longest = 0;

  constructor(people: readonly Person[]) {
    for (const person of people) this.#add(person);
    this.#starts = WordTable.of(
      people.flatMap(({ given, surname }) => [
        surname[0]!,
        ...(given === undefined ? [] : [given, ...otherForms(given).map(({ hash }) => hash)]),
      ]),
    );
    this.#longStarts = WordTable.of(
      people.filter(({ surname }) => surname.length > 1).map(({ surname }) => surname[0]!),
    );
  }

  /** Whether a surname or given name may begin with this word, as it is written. */
  mayStart(word: number, isUpper: boolean): boolean {
    return (isUpper ? this.#starts : this.#longStarts).has(word);
  }

  /** The family whose surname, the longest if there are several, stands at token `from`. */
  familyAt({ hash, block, size }: Tokens, from: number): Family | undefined {
    let found: Family | undefined;
    let key = 0;
    for (let i = from; i < Math.min(from + this.#longest, size) && block[i] === block[from]; i++) {
      key = chain(key, hash[i]!);
      found = this.#families.get(key) ?? found;
    }
    return found;
  }

  /** The only one of the page with this given name or another form of it: "Rafa" is Rafael Nadal. */
  ofGiven(given: number): Node | undefined {
    return this.#byGiven.get(given);
  }

  /** From here on the surname means this person. */
  name(node: Node): void {
    for (const family of this.#familiesOf.get(nodeKey(node)) ?? []) family.last = node;
  }

  #add({ node, given, initial, generation, surname, block = 0 }: Person): void {
    const key = surname.reduce(chain, 0);
    const who = nodeKey(node);
    let family = this.#families.get(key);
    if (!family) {
      family = {
        length: surname.length,
        bearers: new Map(),
        genders: new Map(),
        blocks: new Map(),
        byGiven: new Map(),
        last: undefined,
      };
      this.#families.set(key, family);
    }
    family.bearers.set(who, node);
    family.blocks.set(who, Math.min(block, family.blocks.get(who) ?? block));
    const gender = given === undefined ? undefined : genderOfGiven(given);
    if (gender) family.genders.set(who, gender);
    for (const name of [given, initial, generation])
      if (name !== undefined) putUnshared(family.byGiven, name, node);
    // "Bob" is neither Robert Iger nor Bob Chapek where both are named.
    if (given !== undefined)
      for (const key of [given, ...otherForms(given).map(({ hash }) => hash)])
        putUnshared(this.#byGiven, key, node);
    const families = this.#familiesOf.get(who) ?? [];
    if (!families.includes(family)) families.push(family);
    this.#familiesOf.set(who, families);
    this.#longest = Math.max(this.#longest, surname.length);
  }
}

/**
 * Whom the surname alone means here: who bears it and was named last; where nobody was, as in a headline, who is named
 * first, unless two are in the same block.
 */
export function bearerOf({ last, bearers, blocks }: Family): Node | undefined {
  if (last) return last === 'stranger' ? undefined : last;
  const first = Math.min(...blocks.values());
  const named = [...bearers].filter(([who]) => blocks.get(who) === first);
  return named.length === 1 ? named[0]![1] : undefined;
}

/**
 * Whom "Mrs. Clinton" means: who was named last, if that is a woman, else the one woman of that name on the page, if all
 * others are known to be men. Where one bears the name, who is known to be a man, it means a stranger.
 */
export function bearerByGender({ last, bearers, genders }: Family, gender: Gender): Node | undefined {
  if (last && last !== 'stranger' && genders.get(nodeKey(last)) === gender) return last;
  const may = [...bearers].filter(([who]) => (genders.get(who) ?? gender) === gender);
  return may.length === 1 ? may[0]![1] : undefined;
}

/** The bearer whom this given name, another form of it or its initial tells apart. */
export function bearerByGiven({ byGiven }: Family, given: number): Node | undefined {
  for (const key of [given, ...otherForms(given).map(({ hash }) => hash)]) {
    const node = byGiven.get(key);
    if (node) return node;
  }
  return undefined;
}

function putUnshared(map: Map<number, Node | undefined>, key: number, node: Node): void {
  const known = map.get(key);
  const shared = map.has(key) && (!known || nodeKey(known) !== nodeKey(node));
  map.set(key, shared ? undefined : node);
}
