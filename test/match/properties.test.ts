import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FtmEntity } from '../../utils/ftm';
import type { PackView } from '../../utils/match/index/pack-view';
import { matchPage } from '../../utils/match/match-page';
import type { Page, PageMentions } from '../../utils/match/types';
import { inputs } from '../inputs';
import { node, pack, pageOf, tell, works } from './tiny-pack';

/** Few words, so that packs and texts meet: names, ordinary words, particles, legal forms, acronyms, other scripts. */
const WORDS = [
  ...'Jan Leike Sam Altman Annie Daniel Dan Bao Le Smith Will Apple Target Next Meta Morgan Stanley Hopkins'.split(
    ' ',
  ),
  ...'University Bank Group Inc Holdings Times The the of and de von A B J D WHO ISM AI OpenAI Deep Mind'.split(
    ' ',
  ),
  ...'CEO President Ms Jr II said left 2 19th José Müller Straße O Leary l d s'.split(' '),
  ...'Путин Путина Путину Илья Ильи Павел Павла Сергей Сергеем МИД 王 毅 阿 尔 特 曼 が ガ محمد'.split(' '),
  ...['__proto__', 'constructor', '.*', '$&', '\\b(', '𠮷', '\ud800', '…', '™', '½', 'ﬁ'],
];
const GAPS = [
  ' ',
  ' ',
  ' ',
  ' ',
  '-',
  '’',
  "'s ",
  '. ',
  '.',
  ', ',
  ' & ',
  '·',
  ' (',
  ') ',
  ': ',
  '\n',
  '\u00ad',
  '\u200b',
  '',
];

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const gap = fc.constantFrom(...GAPS);
const run = (part: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(fc.tuple(part, gap), { minLength: 1, maxLength }).map((parts) => parts.flat().join(''));
const name = run(word, 4).map((text) => text.trim());
const entity = fc.record({
  schema: fc.constantFrom('Person', 'Person', 'Organization', 'Company'),
  name,
  alias: fc.array(name, { maxLength: 3 }),
  colleague: fc.nat(9),
});
const pageAndHalves = fc.array(entity, { minLength: 1, maxLength: 12 }).chain((rows) => {
  const list = rows.flatMap(({ schema, name, alias, colleague }, n): FtmEntity[] => [
    { ...node(schema, name, { alias }), id: `${n}` },
    works(`${n}`, `${colleague}`),
  ]);
  // Texts speak of the pack's names, whole and by their parts.
  const names = rows.flatMap(({ name, alias }) => [name, ...alias]).filter((text) => text !== '');
  const parts = [...new Set(names.flatMap((text) => [text, text, ...text.split(' ')]))];
  const spoken = fc.oneof(word, fc.constantFrom(...parts, 'said'));
  return fc.record({
    // Two packs that share the entities between them.
    halves: fc.constant([0, 1].map((half) => list.filter((_, n) => (n >> 1) % 2 === half))),
    page: fc
      .array(run(spoken, 30), { minLength: 1, maxLength: 3 })
      .map((blocks) => pageOf(blocks.join('\n\n'))),
  });
});

const ofAnything = (check: (page: Page, packs: PackView[]) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(pageAndHalves, ({ page, halves }) =>
      check(
        page,
        halves.map((half) => pack(...half)),
      ),
    ),
    inputs(500),
  );

const spansOf = ({ spans }: PageMentions) =>
  Array.from(
    { length: spans.length / 4 },
    (_, i) => [...spans.subarray(i * 4, i * 4 + 4)] as [number, number, number, number],
  );

describe('of any text and any pack', () => {
  it('gives spans inside the text, sorted, not overlapping', async () => {
    await ofAnything(async (page, packs) => {
      let last = [-1, 0];
      for (const [block, start, end] of spansOf(await matchPage(page, packs))) {
        expect(page.blocks[block]!.text.length).toBeGreaterThanOrEqual(end);
        expect(end).toBeGreaterThan(start);
        if (block === last[0]) expect(start).toBeGreaterThanOrEqual(last[1]!);
        else expect(block).toBeGreaterThan(last[0]!);
        last = [block, end];
      }
    });
  });

  it('gives candidates that are in the cast, the best first, and scores from 0 to 1', async () => {
    await ofAnything(async (page, packs) => {
      const { cast, readings } = await matchPage(page, packs);
      for (const { candidates, score } of readings) {
        expect(candidates.length).toBeGreaterThan(0);
        expect(new Set(candidates).size).toBe(candidates.length);
        expect(candidates.every((candidate) => cast[candidate] !== undefined)).toBe(true);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    });
  });

  it('names each entity of the cast once and only those that are mentioned', async () => {
    await ofAnything(async (page, packs) => {
      const { cast, readings } = await matchPage(page, packs);
      expect(new Set(cast.map(({ id }) => id)).size).toBe(cast.length);
      expect(new Set(readings.flatMap(({ candidates }) => candidates)).size).toBe(cast.length);
    });
  });

  it('marks no half of a letter', async () => {
    await ofAnything(async (page, packs) => {
      for (const { surface } of tell(page, await matchPage(page, packs))) {
        expect(surface).not.toMatch(/^[\udc00-\udfff\p{M}]|[\ud800-\udbff]$/u);
      }
    });
  });

  it.each([
    ['accents are written apart', (text: string) => text.normalize('NFD')],
    ['words carry soft hyphens', (text: string) => text.replace(/(?<=[A-Za-z])(?=[A-Za-z])/g, '\u00ad')],
  ])('finds the same in text whose %s', async (_what, write) => {
    await ofAnything(async ({ blocks }, packs) => {
      const foundIn = async (dress: (text: string) => string) => {
        const page: Page = {
          blocks: blocks.map((block) => ({ ...block, text: dress(block.text.normalize()) })),
        };
        return tell(page, await matchPage(page, packs)).map(({ surface, names }) => [
          surface.replaceAll('\u00ad', '').normalize(),
          names,
        ]);
      };
      expect(await foundIn(write)).toEqual(await foundIn((text) => text.replaceAll('\u00ad', '')));
    });
  });

  it('finds the same again', async () => {
    await ofAnything(async (page, packs) => {
      expect(await matchPage(page, packs)).toEqual(await matchPage(page, packs));
    });
  });
});
