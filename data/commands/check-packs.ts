import type { Preview } from '../import/import-events';
import { checkPack, type Remark } from '../publish/check-pack';
import { contents, counted, verdict } from './counted';

const SCRIPT_NAMES = new Intl.DisplayNames('en', { type: 'script' });

/** Says of each pack what an import would say. Answers the exit code: 1 if there are errors. */
export async function checkPacks(paths: readonly string[]): Promise<number> {
  let failed = false;
  for (const path of paths) {
    const { remarks, unlisted, preview } = await checkPack(path, Date.now());
    for (const remark of remarks) process.stdout.write(`${lineOf(remark)}\n`);
    if (unlisted > 0) process.stdout.write(`${path}: ${counted(unlisted, 'more problem')} not listed\n`);
    const errors = remarks.filter(({ severity }) => severity === 'error').length;
    const refused = preview?.refused ?? 0;
    failed ||= errors > 0 || refused > 0;
    if (preview) process.stdout.write(`${summaryOf(path, preview)}\n`);
    process.stdout.write(`${path}: ${verdict(errors, remarks.length - errors)}\n`);
  }
  return failed ? 1 : 0;
}

export const lineOf = ({ file, severity, message, advice }: Remark): string =>
  `${file}: ${severity}: ${message}. ${advice}`;

function summaryOf(path: string, preview: Preview): string {
  const { id, title, version, license, publisher, asOf, signer } = preview;
  const scripts = preview.scripts
    .map(({ script, names }) => `${names} ${SCRIPT_NAMES.of(script)}`)
    .join(', ');
  return [
    `${path}: ${title} (${id}), version ${version}${license === undefined ? '' : `, ${license}`}${publisher === undefined ? '' : `, by ${publisher}`}`,
    `  ${contents(preview)}; names: ${scripts || 'none'}`,
    ...(asOf === undefined ? [] : [`  facts as of ${asOf}`]),
    ...(signer ? [`  signed with the key ${signer.fingerprint}`] : []),
  ].join('\n');
}
