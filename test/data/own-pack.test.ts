// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forEngine, noteOn, withKey } from '../../data/corrections/correction';
import { listOwn, removeOwn, saveOwn } from '../../data/corrections/own-pack';
import { openPack } from '../../data/store/open-pack';
import { matchPage } from '../../utils/match/match-page';
import type { OwnEntry } from '../../utils/pack-messages';
import { databases, fileOf, importFiles, importPlace, linesOf } from './import-stage';
import { OPENAI, organization, person } from './small-pack';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const EMMA: OwnEntry = {
  kind: 'person',
  name: 'Emma Example',
  aliases: ['E. Example'],
  summary: 'A neighbour.',
  link: 'https://example.org/emma',
  roles: [{ role: 'Baker', organization: 'OpenAI', from: '2001', to: '2004-05' }],
};

async function read(text: string, place = importPlace()) {
  const packs = await Promise.all((await place.meta.packs()).map(openPack));
  const page = { blocks: [{ text, role: 'paragraph' as const }] };
  return matchPage(page, packs, forEngine(await place.meta.corrections()));
}

describe("the reader's own entities", () => {
  it('are marked like those of packs, come first, and are private', async () => {
    const place = importPlace();
    await importFiles([fileOf(linesOf([...OPENAI, person('other-emma', 'Emma Example')]))], place);
    const id = await saveOwn(EMMA, place);
    const [own] = await place.meta.packs();
    expect(own).toMatchObject({ id: 'own', private: true, on: true });
    const { cast, readings } = await read('Emma Example works at OpenAI.');
    expect(cast[readings[0]!.candidates[0]!]).toMatchObject({ pack: 'own', id });
    expect(cast.find(({ caption }) => caption === 'OpenAI')).toMatchObject({ pack: 'news' });
  });

  it('can be changed, listed and removed again', async () => {
    const place = importPlace();
    const id = await saveOwn(EMMA, place);
    expect(await listOwn(place.meta)).toEqual([{ ...EMMA, id }]);
    await saveOwn({ ...EMMA, id, name: 'Emma Changed', roles: [] }, place);
    expect(await listOwn(place.meta)).toMatchObject([{ id, name: 'Emma Changed', roles: [] }]);
    await removeOwn(id, place);
    expect(await listOwn(place.meta)).toEqual([]);
    expect((await databases()).filter((name) => name?.startsWith('pack/own'))).toHaveLength(1);
  });

  it('are tied to one another by the name of an organization', async () => {
    const place = importPlace();
    const club = await saveOwn(
      { ...EMMA, kind: 'organization', name: 'Chess Club', aliases: [], roles: [] },
      place,
    );
    await saveOwn(
      { ...EMMA, roles: [{ role: 'Member', organization: 'Chess Club', from: '', to: '' }] },
      place,
    );
    const pack = await openPack((await place.meta.pack('own'))!);
    expect(pack.graph.ties(pack.graph.ordinalOf(club)!)).toHaveLength(1);
    expect((await listOwn(place.meta)).at(-1)?.roles[0]?.organization).toBe('Chess Club');
  });

  it('need a name', async () => {
    await expect(saveOwn({ ...EMMA, name: ' ' }, importPlace())).rejects.toMatchObject({
      fault: { code: 'no-name' },
    });
  });
});

describe('corrections', () => {
  const NEWS = [
    ...OPENAI,
    person('a', 'John Smith'),
    person('b', 'John Smith'),
    organization('target', 'Target Corporation'),
  ];
  const ref = { pack: 'news', id: 'jan-leike' };

  it('"never this word" takes out the word as written, with other capitals or accents too', async () => {
    const place = importPlace();
    await importFiles([fileOf(linesOf(NEWS))], place);
    await place.meta.putCorrection(withKey({ type: 'never', form: 'openai' }));
    expect((await read('Jan Leike left OpenAI. OPENAI said so.')).cast.map(({ id }) => id)).toEqual([
      'jan-leike',
    ]);
  });

  it('"not this person" leaves the others who bear the name', async () => {
    const place = importPlace();
    await importFiles([fileOf(linesOf(NEWS))], place);
    const { cast } = await read('John Smith came.');
    expect(cast.map(({ id }) => id).sort()).toEqual(['a', 'b']);
    await place.meta.putCorrection(
      withKey({ type: 'not-this', form: 'John Smith', ref: { pack: 'news', id: 'a' } }),
    );
    expect((await read('John Smith came.')).cast.map(({ id }) => id)).toEqual(['b']);
  });

  it('survive an update of the pack', async () => {
    const place = importPlace();
    await importFiles([fileOf(linesOf(NEWS))], place);
    await place.meta.putCorrection(withKey({ type: 'not-this', form: 'Jan Leike', ref }));
    await place.meta.putCorrection(withKey({ type: 'note', ref, text: 'Met in May.' }));
    await importFiles([fileOf(linesOf([person('new', 'Somebody Else'), ...NEWS]))], place);
    expect((await read('Jan Leike left OpenAI.')).cast.map(({ id }) => id)).toEqual(['openai']);
    expect(noteOn(await place.meta.corrections(), [ref])).toBe('Met in May.');
  });

  it('said twice are one', async () => {
    const { meta } = importPlace();
    for (const form of ['Target', 'target']) await meta.putCorrection(withKey({ type: 'never', form }));
    expect(await meta.corrections()).toHaveLength(1);
  });
});
