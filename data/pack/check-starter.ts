import { keysOf } from '../../utils/match/text/vocabulary';
import * as english from '../../utils/match/text/words/english';
import * as french from '../../utils/match/text/words/french';
import * as german from '../../utils/match/text/words/german';
import * as russian from '../../utils/match/text/words/russian';
import * as spanish from '../../utils/match/text/words/spanish';
import type {
  Entry,
  Problem,
  Starter,
  StarterOrganization,
  StarterPerson,
  StarterRole,
} from './read-starter';
import { foldName, namesOf, type Path, place, type Thing } from './starter-names';

/** The engine's own sets leave bits of the keys out, and one name in thousands would look like a word. */
const COMMON = new Set(
  [english, german, french, spanish, russian]
    .flatMap(({ FREQUENT, COMMON }) => [FREQUENT, COMMON])
    .concat(english.CALENDAR, english.ORDINARY_CAPITALS)
    .flatMap(keysOf),
);

type Dated = string | number | undefined;

/**
 * Everything wrong or doubtful in the starter pack's files, by file and line. Errors must be mended before a release;
 * warnings are for a person to look at. `today` is a day, `YYYY-MM-DD`.
 */
export function checkStarter(starter: Starter, today: string): readonly Problem[] {
  const check = new Check(starter, today);
  check.names();
  for (const organization of starter.organizations) check.organization(organization);
  for (const person of starter.people) check.person(person);
  const problems = [...starter.problems, ...check.problems];
  return problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

class Check {
  readonly problems: Problem[] = [];
  readonly #organizations = new Map<string, Entry<StarterOrganization>>();
  readonly #people = new Map<string, Entry<StarterPerson>>();
  readonly #today: string;

  constructor(starter: Starter, today: string) {
    this.#today = today;
    const taken = new Map<string, Entry<Thing>>();
    const register = <T extends Thing>(entries: readonly Entry<T>[], into: Map<string, Entry<T>>) => {
      for (const [index, entry] of entries.entries()) {
        const other = taken.get(entry.value.id);
        if (other) this.#error(entry, ['id'], `the id is taken by ${place(other)}`);
        const before = entries[index - 1];
        if (before && before.file === entry.file && before.value.id > entry.value.id)
          this.#error(entry, ['id'], `stands after ${before.value.id}: a file is sorted by id`);
        taken.set(entry.value.id, entry);
        into.set(entry.value.id, entry);
      }
    };
    register(starter.organizations, this.#organizations);
    register(starter.people, this.#people);
  }

  /** The main name twice among people, or among organizations; words that would underline half a page. */
  names(): void {
    const mains = new Map<string, Entry<Thing>>();
    for (const entry of [...this.#organizations.values(), ...this.#people.values()]) {
      const key = `${this.#people.has(entry.value.id)} ${foldName(entry.value.name)}`;
      const twin = mains.get(key);
      if (twin) this.#error(entry, ['name'], `the name "${entry.value.name}" is taken by ${place(twin)}`);
      mains.set(key, entry);
      const weak = new Set(entry.value.weakAlias?.map(foldName));
      for (const { path, name } of namesOf(entry.value)) {
        if (weak.has(foldName(name)) || !isCommonWord(name)) continue;
        this.#error(entry, path, `"${name}" is also an ordinary word: repeat it under weakAlias`);
      }
    }
  }

  organization(entry: Entry<StarterOrganization>): void {
    const { founded, dissolved, owners = [] } = entry.value;
    this.#asOf(entry);
    this.#span(entry, [], ['founded', founded], ['dissolved', dissolved]);
    for (const [index, owner] of owners.entries()) {
      this.#span(entry, ['owners', index], ['from', owner.from], ['to', owner.to]);
      if (this.#organizations.has(owner.by) || this.#people.has(owner.by)) continue;
      this.#error(entry, ['owners', index, 'by'], `no organization or person has the id "${owner.by}"`);
    }
  }

  person(entry: Entry<StarterPerson>): void {
    const { died, roles = [], ties = [] } = entry.value;
    this.#asOf(entry);
    this.#day(entry, ['died'], died);
    if (roles.length === 0) this.#error(entry, [], 'has no role: say at least one');
    for (const [index, role] of roles.entries()) this.#role(entry, role, index);
    for (const [index, tie] of ties.entries()) {
      this.#span(entry, ['ties', index], ['from', tie.from], ['until', tie.until]);
      if (!this.#people.has(tie.to))
        this.#error(entry, ['ties', index, 'to'], `no person has the id "${tie.to}"`);
    }
  }

  #role(entry: Entry<StarterPerson>, role: StarterRole, index: number): void {
    const path = ['roles', index] as const;
    this.#span(entry, path, ['from', role.from], ['to', role.to]);
    this.#death(entry, role, index);
    if (role.post !== undefined && (role.as ?? role.kind) !== undefined) {
      this.#error(entry, path, 'a role says either "post" or "as" and "kind", not both');
    }
    if (role.at === undefined) return;
    const place = this.#organizations.get(role.at)?.value;
    if (!place) {
      this.#error(entry, [...path, 'at'], `no organization has the id "${role.at}"`);
    } else if (isBefore(role.from, place.founded)) {
      this.#warning(entry, [...path, 'from'], `begins before ${role.at} was founded (${place.founded})`);
    } else if (isBefore(place.dissolved, role.to ?? role.from)) {
      this.#warning(entry, [...path, 'to'], `goes on after ${role.at} was dissolved (${place.dissolved})`);
    }
  }

  #death(entry: Entry<StarterPerson>, { from, to }: StarterRole, index: number): void {
    const { died } = entry.value;
    if (died === undefined) return;
    for (const [key, day] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (isBefore(died, day)) this.#error(entry, ['roles', index, key], `the role is after death (${died})`);
    }
    if (to === undefined)
      this.#error(entry, ['roles', index], `the role has no end, but the person died (${died})`);
  }

  #asOf(entry: Entry<Thing>): void {
    this.#day(entry, ['asOf'], entry.value.asOf);
  }

  #span(
    entry: Entry<Thing>,
    path: Path,
    [fromKey, from]: readonly [string, Dated],
    [toKey, to]: readonly [string, Dated],
  ): void {
    this.#day(entry, [...path, fromKey], from);
    if (!isDay(to)) this.#error(entry, [...path, toKey], `there is no day ${to}`);
    if (isBefore(to, from)) this.#error(entry, [...path, toKey], `ends (${to}) before it begins (${from})`);
  }

  /** A day that has been: only ends may lie ahead (a term of office). */
  #day(entry: Entry<Thing>, path: Path, day: Dated): void {
    if (!isDay(day)) this.#error(entry, path, `there is no day ${day}`);
    else if (isBefore(this.#today, day)) this.#error(entry, path, `${day} is still to come`);
  }

  #error(entry: Entry<Thing>, path: Path, message: string): void {
    this.#tell('error', entry, path, message);
  }

  #warning(entry: Entry<Thing>, path: Path, message: string): void {
    this.#tell('warning', entry, path, message);
  }

  #tell(severity: Problem['severity'], entry: Entry<Thing>, path: Path, message: string): void {
    const { file, value } = entry;
    this.problems.push({ file, line: entry.line(...path), severity, message: `${value.id}: ${message}` });
  }
}

/** As the engine splits and folds it: one word that its lists hold. */
function isCommonWord(name: string): boolean {
  const [word, ...more] = keysOf(name);
  return word !== undefined && more.length === 0 && COMMON.has(word);
}

/** Whether `a` is surely before `b`: compared only as precisely as both are known. */
function isBefore(a: Dated, b: Dated): boolean {
  if (a === undefined || b === undefined) return false;
  const [left, right] = [String(a), String(b)];
  const precision = Math.min(left.length, right.length);
  return left.slice(0, precision) < right.slice(0, precision);
}

/** False for 2023-02-30: the calendar gives back another day. */
function isDay(day: Dated): boolean {
  if (day === undefined || String(day).length < 10) return true;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(String(day));
}
