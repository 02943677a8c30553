import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FaultError } from '../fault-error';
import { INDEX_FILE } from '../import/group-files';
import { isFolder } from '../publish/open-files';
import { SOURCES } from '../publish/read-input';
import { makeKey, signPack } from '../publish/sign-pack';
import { writeDelta } from '../publish/write-delta';
import { build } from './build';
import { checkPacks } from './check-packs';
import { checkSources } from './check-sources';

const HELP = `For people who write and publish packs; data/README.md is the guide.

npm run pack -- check PATH...
    Says of packs all that their import would say, by line and field: a folder with index.json, FollowTheMoney entities
    (one JSON object a line, plain or .gz), a table (.csv), a Popolo file, a .zip. Ends with 1 if there are errors.
npm run pack -- check FOLDER... [--write]
    The same for folders of YAML sources such as data/starter, read as one pack; and whether data/README.md still tells
    their counts. --write brings the counts there up to date.

npm run pack -- build FOLDER... -o DIR
npm run pack -- build --from ${SOURCES.join('|')} [INPUT...] -o DIR
    Writes a pack into the folder DIR: index.json and entities.ftm.json. Without INPUT, or for "-", standard input is
    read; it may be packed by gzip. What cannot be used is left out and told.
      csv       a table with a header row: name, aliases, type, summary, role, organization, from, to, link,
                given (the first name, where it stands apart)
      popolo    a file of EveryPolitician's kind
      wikidata  lines of a Wikidata entity dump
      ftm       entities that were made before
    Without -o the entities go to standard output as they come: each line of a dump is read by itself, so parts of it
    can be read anywhere and put together by --from ftm (npm run --silent pack -- ... keeps npm's own words out).
    --title, --summary, --publisher, --url (the publisher's), --license, --name (the pack's id), --version,
    --expires YYYY-MM-DD   what index.json says. What is left out stays as it was in DIR; the version becomes today's.
    --languages en,de      whose names and descriptions are taken from Wikidata, the main one first; en if left out
    --gzip                 entities.ftm.json.gz instead

npm run pack -- key FILE
    Makes a key to sign with.
npm run pack -- sign DIR --key FILE
    Writes the key into index.json and its signature beside it.
npm run pack -- diff OLD NEW
    Writes what changed between two folders into NEW, so that readers of the old version fetch only that.
`;

/** The command line for people who write packs. Answers the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    if (!values.help && positionals.length > 0) return await run(values, positionals);
    process.stdout.write(HELP);
    return values.help ? 0 : 1;
  } catch (error) {
    process.stderr.write(`pack: ${wordsOf(error)}\n`);
    return 1;
  }
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const OPTIONS = {
  ...{
    name: text,
    title: text,
    summary: text,
    publisher: text,
    url: text,
    license: text,
    version: text,
    expires: text,
  },
  from: text,
  out: { ...text, short: 'o' },
  languages: { ...text, default: 'en' },
  key: text,
  gzip: flag,
  write: flag,
  help: { ...flag, short: 'h' },
} as const;
type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/** @throws Error that says what is missing, or not known. */
async function run(options: Options, [command = '', ...rest]: readonly string[]): Promise<number> {
  const [first, second] = rest;
  if (command === 'build' && (first !== undefined || options.from !== undefined))
    return buildFrom(options, rest);
  if (!Object.hasOwn(NEEDS, command))
    throw new Error(`There is no command "${command}", but ${Object.keys(NEEDS).join(', ')}. ${MORE}.`);
  if (first === undefined) throw missing(command);
  if (command === 'check') {
    const packs = rest.some((path) => /\.\w+$/.test(path) || existsSync(join(path, INDEX_FILE)));
    if (packs) return checkPacks(rest);
    await refuseFiles(rest);
    return checkSources(rest, options.write);
  }
  if (command === 'key')
    return say(`${first}: made. Keep it secret, and keep a copy. Its fingerprint is ${await makeKey(first)}`);
  if (command === 'sign' && options.key !== undefined) {
    return say(`${first}: signed with the key ${await signPack(first, options.key)}`);
  }
  if (second === undefined) throw missing(command);
  const { file, size, whole, added, changed, deleted } = await writeDelta(first, second);
  say(
    `${join(second, file)}: ${added} added, ${changed} changed, ${deleted} deleted; ${size} of ${whole} bytes`,
  );
  if (size >= whole) say('It is not smaller than the whole: readers will fetch the whole.');
  return say(`index.json of ${second} has changed: sign it (again) if the pack is signed.`);
}

const MORE = 'npm run pack -- --help says more';
/** What stands behind each command. */
const NEEDS: Readonly<Record<string, string>> = {
  check: 'PATH...',
  build: `--from ${SOURCES.join('|')} INPUT... -o DIR`,
  key: 'FILE',
  sign: 'DIR --key FILE',
  diff: 'OLD NEW',
};
const missing = (command: string): Error =>
  new Error(`It takes more: npm run pack -- ${command} ${NEEDS[command]} (${MORE})`);

/** @throws Error, FaultError `not-found`. YAML sources are folders. */
async function refuseFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths)
    if (!(await isFolder(path)))
      throw new Error(`${path} is a file: say with --from what it holds. ${MORE}.`);
}

async function buildFrom(options: Options, inputs: readonly string[]): Promise<number> {
  const source = SOURCES.find((one) => one === options.from);
  if (options.from !== undefined && source === undefined) {
    const known = `--from knows ${SOURCES.join(', ')}, not "${options.from}"`;
    throw new Error(`${known}. A spreadsheet is saved as CSV first. ${MORE}.`);
  }
  if (source === undefined) await refuseFiles(inputs);
  const { name, title, summary, publisher, license, version, expires, url } = options;
  const said = { name, title, summary, publisher, license, version, expires, publisherUrl: url };
  return build({
    source,
    inputs,
    folder: options.out,
    languages: options.languages.split(/[\s,]+/),
    gzip: options.gzip,
    details: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
  });
}

function say(words: string): 0 {
  process.stdout.write(`${words}\n`);
  return 0;
}

function wordsOf(error: unknown): string {
  if (error instanceof FaultError) return `${error.fault.message}. ${error.fault.advice}`;
  return error instanceof Error ? error.message : String(error);
}
