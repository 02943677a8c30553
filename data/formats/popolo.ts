import * as v from 'valibot';
import { all, type FtmEntity } from '../../utils/ftm';
import { failure } from '../../utils/result';
import { safeLink } from '../../utils/text';
import { FaultError, refusal } from '../fault-error';
import { gunzip } from '../pack/gunzip';
import { POPOLO_BYTES } from '../pack/limits';
import { checkEntity, type ParsedLine } from '../pack/parse-entity';
import { notUtf8 } from '../pack/read-lines';
import { readWhole } from '../pack/read-whole';

/** Popolo's classes, as far as FollowTheMoney can say them (https://www.popoloproject.com/specs/). */
const text = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => (typeof value === 'number' ? String(value) : value)),
    v.nullable(v.string()),
  ),
);
const list = <S extends v.GenericSchema>(item: S) => v.optional(v.nullable(v.array(item)));
const Names = list(v.object({ name: text }));
const Links = list(v.object({ url: text }));
/** Of people and organizations alike. */
const SAID = {
  id: text,
  name: text,
  other_names: Names,
  links: Links,
  identifiers: list(v.object({ scheme: text, identifier: text })),
};
const Person = v.object({
  ...SAID,
  summary: text,
  birth_date: text,
  death_date: text,
  gender: text,
  sources: Links,
});
const Organization = v.object({
  ...SAID,
  classification: text,
  founding_date: text,
  dissolution_date: text,
});
const Membership = v.object({
  id: text,
  person_id: text,
  organization_id: text,
  on_behalf_of_id: text,
  role: text,
  label: text,
  start_date: text,
  end_date: text,
  legislative_period_id: text,
});
const Period = v.object({ id: text, start_date: text, end_date: text });

/** Items that do not fit are told by their place and left out. */
const Popolo = v.object({
  persons: v.optional(v.array(v.unknown()), []),
  organizations: v.optional(v.array(v.unknown()), []),
  memberships: v.optional(v.array(v.unknown()), []),
  events: v.optional(v.array(v.unknown()), []),
});

/**
 * A Popolo file (EveryPolitician's, for one) as FollowTheMoney entities. It is one JSON object and is read whole.
 * Faults name the place in the file ("memberships 12") instead of a line.
 * @throws FaultError `not-a-pack`, `file-too-large`, `file-broken`, `not-utf8`.
 */
export async function* readPopolo(
  file: ReadableStream<Uint8Array>,
  name: string,
): AsyncGenerator<readonly ParsedLine[]> {
  const read = v.safeParse(Popolo, parse(await textOf(file, name), name));
  if (!read.success) throw notPopolo(name, 'has lists of another kind than Popolo');
  const { persons, organizations, memberships, events } = read.output;
  const periods = new Map(
    events.flatMap((event) => {
      const period = v.safeParse(Period, event);
      return period.success && period.output.id ? [[period.output.id, period.output] as const] : [];
    }),
  );
  yield persons.map((item, at) => convert('persons', at, Person, item, personOf));
  yield organizations.map((item, at) => convert('organizations', at, Organization, item, organizationOf));
  yield memberships.flatMap((item, at) => [
    convert('memberships', at, Membership, item, (membership) => membershipOf(membership, at, periods)),
    ...behalfOf(item, at, periods),
  ]);
}

type PeriodMap = ReadonlyMap<string, v.InferOutput<typeof Period>>;

/** Through the same gate as every other entity: its caps and its cleaning hold here too. */
function convert<T>(
  part: string,
  at: number,
  shape: v.GenericSchema<unknown, T>,
  item: unknown,
  make: (value: T) => FtmEntity,
): ParsedLine {
  const read = v.safeParse(shape, item);
  const number = at + 1;
  if (!read.success) {
    const field = v.getDotPath(read.issues[0]) ?? 'the whole';
    const fault = failure('not-an-entity', `Entry ${number} of "${part}" does not fit in ${field}`, LEFT_OUT);
    return { line: number, faults: [fault.error] };
  }
  const { entity, faults } = checkEntity(make(read.output), number);
  const named = faults.map((fault) => ({
    ...fault,
    message: fault.message.replace(/^Line \d+/, `Entry ${number} of "${part}"`),
  }));
  return { line: number, ...(entity && { entity }), faults: named };
}

