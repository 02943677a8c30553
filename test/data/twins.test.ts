// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { describe as describeEntity } from '../../data/answers/describe';
import { forEngine, withKey } from '../../data/corrections/correction';
import { Library } from '../../data/library/library';
import { readEntity } from '../../data/library/read-entity';
import { uniteTwins } from '../../data/library/twins';
import { refsOf } from '../../utils/facts/entity-card';
import type { FtmEntity } from '../../utils/ftm';
import type { Corrections } from '../../utils/match/corrections';
import { matchPage } from '../../utils/match/match-page';
import type { EntityRef } from '../../utils/match/types';
import { fileOf, importFiles, importPlace, linesOf } from './import-stage';
import { bundle, employment, OPENAI, organization, person, platform } from './small-pack';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const ILYA = person('Q7407093', 'Ilya Sutskever', { summary: ['By the first.'] });
const HIS = [organization('openai', 'OpenAI'), employment('ilya', 'openai', 'Chief scientist')];

/** Both packs installed, the first speaks first, the starter pack last. */
async function install(packs: Readonly<Record<string, readonly FtmEntity[]>>): Promise<Library> {
  const library = new Library(platform(bundle('2026-01-01-a', OPENAI)));
  const place = importPlace({ meta: library.meta });
  for (const [name, entities] of Object.entries(packs)) {
    await importFiles([fileOf(linesOf(entities), `${name}.ftm.json`)], place);
  }
  await library.meta.orderPacks(Object.keys(packs));
  return library;
}

async function cardOf(library: Library, pack: string, id: string) {
  const answer = await describeEntity(library, { ref: { pack, id }, cast: [] }, '2026-01-31');
  if (!answer.ok) throw new Error(answer.error.message);
  const { ref, caption, summary, now, others } = answer.value;
  return {
    from: ref.pack,
    caption,
    summary,
    roles: now.map((line) => [line.role, line.pack]),
    others: others?.map(({ id: other }) => other) ?? [],
  };
}

describe('one card of several packs', () => {
  const second = [
    person('ilya', 'Sutskever, Ilya', {
      wikidataId: ['Q7407093'],
      alias: ['Ilya Sutskever'],
      summary: ['By the second.'],
    }),
    ...HIS,
  ];

  it('has name and summary of the pack that speaks first, whichever of them was asked, and the facts of all', async () => {
    const library = await install({ first: [ILYA], second });
    const card = {
      from: 'first',
      caption: 'Ilya Sutskever',
      summary: 'By the first.',
      roles: [['Chief scientist', 'second']],
      others: ['second'],
    };
    expect(await cardOf(library, 'first', 'Q7407093')).toEqual(card);
    expect(await cardOf(library, 'second', 'ilya')).toEqual(card);
    await library.meta.orderPacks(['second', 'first']);
    expect(await cardOf(library, 'first', 'Q7407093')).toMatchObject({
      from: 'second',
      caption: 'Sutskever, Ilya',
      summary: 'By the second.',
    });
  });

  it('says nothing of a pack that is off, unless that one was asked: then it speaks first', async () => {
    const library = await install({ first: [ILYA], second });
    await library.meta.switchPack('second', false);
    expect(await cardOf(library, 'first', 'Q7407093')).toMatchObject({ roles: [], others: [] });
    expect(await cardOf(library, 'second', 'ilya')).toMatchObject({ from: 'second', others: ['first'] });
  });

  it('finds the other by the item, though they share no more than a former name', async () => {
    const other = person('p-7', 'Илья Суцкевер', {
      wikidataId: ['Q7407093'],
      previousName: ['Ilya Sutskever'],
    });
    const library = await install({ first: [ILYA], second: [other] });
    expect(await cardOf(library, 'second', 'p-7')).toMatchObject({ from: 'first', others: ['second'] });
    expect(await cardOf(library, 'first', 'Q7407093')).toMatchObject({ from: 'first', others: ['second'] });
  });

  it('is never made of different Wikidata items, nor of a name alone', async () => {
    const library = await install({
      first: [person('ilya', 'Ilya Sutskever', { wikidataId: ['Q1'] })],
      second: [person('ilya', 'Ilya Sutskever', { wikidataId: ['Q2'] }), person('someone', 'Ilya Sutskever')],
    });
    expect(await cardOf(library, 'first', 'ilya')).toMatchObject({ others: [] });
  });
});

