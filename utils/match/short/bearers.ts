import { type Node, nodeKey } from '../link/hits';
import type { Tokens } from '../text/tokens';
import { spellingsOf } from '../text/vocabulary';
import { chain } from '../text/word-hash';
import { WordTable } from '../text/word-table';
import { type Gender, genderOfGiven } from './gender';

/** One of the page's people by the token keys of the name. */
export interface Person {
  readonly node: Node;
  /** The given name's word, and the key of its first letter as an initial; none where names are not made of words. */
  readonly given: number | undefined;
  readonly initial: number | undefined;
  /** Block where the full name first stands; undefined where it stands in another part of the page. */
  readonly block: number | undefined;
  /** "Jr." */
  readonly generation: number | undefined;
  /** Whether the surname as it stands ends with a Cyrillic consonant. */
  readonly endsHard: boolean;
  readonly surname: readonly number[];
}

/** One who bears a surname. */
interface Bearer {
  readonly node: Node;
  /** Block of the first full name. */
  block: number;
  /** Where the given name says it. */
  gender: Gender | undefined;
}

/** Everybody of the page who bears one surname, and who of them was named last. */
export class Family {
  /** Words of the surname. */
  readonly length: number;
  /** Whether it ends with a Cyrillic consonant. */
  endsHard = false;
  /** Whether it is what somebody is called, as the "Benedict" of Benedict XVI. */
  isGiven = false;
  last: Node | 'stranger' | undefined;
  /** Where the stranger was met, and the gender where the name says it. */
  #strangersBlock = 0;
  #strangersGender: Gender | undefined;
  /** Whom the page has called by the surname alone more than once. */
  #usual: Node | undefined;
  readonly #people: Person[] = [];
  /** Those whom the page calls by the surname, and by the given name but not by the surname before. */
  #formal: Set<number> | undefined;
  #familiar: Set<number> | undefined;
  /** Made when first asked for: most families never are. */
  #bearers: ReadonlyMap<number, Bearer> | undefined;
  /** Bearers by given name, initial or generation; undefined where two share it. */
  #byGiven: ReadonlyMap<number, Node | undefined> | undefined;

  constructor(length: number) {
    this.length = length;
  }

  add(person: Person): void {
    this.#people.push(person);
    this.endsHard ||= person.endsHard;
    this.isGiven ||= person.given === person.surname[0];
  }

  /** From here on the surname means nobody of the page. */
  meet(block: number, gender?: Gender): void {
    this.last = 'stranger';
    this.#strangersBlock = block;
    this.#strangersGender = gender;
  }

