import { isInterval, NO_END, parseDate } from '../../utils/dates';
import { all, caption, eachTie, type FtmEntity, first, type Kind, kindOf } from '../../utils/ftm';
import type { Changes } from '../../utils/pack-messages';
import { type Fault, failure } from '../../utils/result';
import { type FaultError, refusal } from '../fault-error';
import { PROBLEMS_LISTED, RECORDS } from '../pack/limits';
import type { ParsedLine } from '../pack/parse-entity';
import type { Comparison } from './comparison';
import { IdLedger } from './fragments';
import { LooseEnds } from './loose-ends';
import { notAPack } from './open-bundle';

/** What a pack holds, counted before anything of it is stored. */
export interface Survey {
  /** Different ids. */
  readonly records: number;
  readonly people: number;
  readonly organizations: number;
  /** Whether or not both their ends are in the pack. */
  readonly ties: number;
  /** ISO 15924 codes of the names' scripts, `Zzzz` for all others, with the number of names in each, most first. */
  readonly scripts: readonly { readonly script: string; readonly names: number }[];
  /** The first ten people and organizations. */
  readonly sample: readonly SampleEntity[];
  /** What is wrong, by line and field; only the first hundred are listed. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** Lines of which nothing can be used. */
  readonly refused: number;
  /** Newest day on which a fact was last known to hold. */
  readonly asOf?: string | undefined;
  readonly changes?: Changes | undefined;
}

export interface SampleEntity {
  readonly caption: string;
  readonly kind: Kind;
  readonly summary?: string | undefined;
}

export interface Problem extends Fault {
  readonly line: number;
  /** Of an error nothing on the line can be used. */
  readonly severity: 'error' | 'warning';
}

const SAMPLE = 10;

/** Takes a pack's lines one after the other; keeps numbers, a sample, and the ids' hashes. */
export class Surveyor {
  readonly ids = new IdLedger();
  readonly #ends = new LooseEnds(this.ids);
  readonly #comparison: Comparison | undefined;
  readonly #oneLineEach: boolean;
  readonly #sample: SampleEntity[] = [];
  readonly #problems: Problem[] = [];
  readonly #scripts = new Map<string, number>();
  #problemCount = 0;
  #refused = 0;
  #people = 0;
  #organizations = 0;
  #ties = 0;
  #asOf = '';

  /**
   * @param comparison with the installed version, if there is one.
   * @param oneLineEach whether an id that stands in several lines is worth a word.
   */
  constructor(comparison?: Comparison, oneLineEach = false) {
    this.#comparison = comparison;
    this.#oneLineEach = oneLineEach;
  }

  /** @throws FaultError `too-large`, `too-many-fragments`. */
  take({ line, entity, faults }: ParsedLine): void {
    for (const fault of faults) this.#note(line, fault, entity ? 'warning' : 'error');
    if (entity) this.#count(line, entity);
    else if (faults.length > 0) this.#refused++;
  }

  /** @throws FaultError `not-a-pack` where nothing at all could be read. */
  finish(name: string): Survey {
    if (this.ids.size === 0) throw nothingIn(name, this.#problems[0]);
    for (const { line, ...fault } of this.#ends.faults()) this.#note(line, fault);
    return {
      records: this.ids.size,
      people: this.#people,
      organizations: this.#organizations,
      ties: this.#ties,
      scripts: [...this.#scripts]
        .map(([script, names]) => ({ script, names }))
        .sort((a, b) => b.names - a.names),
      sample: this.#sample,
      problems: this.#problems,
      problemCount: this.#problemCount,
      refused: this.#refused,
      asOf: this.#asOf || undefined,
      changes: this.#comparison?.finish(this.ids.size),
    };
  }

  #count(line: number, entity: FtmEntity): void {
    const before = this.ids.size;
    this.ids.add(entity.id);
    if (this.ids.size > RECORDS) throw tooLarge();
    const isNew = this.ids.size > before;
    const kind = kindOf(entity.schema);
    if (isNew && kind) this.#countNode(entity, kind);
    else if (isNew) eachTie(entity, () => this.#ties++);
    if (kind) this.#ends.name(line, entity, isNew);
    else this.#ends.take(line, entity);
    if (!isNew && this.#oneLineEach) this.#ends.repeat(line, entity);
    this.#checkDates(line, entity);
    for (const text of all(entity, 'modifiedAt')) {
      const date = parseDate(text);
      // A month counts from its first day.
      const day = date ? `${date}-01-01`.slice(0, 10) : '';
      if (day > this.#asOf) this.#asOf = day;
    }
    if (isNew) this.#comparison?.take(entity);
  }

  #countNode(entity: FtmEntity, kind: Kind): void {
    if (kind === 'person') this.#people++;
    else this.#organizations++;
    for (const text of all(entity, 'name')) this.#countScript(text);
    for (const text of all(entity, 'alias')) this.#countScript(text);
    if (this.#sample.length >= SAMPLE) return;
    const name = caption(entity);
    const summary = first(entity, 'summary') ?? first(entity, 'description');
    this.#sample.push({ caption: name, kind, summary });
  }

  #countScript(name: string): void {
    const script = scriptOf(name);
    this.#scripts.set(script, (this.#scripts.get(script) ?? 0) + 1);
  }

  /** Cards leave out what is no date, or ends before it begins; the publisher may want to know. */
  #checkDates(line: number, entity: FtmEntity): void {
    const start = first(entity, 'startDate');
    const end = first(entity, 'endDate');
    this.#checkDate(line, 'startDate', start);
    if (!end?.startsWith(NO_END)) this.#checkDate(line, 'endDate', end);
    if (start && end && !isInterval(parseDate(start), parseDate(end))) {
      this.#note(line, problem('bad-interval', `Line ${line} ends (${end}) before it begins (${start})`));
    }
  }

  #checkDate(line: number, field: string, value: string | undefined): void {
    if (value === undefined || parseDate(value)) return;
    this.#note(line, problem('bad-date', `Line ${line} has no date in "${field}" (${value.slice(0, 30)})`));
  }

  #note(line: number, fault: Fault, severity: Problem['severity'] = 'warning'): void {
    this.#problemCount++;
    if (this.#problems.length < PROBLEMS_LISTED) this.#problems.push({ line, severity, ...fault });
  }
}

const problem = (code: string, message: string): Fault =>
  failure(code, message, 'The dates are not shown; everything else is.').error;

/** The scripts that news are written in; names in others are counted together. */
const SCRIPTS = [
  ...['Latn', 'Cyrl', 'Arab', 'Hani', 'Hira', 'Kana', 'Hang', 'Grek', 'Hebr'],
  ...['Deva', 'Beng', 'Taml', 'Telu', 'Thai', 'Geor', 'Armn', 'Ethi'],
].map((script) => ({ script, letters: new RegExp(`\\p{Script=${script}}`, 'u') }));

const scriptOf = (name: string): string =>
  SCRIPTS.find(({ letters }) => letters.test(name))?.script ?? 'Zzzz';

function tooLarge(): FaultError {
  const message = `The file holds more than ${RECORDS} entities`;
  return refusal('too-large', message, 'Ask its publisher for smaller packs.');
}

const nothingIn = (name: string, why: Fault | undefined): FaultError =>
  notAPack(name, `holds no entity that can be read${why ? `: ${why.message}` : ''}`, why?.advice);
