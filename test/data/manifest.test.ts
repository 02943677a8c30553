// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Manifest, readManifest, writeManifest } from '../../data/pack/manifest';

const MANIFEST: Manifest = {
  name: 'starter',
  title: 'Starter pack',
  version: '2026-01-01-a',
  updated_at: '2026-01-01',
  entity_count: 3,
  resources: [{ name: 'entities.ftm.json', size: 10, sha256: 'a'.repeat(64) }],
};

describe('index.json', () => {
  it('reads back what was written', () => {
    expect(readManifest(writeManifest(MANIFEST))).toEqual({ ok: true, value: MANIFEST });
  });

  it('reads an OpenSanctions index and drops what it does not know', () => {
    const theirs = {
      name: 'us_ofac_sdn',
      title: 'US OFAC Specially Designated Nationals (SDN) List',
      version: '20240115063202-afx',
      updated_at: '2024-01-15T06:32:02',
      last_export: '2024-01-15T06:32:02',
      entity_count: 40000,
      publisher: { name: 'OFAC', url: 'https://home.treasury.gov/', country: 'us', official: true },
      resources: [
        {
          name: 'entities.ftm.json',
          url: 'https://data.example/e.json',
          checksum: 'b'.repeat(40),
          size: 5,
          mime_type: 'x',
        },
      ],
      children: [],
    };
    const read = readManifest(JSON.stringify(theirs));
    expect(read).toMatchObject({ ok: true, value: { name: 'us_ofac_sdn', publisher: { name: 'OFAC' } } });
    expect(read.ok && 'children' in read.value).toBe(false);
  });

  it.each([
    ['name', { name: '../x' }],
    ['title', { title: '\u200B' }],
    ['version', { version: '' }],
    ['updated_at', { updated_at: 'soon' }],
    ['entity_count', { entity_count: -1 }],
    ['resources.0.size', { resources: [{ name: 'a.json', size: '5' }] }],
    ['resources.0.name', { resources: [{ name: '../a.json', size: 5 }] }],
  ])('names the field %s that does not fit', (field, change) => {
    const read = readManifest(JSON.stringify({ ...MANIFEST, ...change }));
    expect(read).toMatchObject({
      ok: false,
      error: { code: 'bad-manifest', message: expect.stringContaining(field) },
    });
  });

  it('shows no link but https', () => {
    const publisher = { name: 'P', url: 'javascript:alert(1)' };
    const read = readManifest(JSON.stringify({ ...MANIFEST, publisher }));
    expect(read.ok && read.value.publisher?.url).toBeUndefined();
  });

  it('answers any text with a manifest or a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readManifest(text);
        if (!read.ok) expect(read.error.code).toBe('bad-manifest');
      }),
    );
  });
});
