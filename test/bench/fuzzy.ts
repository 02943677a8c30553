import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Fuse from 'fuse.js';
import type { FtmEntity } from '../../utils/ftm';
import { readFar } from '../../utils/match/fuzzy/fuzzy-far';
import { outerSounds } from '../../utils/match/fuzzy/hearing';
import { Cast } from '../../utils/match/link/cast';
import { median, quantile } from './measure';
import { viewFolder } from './measured-pack';
import { MISSPELLINGS, misspell } from './misspell';
import { random, syntheticPack } from './synthetic';

/** Reads misspelt names of one compiled pack, and names that are in none. */
const [folder = '', size = ''] = process.argv.slice(2);
const QUERIES = 3000;
const STRANGERS = 3000;
const FUSE_QUERIES = 5;

/** Everybody counts as tied to somebody on the page: what is measured is the reading, not the evidence beside it. */
class EverybodyTied extends Cast {
  override isTied(): boolean {
    return true;
  }
}

const isNamedPerson = ({ schema, properties }: FtmEntity): boolean =>
  schema === 'Person' && outerSounds(properties.name![0]!) !== undefined;
const nameOf = (entity: FtmEntity): string => entity.properties.name![0]!;

async function main(): Promise<void> {
  const view = viewFolder(folder);
  const sounds = await view.sounds();
  const packs = [{ ...view, sounds: () => Promise.resolve(sounds) }];
  const cast = new EverybodyTied(packs);
  const entities = [...syntheticPack(Number(size))];
  const people = entities
    .map((entity, ordinal) => ({ entity, ordinal }))
    .filter(({ entity }) => isNamedPerson(entity));
  const next = random(5);

  const times: number[] = [];
  const kinds = MISSPELLINGS.map(() => ({ asked: 0, listed: 0, right: 0, wrong: 0 }));
  for (let query = 0; query < QUERIES; query++) {
    const { entity, ordinal } = people[Math.floor(next() * people.length)]!;
    const kind = query % MISSPELLINGS.length;
    const surface = misspell(nameOf(entity), MISSPELLINGS[kind]!, next);
    const asked = surface === undefined ? undefined : outerSounds(surface);
    if (surface === undefined || !asked) continue;
    const start = performance.now();
    const read = await readFar(surface, packs, cast);
    times.push(performance.now() - start);
    const tally = kinds[kind]!;
    tally.asked++;
    if (sounds.near(...asked).some((match) => match.ordinal === ordinal)) tally.listed++;
    if (read?.node.ordinal === ordinal) tally.right++;
    else if (read) tally.wrong++;
  }

  const known = new Set(entities.map(nameOf));
  const strangers = [...syntheticPack(STRANGERS * 2, 99)].filter(
    (one) => isNamedPerson(one) && !known.has(nameOf(one)),
  );
  let believed = 0;
  for (const stranger of strangers) if (await readFar(nameOf(stranger), packs, cast)) believed++;

  const fuse = new Fuse(
    people.map(({ entity }) => nameOf(entity)),
    { ignoreDiacritics: true },
  );
  const slow: number[] = [];
  for (let query = 0; query < FUSE_QUERIES; query++) {
    const surface = misspell(nameOf(people[query * 97]!.entity), 'one edit', next)!;
    const start = performance.now();
    fuse.search(surface, { limit: 1 });
    slow.push(performance.now() - start);
  }

  const sum = (of: 'asked' | 'listed' | 'right' | 'wrong'): number =>
    kinds.reduce((all, kind) => all + kind[of], 0);
  console.log(
    JSON.stringify({
      median: median(times),
      p95: quantile(times, 0.95),
      fuse: median(slow),
      recall: sum('listed') / sum('asked'),
      ...Object.fromEntries(
        kinds.map(({ asked, listed }, i) => [`recall, ${MISSPELLINGS[i]}`, listed / asked]),
      ),
      ...Object.fromEntries(kinds.map(({ asked, right }, i) => [`read, ${MISSPELLINGS[i]}`, right / asked])),
      wrong: sum('wrong') / sum('asked'),
      false: believed / strangers.length,
      bytes: readFileSync(resolve(folder, 'sounds')).byteLength,
    }),
  );
}

main();
