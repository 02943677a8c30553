import { relative } from 'node:path';
import { checkStarter } from '../pack/check-starter';
import { readStarter } from '../pack/read-starter';

const HELP = `Usage: npm run pack -- check FOLDER

check FOLDER   Reads the starter pack's YAML files and says, by file and line, what is wrong (error) or doubtful
               (warning). Ends with 1 if there are errors.
`;

/** The command line for people who write packs. Answers the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [command, folder] = args;
  if (command === '--help' || command === '-h') {
    process.stdout.write(HELP);
    return 0;
  }
  if (command !== 'check' || folder === undefined) {
    process.stderr.write(HELP);
    return 1;
  }
  return check(folder);
}

async function check(folder: string): Promise<number> {
  const starter = await readStarter(folder);
  const problems = checkStarter(starter, new Date().toISOString().slice(0, 10));
  for (const { file, line, severity, message } of problems) {
    process.stdout.write(`${relative('.', file)}:${line}: ${severity}: ${message}\n`);
  }
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  process.stdout.write(
    `${starter.people.length} people, ${starter.organizations.length} organizations: ` +
      `${errors} errors, ${problems.length - errors} warnings\n`,
  );
  return errors > 0 ? 1 : 0;
}
