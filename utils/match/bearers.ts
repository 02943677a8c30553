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
  readonly surname: readonly number[];
}

/** Everybody of the page who bears one surname, and who of them was named last. */
export interface Family {
  /** Words of the surname. */
  readonly length: number;
  readonly bearers: Map<string, Node>;
  /** Bearers by given name or initial; undefined where two share it. */
  readonly byGiven: Map<number, Node | undefined>;
  last: Node | 'stranger' | undefined;
}

/** The page's people by the names that stand for them alone. A look-up costs the same however many people there are. */
export class Bearers {
  readonly #families = new Map<number, Family>();
  readonly #familiesOf = new Map<string, Family[]>();
  readonly #byGiven = new Map<number, Node | undefined>();
  readonly #starts: WordTable;
  #longest = 0;

  constructor(people: readonly Person[]) {
    for (const person of people) this.#add(person);
    this.#starts = WordTable.of(people.flatMap(({ given, surname }) => [given ?? surname[0]!, surname[0]!]));
  }

  /** Whether a surname or given name may begin with this word. */
  mayStart(word: number): boolean {
    return this.#starts.has(word);
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

  /** The only one of the page with this given name. */
  ofGiven(given: number): Node | undefined {
    return this.#byGiven.get(given);
  }

  /** From here on the surname means this person. */
  name(node: Node): void {
    for (const family of this.#familiesOf.get(nodeKey(node)) ?? []) family.last = node;
  }

  #add({ node, given, initial, surname }: Person): void {
    const key = surname.reduce(chain, 0);
    const who = nodeKey(node);
    let family = this.#families.get(key);
    if (!family) {
      family = { length: surname.length, bearers: new Map(), byGiven: new Map(), last: undefined };
      this.#families.set(key, family);
    }
    family.bearers.set(who, node);
    for (const name of [given, initial]) if (name !== undefined) putUnshared(family.byGiven, name, node);
    if (given !== undefined) putUnshared(this.#byGiven, given, node);
    const families = this.#familiesOf.get(who) ?? [];
    if (!families.includes(family)) families.push(family);
    this.#familiesOf.set(who, families);
    this.#longest = Math.max(this.#longest, surname.length);
  }
}

/** Whom the surname alone means here: who bears it and was named last; where nobody was, its only bearer. */
export function bearerOf({ last, bearers }: Family): Node | undefined {
  if (last) return last === 'stranger' ? undefined : last;
  const [only] = bearers.values();
  return bearers.size === 1 ? only : undefined;
}

/** Who bears the surname and is named first: whom a headline means that stands before all full names. */
export const firstBearer = ({ last, bearers }: Family): Node | undefined =>
  last === undefined ? bearers.values().next().value : undefined;

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
