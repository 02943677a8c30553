import { afterEach, expect, it } from 'vitest';
import { useCards } from '../../entrypoints/sidepanel/use-cards';
import type { Ask } from '../../utils/ask';
import type { PageState } from '../../utils/messages';
import { success } from '../../utils/result';
import { settle, show } from './stage';

const ILYA = { pack: 'starter', id: 'ilya', caption: 'Ilya Sutskever', kind: 'person', count: 1 } as const;
const PAGE: PageState = { host: 'news.example', status: 'article', cast: [ILYA] };

let asked = 0;
afterEach(() => {
  asked = 0;
});
const ask = (async () => {
  asked++;
  return success({});
}) as unknown as Ask;
function Cards({ page, notes }: { page: PageState; notes: number }) {
  useCards(page, notes, ask);
  return <p />;
}
async function showCards(page: PageState, notes = 0): Promise<number> {
  show(<Cards page={page} notes={notes} />);
  await settle();
  return asked;
}

it('reads the cards of a cast once, however often the page is looked at', async () => {
  expect(await showCards(PAGE)).toBe(1);
  expect(await showCards({ ...PAGE, cast: [{ ...ILYA, count: 2 }] })).toBe(1);
});

it.each([
  ['packs or switches have changed', { ...PAGE, refreshes: 1 }, 0],
  ['the page has another date', { ...PAGE, date: '2024-05-17' }, 0],
  ['the reader wrote on one of them', PAGE, 1],
])('reads them again where %s', async (_what, page, notes) => {
  expect(await showCards(PAGE)).toBe(1);
  expect(await showCards(page, notes)).toBe(2);
});
