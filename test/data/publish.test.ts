// @vitest-environment node
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkEntity, type ParsedLine } from '../../data/pack/parse-entity';
import { buildPack } from '../../data/publish/build-pack';
import { checkPack } from '../../data/publish/check-pack';
import type { PackDetails } from '../../data/publish/describe-pack';
import { manifestIn } from '../../data/publish/open-files';
import { readInput, type Source } from '../../data/publish/read-input';
import { makeKey, signPack } from '../../data/publish/sign-pack';
import { writeDelta } from '../../data/publish/write-delta';
import type { FtmEntity } from '../../utils/ftm';
import { linesOf } from './import-stage';
import { OPENAI, person } from './small-pack';
import { dumpOf, HUMAN, item } from './wikidata-dump';

let folder = '';
const at = (name: string) => join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-'));
});
afterEach(() => rm(folder, { recursive: true }));

const TODAY = '2026-11-22';
const NOW = Date.UTC(2026, 10, 22);

async function* parsed(entities: readonly FtmEntity[]): AsyncGenerator<readonly ParsedLine[]> {
  yield entities.map((entity, n) => checkEntity(entity, n + 1));
}
const build = (entities: readonly FtmEntity[], details: PackDetails = {}, to = 'news', gzip = false) =>
  buildPack(parsed(entities), at(to), { details, gzip, today: TODAY });
const codesOf = async (path: string, now = NOW) =>
  (await checkPack(at(path), now)).remarks.map(({ file, severity, code }) => [
    file.replace(folder, ''),
    severity,
    code,
  ]);
const SAID: PackDetails = { license: 'CC0-1.0', publisher: 'Me' };