const LEFT_OUT = 'It was left out.';

const personOf = (person: v.InferOutput<typeof Person>): FtmEntity => ({
  id: person.id ?? '',
  schema: 'Person',
  properties: {
    name: listOf(person.name),
    alias: namesOf(person.other_names),
    summary: listOf(person.summary),
    birthDate: listOf(person.birth_date),
    deathDate: listOf(person.death_date),
    gender: listOf(person.gender),
    sourceUrl: [...linksOf(person.links), ...linksOf(person.sources)],
    wikidataId: wikidataOf(person.identifiers),
  },
});

const organizationOf = (body: v.InferOutput<typeof Organization>): FtmEntity => ({
  id: body.id ?? '',
  schema: 'Organization',
  properties: {
    name: listOf(body.name),
    alias: namesOf(body.other_names),
    classification: listOf(body.classification),
    incorporationDate: listOf(body.founding_date),
    dissolutionDate: listOf(body.dissolution_date),
    sourceUrl: linksOf(body.links),
    wikidataId: wikidataOf(body.identifiers),
  },
});

/** EveryPolitician dates a seat by its legislative period where the membership itself has no dates. */
function membershipOf(
  membership: v.InferOutput<typeof Membership>,
  at: number,
  periods: PeriodMap,
): FtmEntity {
  const { person_id, organization_id, role, label, start_date, end_date, legislative_period_id } = membership;
  const period = periods.get(legislative_period_id ?? '');
  return {
    id: membership.id ?? `membership-${at + 1}-${person_id ?? ''}`,
    schema: 'Membership',
    properties: {
      member: listOf(person_id),
      organization: listOf(organization_id),
      role: listOf(label ?? role),
      startDate: listOf(start_date ?? period?.start_date),
      endDate: listOf(end_date ?? period?.end_date),
    },
  };
}

/** The party for which a seat is held: a membership of its own. */
function behalfOf(item: unknown, at: number, periods: PeriodMap): ParsedLine[] {
  const read = v.safeParse(Membership, item);
  if (!read.success || !read.output.on_behalf_of_id) return [];
  const seat = membershipOf(read.output, at, periods);
  const line = convert('memberships', at, v.unknown(), item, () => ({
    ...seat,
    id: `${seat.id}-party`,
    properties: {
      ...seat.properties,
      organization: listOf(read.output.on_behalf_of_id),
      role: [],
      member: all(seat, 'member'),
    },
  }));
  return [line];
}

const listOf = (value: string | null | undefined): string[] => (value ? [value] : []);
const namesOf = (names: v.InferOutput<typeof Names>): string[] =>
  (names ?? []).flatMap(({ name }) => listOf(name));
const linksOf = (links: v.InferOutput<typeof Links>): string[] =>
  (links ?? []).flatMap(({ url }) => listOf(safeLink(url ?? '')));
const wikidataOf = (identifiers: v.InferOutput<typeof Person>['identifiers']): string[] =>
  (identifiers ?? []).flatMap(({ scheme, identifier }) => (scheme === 'wikidata' ? listOf(identifier) : []));

async function textOf(file: ReadableStream<Uint8Array>, name: string): Promise<string> {
  let bytes: ArrayBuffer | undefined;
  try {
    bytes = await readWhole(await gunzip(file), POPOLO_BYTES);
  } catch (error) {
    if (error instanceof FaultError) throw error;
    throw refusal('file-broken', `${name} breaks off or is damaged`, 'Fetch the file again.');
  }
  if (!bytes) throw tooLarge(name);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FaultError(notUtf8(name));
  }
}

function parse(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw notPopolo(name, 'is not JSON: it may be cut short');
  }
}

function tooLarge(name: string): FaultError {
  const message = `${name} holds more than ${POPOLO_BYTES} bytes`;
  return refusal('file-too-large', message, 'Ask its publisher for smaller files, one for each term.');
}

const notPopolo = (name: string, what: string): FaultError =>
  refusal('not-a-pack', `${name} ${what}`, 'Fetch the file again.');
