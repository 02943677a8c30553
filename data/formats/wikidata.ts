import * as v from 'valibot';
import type { FtmEntity } from '../../utils/ftm';
import { failure } from '../../utils/result';
import { WIKIDATA_LINE_BYTES } from '../pack/limits';
import { checkEntity, type ParsedLine } from '../pack/parse-entity';
import { type Line, type LineCaps, readLines } from '../pack/read-lines';
import {
  dateIn,
  type Item,
  isBelieved,
  itemIn,
  itemShape,
  READ,
  type Read,
  type Schema,
  type Snak,
  type Statement,
  schemaOf,
} from './wikidata-item';

/** A dump is longer than any pack; only what is made of it has to fit. */
const CAPS: LineCaps = { line: WIKIDATA_LINE_BYTES, file: Number.POSITIVE_INFINITY };

/** Names that are the same in every language (https://www.wikidata.org/wiki/Help:Default_values_for_labels_and_aliases). */
const ANY_LANGUAGE = 'mul';

/**
 * Wikidata's entity dump (https://www.wikidata.org/wiki/Wikidata:Database_download), one item a line, plain or gzip, as
 * FollowTheMoney entities: people, organizations, posts and their dated ties. Every line is read by itself, so the parts
 * of a dump may be read anywhere in any order. A person, organization or post without a name in
 * one of the languages is told and left out.
 *
 * @param languages codes such as "en", the one for main name and summary first.
 */
export async function* readWikidata(
  file: ReadableStream<Uint8Array>,
  languages: readonly string[],
): AsyncGenerator<readonly ParsedLine[]> {
  const reader = new ItemReader(languages);
  for await (const lines of readLines(file, CAPS)) yield lines.flatMap((line) => reader.read(line));
}

/** Dumps are one list in JSON, an item a line. */
const BRACKET = /^\s*[[\]]\s*,?\s*$/;
const COMMA = /,\s*$/;

class ItemReader {
  readonly #languages: readonly string[];
  readonly #shape: ReturnType<typeof itemShape>;

  constructor(languages: readonly string[]) {
    this.#languages = [...new Set([...languages, ANY_LANGUAGE])];
    this.#shape = itemShape(this.#languages);
  }

  read({ number, text, fault }: Line): readonly ParsedLine[] {
    if (fault) return [{ line: number, faults: [fault] }];
    if (BRACKET.test(text)) return [];
    const item = v.safeParse(this.#shape, parse(text.replace(COMMA, '')));
    const refused = (code: string, what: string, advice: string): readonly ParsedLine[] => [
      { line: number, faults: [failure(code, `Line ${number} ${what}`, advice).error] },
    ];
    if (!item.success) {
      const field = v.getDotPath(item.issues[0]) ?? 'the whole';
      const what = `is no Wikidata item: it does not fit in ${field}`;
      return refused('not-an-item', what, 'It was left out; dumps have an item a line.');
    }
    const schema = schemaOf(item.output);
    if (schema === undefined) return [];
    const names = this.#languages.flatMap((language) => item.output.labels[language]?.value ?? []);
    if (names.length === 0) {
      const what = `(${item.output.id}) has no name in ${this.#languages.join(', ')}`;
      return refused('no-name', what, 'It was left out; name its language in --languages to have it.');
    }
    return this.#entities(item.output, schema, names).map(([id, schema, properties]) =>
      checkEntity({ id, schema, properties }, number),
    );
  }

  /** The item, then its ties. */
  #entities(item: Item, schema: Schema, names: readonly string[]): readonly Made[] {
    const [name = item.id] = names;
    const { claims } = item;
    const aliases = this.#languages.flatMap((language) => item.aliases[language] ?? []);
    const node: Made = [
      item.id,
      schema,
      {
        name: [name],
        alias: [...names, ...aliases.map(({ value }) => value)].filter((alias) => alias !== name),
        summary: this.#languages.flatMap((language) => item.descriptions[language]?.value ?? []).slice(0, 1),
        ...(schema === 'Person'
          ? { birthDate: datesOf(claims.P569), deathDate: datesOf(claims.P570) }
          : { incorporationDate: datesOf(claims.P571), dissolutionDate: datesOf(claims.P576) }),
        ...(schema === 'Position' && { organization: itemsOf(claims.P2389) }),
        wikidataId: [item.id],
        sourceUrl: [`https://www.wikidata.org/wiki/${item.id}`],
        modifiedAt: item.modified === undefined ? [] : [item.modified.slice(0, 10)],
      },
    ];
    const ties = TIES.filter(({ of }) => of === 'anybody' || (of === 'people') === (schema === 'Person'));
    return [
      node,
      ...ties.flatMap((tie) => claims[tie.property].flatMap((said) => tieOf(item.id, tie, said))),
    ];
  }
}

type Made = readonly [id: string, schema: string, properties: FtmEntity['properties']];

interface TieRule {
  readonly property: Read;
  /** Whose items are read for it: the same property on others means something else. */
  readonly of: 'people' | 'bodies' | 'anybody';
  readonly schema: string;
  /** The model's properties for the item itself and for the one that it names. */
  readonly ends: readonly [self: string, other: string];
  readonly role?: string;
}

const TIES: readonly TieRule[] = [
  { property: READ.position, of: 'people', schema: 'Occupancy', ends: ['holder', 'post'] },
  { property: READ.employer, of: 'people', schema: 'Employment', ends: ['employee', 'employer'] },
  { property: READ.party, of: 'people', schema: 'Membership', ends: ['member', 'organization'] },
  { property: READ.memberOf, of: 'anybody', schema: 'Membership', ends: ['member', 'organization'] },
  ...(
    [
      [READ.executive, 'Chief executive officer'],
      [READ.chair, 'Chairperson'],
    ] as const
  ).map(
    ([property, role]) =>
      ({ property, of: 'bodies', schema: 'Directorship', ends: ['organization', 'director'], role }) as const,
  ),
];

/** A statement's own id lasts, so its tie is the same one in every later dump. */
function tieOf(self: string, { schema, ends, role }: TieRule, said: Statement): readonly Made[] {
  const [other] = itemsOf([said]);
  if (other === undefined) return [];
  const [end] = said.qualifiers.P582;
  const startDate = daysOf(said.qualifiers.P580).slice(0, 1);
  const endDate = daysOf(end ? [end] : []);
  const properties = {
    [ends[0]]: [self],
    [ends[1]]: [other],
    role: role === undefined ? [] : [role],
    startDate,
    endDate,
    // Ended, though nobody knows when, is not the same as no end.
    status: end && end.snaktype !== 'novalue' && endDate.length === 0 ? ['ended'] : [],
  };
  return [[said.id, schema, properties]];
}

const itemsOf = (statements: readonly Statement[]): string[] =>
  statements.filter(isBelieved).flatMap(({ mainsnak }) => itemIn(mainsnak) ?? []);

const daysOf = (snaks: readonly Snak[]): string[] => snaks.flatMap((snak) => dateIn(snak) ?? []);

/** The dates of the best rank: what is preferred speaks alone. */
function datesOf(statements: readonly Statement[]): string[] {
  const preferred = statements.filter(({ rank }) => rank === 'preferred');
  const best = preferred.length > 0 ? preferred : statements.filter(isBelieved);
  return daysOf(best.map(({ mainsnak }) => mainsnak));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
