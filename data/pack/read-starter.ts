import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { type Document, LineCounter, parseDocument } from 'yaml';
import schema from '../starter/schema.json';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a bare year is a number in YAML. */
type StarterDate = string | number;

interface StarterThing {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly alias?: readonly string[];
  readonly previousName?: readonly string[];
  readonly weakAlias?: readonly string[];
  readonly country?: string;
  readonly topics?: readonly string[];
  readonly wikidata?: string;
  readonly source: string;
  readonly asOf: StarterDate;
}

/** Mirrors `data/starter/schema.json`, which says what each key means. */
export interface StarterOrganization extends StarterThing {
  readonly type?: 'Organization' | 'Company' | 'PublicBody';
  readonly abbreviation?: readonly string[];
  readonly website?: string;
  readonly founded?: StarterDate;
  readonly dissolved?: StarterDate;
  readonly owners?: readonly { by: string; as?: string; from?: StarterDate; to?: StarterDate }[];
}

export interface StarterPerson extends StarterThing {
  readonly died?: StarterDate;
  readonly roles?: readonly StarterRole[];
  readonly ties?: readonly { to: string; as: string; from?: StarterDate; until?: StarterDate }[];
}

export interface StarterRole {
  readonly at?: string;
  readonly as?: string;
  readonly post?: string;
  readonly kind?: 'Employment' | 'Directorship' | 'Membership';
  readonly from?: StarterDate;
  readonly to?: StarterDate;
}

/** One organization or person and where it is written; `line` finds the line of a key inside it, from 1. */
export interface Entry<T> {
  readonly value: T;
  readonly file: string;
  readonly line: (...path: readonly (string | number)[]) => number;
}

export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

export interface Starter {
  readonly organizations: readonly Entry<StarterOrganization>[];
  readonly people: readonly Entry<StarterPerson>[];
  /** What could not be read: left out of the two lists. */
  readonly problems: readonly Problem[];
}

const ajv = new Ajv({ strict: false, allErrors: true }).addSchema(schema, 'starter');
const isOrganization: ValidateFunction<StarterOrganization> = ajv.compile({
  $ref: 'starter#/definitions/organization',
});
const isPerson: ValidateFunction<StarterPerson> = ajv.compile({ $ref: 'starter#/definitions/person' });

/** Reads all YAML files of the folders, folder by folder in the order of their names, as one pack. */
export async function readStarter(...folders: readonly string[]): Promise<Starter> {
  const listed = folders.map(async (folder) => {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
    return names.map((name) => join(folder, name));
  });
  const paths = (await Promise.all(listed)).flat();
  const read = await Promise.all(
    paths.map(async (path) => readStarterFile(path, await readFile(path, 'utf8'))),
  );
  return {
    organizations: read.flatMap((file) => file.organizations),
    people: read.flatMap((file) => file.people),
    problems: read.flatMap((file) => file.problems),
  };
}

/** Reads one YAML file; entries that do not fit the schema become problems with the line of the wrong key. */
export function readStarterFile(file: string, text: string): Starter {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems: Problem[] = document.errors.map((error) => ({
    file,
    line: error.linePos?.[0].line ?? 1,
    severity: 'error',
    message: error.message.split('\n', 1)[0] ?? error.code,
  }));
  const content: unknown = problems.length === 0 ? document.toJS() : {};

  function entries<T>(list: string, fits: ValidateFunction<T>): readonly Entry<T>[] {
    return listOf(content, list).flatMap((value, index): Entry<T>[] => {
      const line = (...path: readonly (string | number)[]) => lineOf(document, lines, [list, index, ...path]);
      if (fits(value)) return [{ value, file, line }];
      for (const error of (fits.errors ?? []).filter(isTelling)) {
        const path = error.instancePath.split('/').slice(1);
        problems.push({ file, line: line(...path), severity: 'error', message: told(error, value) });
      }
      return [];
    });
  }

  for (const key of Object.keys(Object(content))) {
    if (key in schema.properties) continue;
    const message = `a file holds "organizations" and "people", not "${key}"`;
    problems.push({ file, line: lineOf(document, lines, [key]), severity: 'error', message });
  }
  return {
    organizations: entries('organizations', isOrganization),
    people: entries('people', isPerson),
    problems,
  };
}

function listOf(content: unknown, key: string): readonly unknown[] {
  const list: unknown = Object(content)[key];
  return Array.isArray(list) ? list : [];
}

/** The line of the innermost written node on the path: a missing key is told at its parent. */
function lineOf(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range: unknown = Object(node).range;
    if (Array.isArray(range)) return lines.linePos(Number(range[0])).line;
  }
  return 1;
}

/** The branches of "at or post" say less than the rule itself. */
const isTelling = (error: ErrorObject): boolean => !error.schemaPath.includes('/anyOf/');

function told(error: ErrorObject, value: unknown): string {
  const name = String(Object(value).id ?? Object(value).name ?? '(no id)');
  const key = error.instancePath.slice(1).replaceAll('/', '.');
  const unknownKey = error.keyword === 'additionalProperties' ? ` (${error.params.additionalProperty})` : '';
  const rule = error.keyword === 'anyOf' ? 'must say "at" or "post"' : (error.message ?? error.keyword);
  return `${name}: ${key === '' ? '' : `${key} `}${rule}${unknownKey}`;
}
