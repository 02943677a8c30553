import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong: rule and elements. */
export async function findBarriers(frame: Frame): Promise<string[]> {
  await frame.evaluate(`${AXE};0`);
  const found = await frame.evaluate('axe.run().then(({ violations }) => JSON.stringify(violations))');
  const violations: { id: string; nodes: { html: string }[] }[] = JSON.parse(String(found));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
