import { type Manifest, writeManifest } from '../pack/manifest';
import { Sha256 } from '../pack/sha256';
import { SIGNATURE_FILE } from '../pack/signature';
import { type ArchivePart, writeZip } from '../pack/write-zip';
import type { InstalledPack } from '../store/meta-db';
import { PackDb } from '../store/pack-db';

const ENTITIES = 'entities.ftm.json';

/**
 * The installed version as the files it could have come in. Of a pack whose entities were written in the plainest form
 * (one `JSON.stringify` a line, as `npm run pack` does) these are the very bytes, with its own index and signature; else
 * the index tells the new size and checksum, and carries no signature.
 */
export async function packFiles(pack: InstalledPack): Promise<readonly ArchivePart[]> {
  const { content, sha256 } = await entitiesOf(pack);
  const promised = pack.manifest.resources.find((one) => one.from === undefined && one.sha256 === sha256);
  if (pack.index && promised) {
    const { text, signature } = pack.index;
    return [
      { name: 'index.json', content: new Blob([text]) },
      ...(signature === undefined ? [] : [{ name: SIGNATURE_FILE, content: new Blob([signature]) }]),
      { name: promised.name, content },
    ];
  }
  const { public_key: _unsigned, ...manifest } = pack.manifest;
  const rewritten: Manifest = { ...manifest, resources: [{ name: ENTITIES, size: content.size, sha256 }] };
  return [
    { name: 'index.json', content: new Blob([writeManifest(rewritten)]) },
    { name: ENTITIES, content },
  ];
}

/** One pack as a .zip that imports again. */
export async function exportPack(pack: InstalledPack): Promise<File> {
  const archive = await writeZip(await packFiles(pack));
  return new File([archive], `${pack.id}-${pack.manifest.version}.zip`, { type: archive.type });
}

async function entitiesOf(pack: InstalledPack): Promise<{ content: Blob; sha256: string }> {
  const db = new PackDb(pack.database, 'existing');
  const encoder = new TextEncoder();
  const hash = new Sha256();
  const parts: Blob[] = [];
  try {
    for await (const records of db.chunks()) {
      const bytes = encoder.encode(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
      hash.update(bytes);
      parts.push(new Blob([bytes]));
    }
  } finally {
    await db.close();
  }
  return { content: new Blob(parts), sha256: hash.hex() };
}