  /** A brother in passing: the next block speaks again of whom the page calls so. */
  enter(block: number): void {
    if (this.last === 'stranger' && block > this.#strangersBlock && this.#usual) this.last = this.#usual;
  }

  /** From here on the surname means this person; not one whom the page calls by the given name alone, if there is another. */
  name(node: Node, by?: 'surname' | 'given'): void {
    const who = nodeKey(node);
    if (by === 'surname') {
      this.#formal ??= new Set();
      if (this.#formal.has(who)) this.#usual = node;
      this.#formal.add(who);
    }
    if (by === 'given' && !this.#formal?.has(who)) {
      this.#familiar ??= new Set();
      this.#familiar.add(who);
    }
    const isForAnother = this.#familiar?.has(who) && this.#familiar.size < this.#everybody().size;
    if (!isForAnother) this.last = node;
  }

  /**
   * Whom the surname alone means here: who bears it and was named last; where nobody was, as in a headline, who is named
   * first, unless two are in the same block.
   */
  bearer(): Node | undefined {
    if (this.last) return this.last === 'stranger' ? undefined : this.last;
    const bearers = [...this.#everybody().values()];
    const first = bearers.reduce((least, { block }) => Math.min(least, block), Number.POSITIVE_INFINITY);
    const named = bearers.filter(({ block }) => block === first);
    return named.length === 1 ? named[0]!.node : undefined;
  }

  /**
   * Whom "Mrs. Clinton" means: who was named last, if that is a woman, else the one woman of that name on the page, if all
   * others are known to be men. Where one bears the name, who is known to be a man, it means a stranger, and so it does
   * after a stranger who may be a woman.
   */
  ofGender(wanted: Gender): Node | undefined {
    const bearers = this.#everybody();
    const { last } = this;
    if (last === 'stranger') {
      if ((this.#strangersGender ?? wanted) === wanted) return undefined;
    } else if (last && bearers.get(nodeKey(last))?.gender === wanted) return last;
    const may = [...bearers.values()].filter(({ gender = wanted }) => gender === wanted);
    return may.length === 1 ? may[0]!.node : undefined;
  }

  /** The bearer whom this given name, another form of it or its initial tells apart. */
  ofGiven(given: number): Node | undefined {
    this.#byGiven ??= this.#readGiven();
    for (const name of spellingsOf(given)) {
      const node = this.#byGiven.get(name);
      if (node) return node;
    }
    return undefined;
  }

  #everybody(): ReadonlyMap<number, Bearer> {
    this.#bearers ??= this.#readBearers();
    return this.#bearers;
  }

  #readBearers(): Map<number, Bearer> {
    const bearers = new Map<number, Bearer>();
    for (const { node, given, block = 0 } of this.#people) {
      const who = nodeKey(node);
      const bearer = bearers.get(who) ?? { node, block, gender: undefined };
      bearer.block = Math.min(bearer.block, block);
      bearer.gender = (given === undefined ? undefined : genderOfGiven(given)) ?? bearer.gender;
      bearers.set(who, bearer);
    }
    return bearers;
  }

  #readGiven(): Map<number, Node | undefined> {
    const byGiven = new Map<number, Node | undefined>();
    for (const { node, given, initial, generation } of this.#people)
      for (const name of [given, initial, generation])
        if (name !== undefined) putUnshared(byGiven, name, node);
    return byGiven;
  }
}

/** The words that short names begin with. */
export class ShortStarts {
  /** Words of the longest surname. */
  readonly longest: number;
  readonly #starts: WordTable;
  /** First words of surnames of several: only those may begin in lower case. */
  readonly #longStarts: WordTable;

  constructor(people: readonly Person[]) {
    const starts: number[] = [];
    const longStarts: number[] = [];
    let longest = 1;
    for (const { given, surname } of people) {
      starts.push(surname[0]!);
      if (given !== undefined) for (const name of spellingsOf(given)) starts.push(name);
      if (surname.length > 1) longStarts.push(surname[0]!);
      longest = Math.max(longest, surname.length);
    }
    this.longest = longest;
    this.#starts = WordTable.of(starts);
    this.#longStarts = WordTable.of(longStarts);
  }

  /** Whether a surname or given name may begin with this word, as it is written. */
  has(word: number, isUpper: boolean): boolean {
    return (isUpper ? this.#starts : this.#longStarts).has(word);
  }
}

/** The page's people by the names that stand for them alone. A look-up costs the same however many people there are. */
export class Bearers {
  readonly #families = new Map<number, Family>();
  readonly #familiesOf = new Map<number, Family[]>();
  readonly #byGiven = new Map<number, Node | undefined>();
  /** Whose given name a stranger took over, and in which block. */
  readonly #strangers = new Map<number, number>();
  /** Whom the page has called by the given name alone. */
  readonly #familiar = new Set<number>();
  #longest = 0;

  constructor(people: readonly Person[]) {
    for (const person of people) this.#add(person);
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

  /**
   * The only one of the page with this given name or another form of it: "Rafa" is Rafael Nadal. Not after a stranger who has
   * it, unless the page called that one so before, and the block is another.
   */
  ofGiven(given: number, block: number): Node | undefined {
    const node = this.#byGiven.get(given);
    const stranger = node && this.#strangers.get(nodeKey(node));
    if (stranger === undefined) return node;
    return stranger !== block && this.#familiar.has(nodeKey(node!)) ? node : undefined;
  }

  /** From here on the given name of this one means a stranger. */
  meet(node: Node, block: number): void {
    this.#strangers.set(nodeKey(node), block);
  }

  /** Somebody is named, by the whole name or a part of it. */
  name(node: Node, by?: 'surname' | 'given'): void {
    const who = nodeKey(node);
    for (const family of this.#familiesOf.get(who) ?? []) family.name(node, by);
    if (by === 'given') this.#familiar.add(who);
    else this.#strangers.delete(who);
  }

  #add(person: Person): void {
    const { node, given, surname } = person;
    const key = surname.reduce(chain, 0);
    const who = nodeKey(node);
    const family = this.#families.get(key) ?? new Family(surname.length);
    this.#families.set(key, family);
    family.add(person);
    // "Bob" is neither Robert Iger nor Bob Chapek where both are named.
    if (given !== undefined) for (const name of spellingsOf(given)) putUnshared(this.#byGiven, name, node);
    const families = this.#familiesOf.get(who);
    if (!families) this.#familiesOf.set(who, [family]);
    else if (!families.includes(family)) families.push(family);
    this.#longest = Math.max(this.#longest, surname.length);
  }
}

/** Puts a node under a key; nobody where two share it. */
export function putUnshared(map: Map<number, Node | undefined>, key: number, node: Node): void {
  const known = map.get(key);
  const shared = map.has(key) && (!known || nodeKey(known) !== nodeKey(node));
  map.set(key, shared ? undefined : node);
}