describe('building a pack', () => {
  it('writes entities and an index that an import takes as they are', async () => {
    const details = {
      name: 'news-makers',
      title: 'News makers',
      summary: 'Who makes news.',
      publisher: 'The Desk',
      publisherUrl: 'https://desk.example/',
      license: 'CC-BY-4.0',
      version: '7',
      expires: '2027-01-01',
    };
    await build(OPENAI, details);
    expect(await readFile(at('news/entities.ftm.json'), 'utf8')).toBe(linesOf(OPENAI));
    expect(await manifestIn(at('news'))).toMatchObject({
      ...{ name: 'news-makers', title: 'News makers', summary: 'Who makes news.', license: 'CC-BY-4.0' },
      publisher: { name: 'The Desk', url: 'https://desk.example/' },
      ...{ version: '7', expires: '2027-01-01', updated_at: TODAY, entity_count: 3 },
    });
    expect((await readdir(at('news'))).sort()).toEqual(['entities.ftm.json', 'index.json']);
    const { remarks, preview } = await checkPack(at('news'), NOW);
    expect(remarks).toEqual([]);
    expect(preview).toMatchObject({ people: 1, organizations: 1, ties: 1, version: '7' });
  });

  it('says nothing that nobody said, and takes the folder for the name', async () => {
    await build(OPENAI, {}, 'My News');
    const { resources: _resources, ...manifest } = await manifestIn(at('My News'));
    expect(manifest).toEqual({
      name: 'my-news',
      title: 'My News',
      version: TODAY,
      updated_at: TODAY,
      entity_count: 3,
    });
  });

  it('keeps what the version before said, and gives each version of a day a number', async () => {
    await build(OPENAI, {
      ...SAID,
      title: 'News',
      publisherUrl: 'https://me.example/',
      expires: '2026-12-01',
    });
    await build(OPENAI, { publisher: 'We' });
    expect(await manifestIn(at('news'))).toMatchObject({
      ...{ title: 'News', license: 'CC0-1.0', version: `${TODAY}.2` },
      publisher: { name: 'We', url: 'https://me.example/' },
    });
    expect(await manifestIn(at('news'))).not.toHaveProperty('expires');
    expect((await build(OPENAI)).manifest.version).toBe(`${TODAY}.3`);
    const tomorrow = { details: {}, gzip: false, today: '2026-11-23' };
    expect((await buildPack(parsed(OPENAI), at('news'), tomorrow)).manifest.version).toBe('2026-11-23');
  });

  it.each([
    ['no-version', { version: 'v3' }, {}],
    ['not-a-link', {}, { publisherUrl: 'http://me.example/' }],
    ['unfit', {}, { name: 'Not An Id' }],
    ['unfit', {}, { expires: 'tomorrow' }],
    ['unfit', {}, { expires: '2027-02-30' }],
  ])('leaves everything as it was where it is refused: %s', async (code, before, after) => {
    await build(OPENAI, before);
    const old = await readFile(at('news/index.json'), 'utf8');
    await expect(build([person('x', 'X')], after)).rejects.toMatchObject({ fault: { code } });
    expect(await readFile(at('news/index.json'), 'utf8')).toBe(old);
    expect(await readFile(at('news/entities.ftm.json'), 'utf8')).toBe(linesOf(OPENAI));
    expect((await readdir(at('news'))).sort()).toEqual(['entities.ftm.json', 'index.json']);
  });

  it('refuses an empty input, and leaves no folder that was not there', async () => {
    await expect(build([])).rejects.toMatchObject({ fault: { code: 'not-a-pack' } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('joins an entity that stands in several lines, and dates the pack by its newest fact', async () => {
    const [one, two] = [
      person('jan', 'Jan', { modifiedAt: ['2026-09'] }),
      person('jan', 'Jan', { alias: ['Ян'] }),
    ];
    const { manifest } = await build([one, ...OPENAI, two]);
    expect(manifest).toMatchObject({ entity_count: 4, updated_at: '2026-09-01' });
    const jan = person('jan', 'Jan', { alias: ['Ян'], modifiedAt: ['2026-09'] });
    expect(await readFile(at('news/entities.ftm.json'), 'utf8')).toBe(linesOf([...OPENAI, jan]));
  });

  it('packs by gzip if asked, and takes the plain file away', async () => {
    await build(OPENAI, SAID);
    await build(OPENAI, SAID, 'news', true);
    expect((await readdir(at('news'))).sort()).toEqual(['entities.ftm.json.gz', 'index.json']);
    expect(gunzipSync(await readFile(at('news/entities.ftm.json.gz'))).toString()).toBe(linesOf(OPENAI));
    expect(await codesOf('news')).toEqual([]);
  });
});

describe('a source', () => {
  const read = async (source: Source, text: string) => {
    const stream = new Blob([text]).stream();
    const lines: ParsedLine[] = [];
    for await (const batch of readInput({ source, name: 'input', stream, languages: ['en'] }))
      lines.push(...batch);
    return lines.flatMap(({ entity }) => entity?.properties.name ?? []);
  };

  it.each([
    ['csv', 'name\nAda\n'],
    ['popolo', '{"persons":[{"id":"p","name":"Ada"}]}'],
    ['wikidata', dumpOf([item('Q1', { en: 'Ada' }, HUMAN)])],
    ['ftm', linesOf([person('a', 'Ada')])],
  ] as const)('of the kind %s is read', async (source, text) => {
    expect(await read(source, text)).toEqual(['Ada']);
  });

  it('that is cut short is refused', async () => {
    const text = linesOf(OPENAI);
    await expect(read('ftm', text.slice(0, -20))).rejects.toMatchObject({ fault: { code: 'cut-short' } });
  });
});

describe('signing a pack', () => {
  beforeEach(() => build(OPENAI, SAID));

  it('makes it one whose signature is found right, until a byte of the index changes', async () => {
    const fingerprint = await makeKey(at('key.pem'));
    expect((await stat(at('key.pem'))).mode & 0o077).toBe(0);
    expect(await signPack(at('news'), at('key.pem'))).toBe(fingerprint);
    const { remarks, preview } = await checkPack(at('news'), NOW);
    expect(remarks).toEqual([]);
    expect(preview?.signer?.fingerprint).toBe(fingerprint);
    const index = await readFile(at('news/index.json'), 'utf8');
    await writeFile(at('news/index.json'), index.replace('CC0', 'CC1'));
    expect(await codesOf('news')).toEqual([['/news', 'error', 'bad-signature']]);
  });

  it('keeps what others wrote into the index', async () => {
    const index = JSON.parse(await readFile(at('news/index.json'), 'utf8'));
    await writeFile(at('news/index.json'), JSON.stringify({ ...index, children: ['x'] }));
    await makeKey(at('key.pem'));
    await signPack(at('news'), at('key.pem'));
    expect(JSON.parse(await readFile(at('news/index.json'), 'utf8'))).toMatchObject({ children: ['x'] });
    expect(await codesOf('news')).toEqual([]);
  });

  it('has to be done again after a new build, with the same key', async () => {
    await makeKey(at('key.pem'));
    await makeKey(at('other.pem'));
    await signPack(at('news'), at('key.pem'));
    await build(OPENAI);
    expect(await codesOf('news')).toEqual([['/news', 'error', 'unsigned']]);
    await expect(signPack(at('news'), at('other.pem'))).rejects.toMatchObject({
      fault: { code: 'other-key' },
    });
    await signPack(at('news'), at('key.pem'));
    expect(await codesOf('news')).toEqual([]);
  });

  it('never writes over a key, and takes nothing else for one', async () => {
    await makeKey(at('key.pem'));
    const key = await readFile(at('key.pem'), 'utf8');
    await expect(makeKey(at('key.pem'))).rejects.toMatchObject({ fault: { code: 'key-exists' } });
    expect(await readFile(at('key.pem'), 'utf8')).toBe(key);
    await expect(signPack(at('news'), at('news/index.json'))).rejects.toMatchObject({
      fault: { code: 'bad-key' },
    });
  });
});

describe('checking a pack', () => {
  it('says by line and field all that an import would say', async () => {
    const edge = { id: 'e', schema: 'Employment', properties: { startDate: ['2020'], endDate: ['2019'] } };
    const text = `${linesOf([...OPENAI, edge])}{"id":"x","properties":{}}\n`;
    await writeFile(at('news.ftm.json'), text);
    const { remarks, preview } = await checkPack(at('news.ftm.json'), NOW);
    expect(remarks.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'warning: Line 4 ends (2019) before it begins (2020)',
      'error: Line 5 has no text in "schema"',
    ]);
    expect(preview).toMatchObject({ records: 4, refused: 1 });
  });

  it.each([
    ['not-a-pack', 'page.html', '<html>'],
    ['no-name-column', 'table.csv', 'a,b\n1,2\n'],
    ['cut-short', 'news.ftm.json', linesOf(OPENAI).slice(0, -9)],
    ['reserved-id', 'starter.ftm.json', linesOf(OPENAI)],
    ['not-a-pack', 'house.json', '{"persons": 7}'],
    ['not-found', 'nothing.csv', undefined],
  ])('refuses with %s: %s', async (code, name, text) => {
    if (text !== undefined) await writeFile(at(name), text);
    expect(await codesOf(name)).toEqual([[`/${name}`, 'error', code]]);
  });

  it('counts the problems that it does not list', async () => {
    await writeFile(at('many.ftm.json'), `${linesOf(OPENAI)}${'{}\n'.repeat(150)}`);
    const { remarks, unlisted } = await checkPack(at('many.ftm.json'), NOW);
    expect([remarks.length, unlisted]).toEqual([100, 350]);
  });

  it('compares a folder with its index, and doubts one that promises, licenses or names nobody', async () => {
    await build(OPENAI, { expires: '2026-11-21' });
    expect(await codesOf('news')).toEqual([
      ['index.json', 'warning', 'expired'],
      ['index.json', 'warning', 'no-licence'],
      ['index.json', 'warning', 'no-publisher'],
    ]);
    await writeFile(at('news/entities.ftm.json'), linesOf(OPENAI.slice(1)));
    expect(await codesOf('news')).toEqual([['/news', 'error', 'wrong-size']]);
  });

  it('reads the deltas of a folder', async () => {
    await build(OPENAI, { ...SAID, name: 'news', version: '1' }, 'old');
    await build(OPENAI.slice(0, 2), { ...SAID, name: 'news', version: '2' });
    await writeDelta(at('old'), at('news'));
    expect(await codesOf('news')).toEqual([]);
    await writeFile(at('news/delta-from-1.ftm.json'), 'hello');
    expect(await codesOf('news')).toEqual([['delta-from-1.ftm.json', 'error', 'wrong-checksum']]);
    await rm(at('news/delta-from-1.ftm.json'));
    expect(await codesOf('news')).toEqual([['delta-from-1.ftm.json', 'error', 'not-found']]);
  });
});
