// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MANIFEST_BYTES } from '../../data/pack/limits';
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

  const long = (length: number) => 'x'.repeat(length);
  const file = { name: 'a.json', size: 5 };
  it.each<[field: string, fits: readonly object[], fitsNot: readonly object[]]>([
    [
      'name',
      [{ name: long(60) }, { name: 'a_b-1' }, { name: '7' }],
      [{ name: long(61) }, { name: '' }, { name: 'A' }, { name: '-a' }, { name: 'a b' }, { name: 'x/a' }],
    ],
    ['title', [{ title: long(120) }], [{ title: long(121) }, { title: '' }]],
    ['summary', [{ summary: long(400) }], [{ summary: long(401) }, { summary: '' }]],
    [
      'version',
      [{ version: long(60) }, { version: '1.2+b_C-d' }],
      [{ version: long(61) }, { version: '.1' }, { version: '1 2' }, { version: '1/2' }],
    ],
    [
      'updated_at',
      [{ updated_at: '2026-01-01T00:00:00Z' }, { updated_at: `2026-01-01${long(30)}` }],
      [{ updated_at: '2026-01' }, { updated_at: 'x2026-01-01' }, { updated_at: `2026-01-01${long(31)}` }],
    ],
    ['expires', [{ expires: '2026-01-01' }], [{ expires: 'never' }]],
    [
      'public_key',
      [{ public_key: `${'a/+Z0'.repeat(8)}abc=` }],
      [
        { public_key: `${long(42)}=` },
        { public_key: `${long(44)}=` },
        { public_key: `${long(42)}-=` },
        { public_key: long(43) },
      ],
    ],
    ['license', [{ license: long(120) }], [{ license: long(121) }]],
    [
      'publisher',
      [{ publisher: { name: long(120) } }],
      [{ publisher: { name: long(121) } }, { publisher: {} }, { publisher: 'P' }],
    ],
    [
      'entity_count',
      [{ entity_count: 0 }],
      [{ entity_count: 0.5 }, { entity_count: '3' }, { entity_count: undefined }],
    ],
    [
      'counts',
      [{ counts: { records: 1, people: 0, organizations: 1, ties: 0, names: 1 } }],
      [{ counts: { records: 1, people: 0, organizations: 1, ties: 0 } }],
    ],
    [
      'resources',
      [{ resources: [] }, { resources: Array(20).fill(file) }],
      [{ resources: Array(21).fill(file) }, { resources: file }, { resources: undefined }],
    ],
    [
      'resources.0.name',
      [{ resources: [{ ...file, name: `a${long(80)}` }] }],
      [
        { resources: [{ ...file, name: `a${long(81)}` }] },
        { resources: [{ ...file, name: '.a' }] },
        { resources: [{ ...file, name: 'a/b' }] },
      ],
    ],
    [
      'resources.0.checksum',
      [{ resources: [{ ...file, checksum: 'a0'.repeat(20) }] }],
      [
        { resources: [{ ...file, checksum: 'a'.repeat(41) }] },
        { resources: [{ ...file, checksum: 'a'.repeat(39) }] },
        { resources: [{ ...file, checksum: 'A'.repeat(40) }] },
      ],
    ],
    [
      'resources.0.sha256',
      [{ resources: [{ ...file, sha256: 'f9'.repeat(32) }] }],
      [
        { resources: [{ ...file, sha256: 'f'.repeat(65) }] },
        { resources: [{ ...file, sha256: 'g'.repeat(64) }] },
      ],
    ],
    ['resources.0.from', [{ resources: [{ ...file, from: '1' }] }], [{ resources: [{ ...file, from: '' }] }]],
  ])('holds %s to its shape, to the letter', (field, fits, fitsNot) => {
    for (const change of fits) {
      const value = { ...MANIFEST, ...change };
      expect(readManifest(JSON.stringify(value))).toEqual({ ok: true, value });
    }
    for (const change of fitsNot) {
      expect(readManifest(JSON.stringify({ ...MANIFEST, ...change }))).toMatchObject({
        ok: false,
        error: { code: 'bad-manifest', message: expect.stringContaining(`field ${field}`) },
      });
    }
  });

  it.each([
    ['hello', /is not JSON/],
    ['7', /field \(the whole\)/],
    [`"${long(MANIFEST_BYTES)}"`, /longer than/],
  ])('says what is wrong with %.20s', (text, message) => {
    expect(readManifest(text)).toMatchObject({
      error: { message: expect.stringMatching(message), advice: expect.stringMatching(/publisher/) },
    });
    expect(readManifest(JSON.stringify(MANIFEST).padEnd(MANIFEST_BYTES)).ok).toBe(true);
  });

  it('is written for people to read, with a line end', () => {
    expect(writeManifest(MANIFEST)).toBe(`${JSON.stringify(MANIFEST, null, 2)}\n`);
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
