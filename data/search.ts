import Fuse from 'fuse.js';
import type { CastMember } from '../utils/match/types';
import type { Library } from './library';
import type { OpenPack } from './store/open-pack';

/** Edit distance relative to the query's length that still counts as found: one slip in three letters. */
const THRESHOLD = 0.34;

interface Found {
  readonly member: CastMember;
  readonly names: readonly string[];
}

/** Fuzzy search over every name of all installed packs. Indexes are kept as long as their pack stays open. */
export class Search {
  readonly #library: Library;
  readonly #indexes = new WeakMap<OpenPack, Promise<Fuse<Found>>>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** At most `limit` entities, best first. */
  async find(query: string, limit: number): Promise<readonly CastMember[]> {
    const packs = (await this.#library.packs('all')).flatMap(({ open }) => open ?? []);
    const indexes = await Promise.all(packs.map((pack) => this.#indexOf(pack)));
    return indexes
      .flatMap((index) => index.search(query, { limit }))
      .sort(
        (a, b) =>
          (a.score ?? 1) - (b.score ?? 1) || a.item.member.caption.localeCompare(b.item.member.caption),
      )
      .slice(0, limit)
      .map(({ item }) => item.member);
  }

  #indexOf(pack: OpenPack): Promise<Fuse<Found>> {
    const index = this.#indexes.get(pack) ?? buildIndex(pack);
    this.#indexes.set(pack, index);
    return index;
  }
}

async function buildIndex(pack: OpenPack): Promise<Fuse<Found>> {
  const ordinals = Array.from({ length: pack.graph.size }, (_, ordinal) => ordinal);
  const labels = await pack.labels(ordinals.filter((ordinal) => pack.graph.kindOf(ordinal) !== undefined));
  const items = labels.map(({ id, kind, names }) => ({
    member: { pack: pack.id, id, kind, caption: names[0] ?? id },
    names,
  }));
  return new Fuse(items, { keys: ['names'], threshold: THRESHOLD, ignoreLocation: true, includeScore: true });
}
