import { describe, expect, it } from 'vitest';
import { organization, pack, person, read, seen, works } from './tiny-pack';

const leaders = pack(
  person('Vladimir Putin', 'Владимир Путин'),
  works('Vladimir Putin', 'Kremlin'),
  person('Narendra Modi'),
  works('Narendra Modi', 'Lok Sabha'),
  person('Lalit Modi'),
  person('Boris Johnson'),
  works('Boris Johnson', 'Cabinet Office'),
  person('Ron Johnson'),
  works('Ron Johnson', 'Senate Committee'),
  organization('Kremlin'),
  organization('Lok Sabha'),
  organization('Cabinet Office'),
  organization('Senate Committee'),
);

describe('a surname behind an office, without a full name on the page,', () => {
  it('means whom the packs alone know by it, and says why', async () => {
    expect(await read('On that day they met President Putin at the lake.', leaders)).toMatchObject([
      { surface: 'Putin', names: ['Vladimir Putin'], kind: 'surname', evidence: ['title'] },
    ]);
  });

  it('means the same person later on, without the office', async () => {
    expect(
      await seen('On that day they met President Putin at the lake. It was Putin who left.', leaders),
    ).toEqual(['Putin = Vladimir Putin', 'Putin = Vladimir Putin']);
  });

  it('is named without the office, even where the pack has both as one name', async () => {
    const macron = pack(person('Emmanuel Macron', 'President Macron', 'Président Macron'));
    expect(await seen('On that day they met President Macron at the lake.', macron)).toEqual([
      'Macron = Emmanuel Macron',
    ]);
    expect(await seen('Hier le président Macron est venu.', macron)).toEqual(['Macron = Emmanuel Macron']);
  });

  it('is known behind a Russian office', async () => {
    expect(await seen('Вчера госсекретарь Путин не приехал.', leaders)).toEqual(['Путин = Vladimir Putin']);
  });

  it('is known in its cases', async () => {
    expect(await seen('Вчера они встретились с президентом Путиным на озере.', leaders)).toEqual([
      'Путиным = Vladimir Putin',
    ]);
  });

  it('is nobody’s who has no tie in the packs', async () => {
    expect(await seen('On that day they met President Modi at the lake.', leaders)).toEqual([
      'Modi = Narendra Modi',
    ]);
  });

  it('means whom the page is tied to where several have it', async () => {
    expect(await seen('On that day they met President Johnson at the lake.', leaders)).toEqual([]);
    expect(await seen('On that day at the Cabinet Office they met President Johnson.', leaders)).toEqual([
      'Cabinet Office',
      'Johnson = Boris Johnson',
    ]);
  });

  it.each([
    ['a title that many bear', 'On that day they met Mr. Putin at the lake.'],
    ['no title', 'On that day they met Putin at the lake.'],
    ['a longer name', 'On that day they met President Putin Okafor at the lake.'],
    ['a stranger', 'On that day they met President Putinov at the lake.'],
  ])('means nobody with %s', async (_what, text) => {
    expect(await seen(text, leaders)).toEqual([]);
  });
});
