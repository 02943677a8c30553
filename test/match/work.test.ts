import { describe, expect, it } from 'vitest';
import type { FtmEntity } from '../../utils/ftm';
import { matchPage } from '../../utils/match/match-page';
import { countWork, growthOf } from './growth';
import { organization, pack, pageOf, person, works } from './tiny-pack';

const SIZES = [500, 1000, 2000, 4000];

/** What is asked of a pack's files for a page, at four sizes. */
async function workAt(text: (n: number) => string, entities: (n: number) => FtmEntity[]): Promise<number[]> {
  const counts: number[] = [];
  for (const size of SIZES) {
    const { view, work } = countWork(pack(...entities(size)));
    await matchPage(pageOf(text(size)), [view]);
    counts.push(work());
  }
  return counts;
}

const staff = (n: number) =>
  Array.from({ length: n }, (_, i) => [
    person(`Jan Leike-${i}`),
    works(`Jan Leike-${i}`, 'Zorbar Bank'),
  ]).flat();
const bank = organization('Zorbar Bank');

describe('what is asked of a pack grows with the text and no faster', () => {
  it.each<[what: string, text: (n: number) => string, entities: () => FtmEntity[]]>([
    ['no name in it', (n) => 'they say that nobody came. '.repeat(n), () => [person('Sam Altman')]],
    ['one name everywhere', (n) => 'They say that Sam Altman came. '.repeat(n), () => [person('Sam Altman')]],
    [
      'beginnings of long names everywhere',
      (n) => 'Bo '.repeat(n),
      () => [organization(`${'Bo '.repeat(11)}Ba`), organization('Bo Ba')],
    ],
    [
      'one employer everywhere',
      (n) => 'They say that Zorbar Bank grew. '.repeat(n),
      () => [bank, ...staff(500)],
    ],
  ])('with %s', async (_what, text, entities) => {
    expect(growthOf(SIZES, await workAt(text, entities))).toBeLessThan(1.05);
  });

  it('at most thirty look-ups a word', async () => {
    const [least] = await workAt(
      (n) => 'Bo '.repeat(n),
      () => [organization(`${'Bo '.repeat(11)}Ba`), organization('Bo Ba')],
    );
    expect(least! / SIZES[0]!).toBeLessThan(30);
  });
});

describe('what is asked of a pack for one page does not grow with the pack', () => {
  const most = (counts: readonly number[]) => counts.at(-1)! / counts[0]!;

  it('of namesakes', async () => {
    const namesakes = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ ...person('John Smith'), id: `${i}` }));
    expect(most(await workAt(() => 'They say that John Smith came.', namesakes))).toBeLessThan(1.2);
  });

  it('of people who are not on the page', async () => {
    const many = (n: number) => [bank, ...Array.from({ length: n }, (_, i) => person(`Jan Leike-${i}`))];
    expect(most(await workAt(() => 'They say that Zorbar Bank grew.', many))).toBeLessThan(1.2);
  });
});

it('compares a misspelt name with a few hundred neighbours, however many a page has', async () => {
  const view = pack(bank, ...staff(4000));
  let read = 0;
  const labels: typeof view.labels = (ordinals) => {
    read += ordinals.length;
    return view.labels(ordinals);
  };
  await matchPage(pageOf('They say that Zorbar Bank met Yan Lejke-Brakov there.'), [{ ...view, labels }]);
  expect(read).toBeGreaterThan(100);
  expect(read).toBeLessThan(1000);
});