describe('the reader’s note on one whom two packs know', () => {
  const noteIn = async (library: Library) => {
    const answer = await describeEntity(library, { ref: ASKED, cast: [] }, '2026-01-31');
    return answer.ok ? answer.value.note : answer.error.message;
  };
  const ASKED = { pack: 'first', id: 'Q7407093' };
  const OTHER = { pack: 'second', id: 'ilya' };
  const write = (library: Library, ref: EntityRef, text: string) =>
    library.meta.putCorrection(withKey({ type: 'note', ref, text }));
  const installBoth = () =>
    install({
      first: [ILYA],
      second: [person('ilya', 'Ilya Sutskever', { wikidataId: ['Q7407093'] })],
    });

  it('stands on the card whichever of them it was written on and whichever speaks first', async () => {
    const library = await installBoth();
    await write(library, OTHER, 'Met in May.');
    expect(await noteIn(library)).toBe('Met in May.');
    await library.meta.orderPacks(['second', 'first']);
    expect(await noteIn(library)).toBe('Met in May.');
  });

  it('stands there once where it was written on both, and is never lost where they say different things', async () => {
    const library = await installBoth();
    await write(library, OTHER, 'Met in May.');
    await write(library, ASKED, 'Met in May.');
    expect(await noteIn(library)).toBe('Met in May.');
    await write(library, ASKED, 'Owes me a call.');
    expect(await noteIn(library)).toBe('Owes me a call.\nMet in May.');
  });

  it('stands on the page of each of them, which says whom it is to be kept for', async () => {
    const library = await installBoth();
    await write(library, OTHER, 'Met in May.');
    const page = await readEntity(library, { ref: ASKED, from: 0 }, '2026-11-23');
    expect(page).toMatchObject({ value: { ref: ASKED, refs: [ASKED, OTHER], note: 'Met in May.' } });
  });
});

describe('a name on a page', () => {
  const read = async (library: Library, corrections?: Corrections) => {
    const packs = await library.packs('on');
    const blocks = [{ text: 'Ilya Sutskever left.', role: 'paragraph' }] as const;
    const mentions = await matchPage(
      { blocks, known: [] },
      packs.flatMap(({ open }) => open ?? []),
      corrections,
    );
    const { readings, cast } = await uniteTwins(mentions, packs);
    return readings.map(({ candidates }) => candidates.map((member) => cast[member]?.pack));
  };

  it('means one person where two packs know the same, that of the pack that speaks first', async () => {
    const library = await install({
      first: [ILYA],
      second: [person('ilya', 'Ilya Sutskever', { wikidataId: ['Q7407093'] })],
    });
    expect(await read(library)).toEqual([['first']]);
    await library.meta.orderPacks(['second', 'first']);
    expect(await read(library)).toEqual([['second']]);
  });

  it('means nobody once the reader said that it is not this one, of every pack that the card is from', async () => {
    const library = await install({
      first: [ILYA],
      second: [person('ilya', 'Ilya Sutskever', { wikidataId: ['Q7407093'] })],
    });
    const ref = { pack: 'first', id: 'Q7407093' };
    const answer = await describeEntity(library, { ref, cast: [] }, '2026-01-31');
    const refs = answer.ok ? refsOf(answer.value) : [];
    const said = (some: readonly EntityRef[]) =>
      forEngine(some.map((one) => withKey({ type: 'not-this', form: 'Ilya Sutskever', ref: one })));
    expect(await read(library, said(refs))).toEqual([]);
    // Of one pack alone the other would go on saying it.
    expect(await read(library, said([ref]))).toEqual([['second']]);
  });

  it('could mean either where two packs know two', async () => {
    const library = await install({ first: [ILYA], second: [person('Q1', 'Ilya Sutskever')] });
    expect((await read(library)).flat().sort()).toEqual(['first', 'second']);
  });
});
