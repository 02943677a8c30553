import { readFile, writeFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { balanceTable, withTable } from '../pack/balance-table';
import { checkStarter } from '../pack/check-starter';
import { type Problem, readStarter, type Starter } from '../pack/read-starter';
import { findSharedNames } from '../pack/shared-names';
import { counted, verdict } from './counted';

const README = 'data/README.md';

/**
 * Says of folders of YAML sources, read as one pack, what is wrong or doubtful, by file and line, and whether the README
 * still tells their counts; `write` renews these. Answers the exit code.
 */
export async function checkSources(folders: readonly string[], write: boolean): Promise<number> {
  const starter = await readStarter(...folders);
  const stale = await checkCounts(folders, starter, write);
  const problems = [...problemsOf(starter), ...(await findSharedNames(starter)), ...stale];
  tellProblems(problems);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  process.stdout.write(
    `${counted(starter.people.length, 'person', 'people')}, ${counted(starter.organizations.length, 'organization')}: ` +
      `${verdict(errors, problems.length - errors)}\n`,
  );
  return errors > 0 ? 1 : 0;
}

export const problemsOf = (starter: Starter): readonly Problem[] =>
  checkStarter(starter, new Date().toISOString().slice(0, 10));

export function tellProblems(problems: readonly Problem[]): void {
  for (const { file, line, severity, message } of problems) {
    process.stdout.write(`${relative('.', file)}:${line}: ${severity}: ${message}\n`);
  }
}

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
