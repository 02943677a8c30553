import type { Page } from 'puppeteer-core';
import { hoverMark, leave, readCard, readMarks, waitForNoCard } from '../browsers/reading';
import { until } from '../browsers/subject';

/** One mark and what its card said. */
export interface ReadMention {
  readonly surface: string;
  readonly name: string;
  readonly type: string;
  /** What the card says of the article's day, first line. */
  readonly role: string;
}

/** Rests the pointer on every mark of the page, one after the other, and reads the cards. */
export async function readCast(page: Page): Promise<readonly ReadMention[]> {
  const mentions: ReadMention[] = [];
  for (const [index, surface] of (await readMarks(page)).entries()) {
    await leave(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await hoverMark(page, index);
    const card = await until(`a card for "${surface}"`, () => readCard(page));
    const facts = await card.frame.evaluate(() => {
      const said = (selector: string): string => {
        const line = document.querySelector(selector)?.cloneNode(true);
        if (!(line instanceof Element)) return '';
        for (const aside of line.querySelectorAll('.unseen')) aside.remove();
        return line.textContent ?? '';
      };
      return {
        type: said('.type'),
        role: ['>', 'li >']
          .map((at) => said(`section:has(h3 time) ${at} p`))
          .filter(Boolean)
          .join(' '),
      };
    });
    mentions.push({ surface, name: card.name, ...facts });
  }
  return mentions;
}

/** Characters of a role that fit in a terminal beside the rest. */
const WIDTH = 70;

/** One row per entity, most mentioned first. */
export function tabulate(mentions: readonly ReadMention[]) {
  const rows = new Map<
    string,
    { name: string; kind: string; mentions: number; 'role on that day': string }
  >();
  for (const { name, type, role } of mentions) {
    const { kind, mentions: before } = rows.get(name) ?? { kind: type, mentions: 0 };
    rows.set(name, { name, kind, mentions: before + 1, 'role on that day': role.slice(0, WIDTH) });
  }
  return [...rows.values()].sort((a, b) => b.mentions - a.mentions);
}
