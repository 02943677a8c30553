// @vitest-environment node
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildStarter } from '../../data/pack/build-starter';
import { readManifest } from '../../data/pack/manifest';
import { openNames } from '../../utils/match/index/name-index';
import { nameKey } from '../../utils/match/index/name-key';
import { Tokens } from '../../utils/match/text/tokens';
import { GOOD } from './starter-file';

describe('the built starter pack', () => {
  let from: string;
  let to: string;
  beforeEach(async () => {
    from = await mkdtemp(join(tmpdir(), 'starter-'));
    to = join(from, 'built');
    await writeFile(join(from, 'field.yaml'), GOOD);
  });
  afterEach(() => rm(from, { recursive: true }));

  const built = async (path: string) => readFile(join(to, path));

  it('is three files, whose sizes and checksums its index tells', async () => {
    const files = await buildStarter(from, to);
    expect(files.map(({ path }) => path).sort()).toEqual(['entities.ftm.jsonl', 'index.json', 'names.bin']);
    const manifest = readManifest(String(await built('index.json')));
    expect(manifest).toMatchObject({
      ok: true,
      value: {
        name: 'starter',
        license: 'CC0-1.0',
        version: expect.stringMatching(/^2025-06-01-[0-9a-f]{8}$/),
        updated_at: '2025-06-01',
        entity_count: 3,
        counts: { people: 1, organizations: 1, ties: 1 },
      },
    });
    for (const { name, size, checksum, sha256 } of manifest.ok ? manifest.value.resources : []) {
      const bytes = await built(name);
      expect(bytes.length).toBe(size);
      expect(createHash('sha1').update(bytes).digest('hex')).toBe(checksum);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });

  it('numbers the records of the index as they stand in the entities', async () => {
    await buildStarter(from, to);
    const lines = String(await built('entities.ftm.jsonl'))
      .trim()
      .split('\n');
    const tokens = Tokens.of(['Jan Leike']);
    const { hash, check } = nameKey(tokens, 0, tokens.size - 1);
    const names = openNames(new Uint8Array(await built('names.bin')).buffer);
    expect(names.postings(names.find(hash, check))).toMatchObject([{ ordinal: 1 }]);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ id: 'jan-leike' });
  });

  it('is the same, byte for byte, each time, and another version after any change', async () => {
    await buildStarter(from, to);
    const first = await Promise.all(['index.json', 'names.bin', 'entities.ftm.jsonl'].map(built));
    await buildStarter(from, to);
    expect(await Promise.all(['index.json', 'names.bin', 'entities.ftm.jsonl'].map(built))).toEqual(first);
    await writeFile(join(from, 'field.yaml'), GOOD.replace('Head of', 'Co-head of'));
    await buildStarter(from, to);
    expect(JSON.parse(String(await built('index.json'))).version).not.toBe(
      JSON.parse(String(first[0])).version,
    );
  });

  it('is built without what cannot be used, and says how much that was', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await writeFile(join(from, 'more.yaml'), 'people:\n  - id: nameless\n');
    await buildStarter(from, to);
    expect(warn).toHaveBeenCalledWith(expect.stringMatching(/left out \d+ entries or ties/));
    expect(JSON.parse(String(await built('index.json'))).entity_count).toBe(3);
    warn.mockRestore();
  });
});
