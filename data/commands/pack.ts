import { readFile, writeFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { balanceTable, withTable } from '../pack/balance-table';
import { checkStarter } from '../pack/check-starter';
import { type Problem, readStarter, type Starter } from '../pack/read-starter';
import { findSharedNames } from '../pack/shared-names';
import { starterEntities } from '../pack/starter-entities';

const README = 'data/README.md';

const HELP = `Usage: npm run pack -- check FOLDER... [--write]
       npm run pack -- build FOLDER... --out FILE

check   Reads the YAML files of the folders as one pack and says, by file and line, what is wrong (error) or doubtful
        (warning); and whether ${README} still tells their counts. Ends with 1 if there are errors.
        --write brings the counts there up to date.
build   Writes the folders as one pack to import: FollowTheMoney entities, one JSON object a line, gzip.
`;

/** The command line for people who write packs. Answers the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        write: { type: 'boolean', default: false },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [command, ...folders] = positionals;
    if (values.help) {
      process.stdout.write(HELP);
      return 0;
    }
    if (command === 'check' && folders.length > 0) return await check(folders, values.write);
    if (command === 'build' && folders.length > 0 && values.out) return await build(folders, values.out);
    process.stderr.write(HELP);
  } catch (error) {
    process.stderr.write(`pack: ${error instanceof Error ? error.message : String(error)}\n`);
  }
  return 1;
}

async function check(folders: readonly string[], write: boolean): Promise<number> {
  const starter = await readStarter(...folders);
  const stale = await checkCounts(folders, starter, write);
  const problems = [...(await problemsOf(starter)), ...(await findSharedNames(starter)), ...stale];
  tell(problems);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  process.stdout.write(
    `${starter.people.length} people, ${starter.organizations.length} organizations: ` +
      `${errors} errors, ${problems.length - errors} warnings\n`,
  );
  return errors > 0 ? 1 : 0;
}

async function build(folders: readonly string[], out: string): Promise<number> {
  const starter = await readStarter(...folders);
  const errors = problemsOf(starter).filter(({ severity }) => severity === 'error');
  tell(errors);
  if (errors.length > 0) return 1;
  const { entities } = starterEntities(starter);
  await writeFile(
    out,
    gzipSync(entities.map((entity) => `${JSON.stringify(entity)}\n`).join(''), { level: 9 }),
  );
  process.stdout.write(`${out}: ${entities.length} entities\n`);
  return 0;
}

const problemsOf = (starter: Starter): readonly Problem[] =>
  checkStarter(starter, new Date().toISOString().slice(0, 10));

/** Nothing, or that the table of these folders in the README is not what they hold; `write` makes it so. */
async function checkCounts(
  folders: readonly string[],
  starter: Starter,
  write: boolean,
): Promise<readonly Problem[]> {
  const text = await readFile(README, 'utf8');
  const name = folders.map((folder) => basename(folder)).join(' and ');
  const renewed = withTable(text, name, balanceTable(starter));
  if (renewed === undefined || renewed === text) return [];
  if (write) await writeFile(README, renewed);
  const message = `the counts of ${name} are not those of the files: add --write to renew them`;
  return write ? [] : [{ file: README, line: 1, severity: 'error', message }];
}

function tell(problems: readonly Problem[]): void {
  for (const { file, line, severity, message } of problems) {
    process.stdout.write(`${relative('.', file)}:${line}: ${severity}: ${message}\n`);
  }
}
