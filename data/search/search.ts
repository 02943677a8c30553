import Fuse from 'fuse.js/basic';
import type { CastMember } from '../../utils/match/types';
import type { Library } from '../library/library';
import type { OpenPack } from '../store/open-pack';
import { SearchIndex } from './search-index';

/** Names that fuse.js puts in order; all others it never sees, as it takes microseconds for each. */
const SHORTLIST = 60;
/** Distances nearer to one another than this are a tie: 0.02 is less than a letter in a long name. */
const TIE = 0.02;

interface Found {
  readonly member: CastMember;
  readonly names: readonly string[];
  readonly distance: number;
  /** How well connected: of two that fit alike, the reader rather means the one with more to say. */
  readonly ties: number;
}

/** Fuzzy search over every name of all installed packs. Indexes are kept as long as their pack stays open. */
export class Search {
  readonly #library: Library;
  readonly #indexes = new WeakMap<OpenPack, Promise<SearchIndex>>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** At most `limit` entities of one pack or of all, best first. An empty query finds nothing, but makes the index. */
  async find(query: string, limit: number, pack?: string): Promise<readonly CastMember[]> {
    const shelved = await this.#library.packs(pack === undefined ? 'all' : { id: pack });
    const open = shelved.flatMap((one) => one.open ?? []);
    const found = (await Promise.all(open.map((one) => this.#shortlist(one, query)))).flat();
    return inOrder(query, found)
      .slice(0, limit)
      .map(({ member }) => member);
  }

  async #shortlist(pack: OpenPack, query: string): Promise<readonly Found[]> {
    const near = (await this.#indexOf(pack)).nearest(query, SHORTLIST);
    const labels = await pack.labels(near.map(({ ordinal }) => ordinal));
    return labels.map(({ id, kind, names }, i) => ({
      member: { pack: pack.id, id, kind, caption: names[0] ?? id },
      names,
      distance: near[i]!.distance,
      ties: pack.graph.ties(near[i]!.ordinal).length,
    }));
  }

  #indexOf(pack: OpenPack): Promise<SearchIndex> {
    const index = this.#indexes.get(pack) ?? buildIndex(pack);
    this.#indexes.set(pack, index);
    return index;
  }
}

/** Nearest first; among those that are equally near as fuse.js has them, then the better connected. */
function inOrder(query: string, found: readonly Found[]): readonly Found[] {
  const fuse = new Fuse(found, {
    keys: ['names'],
    threshold: 1,
    ignoreLocation: true,
    ignoreDiacritics: true,
  });
  const ranks = new Map(fuse.search(query).map(({ item }, rank) => [item, rank]));
  const step = ({ distance }: Found): number => Math.round(distance / TIE);
  return found.toSorted(
    (a, b) =>
      step(a) - step(b) ||
      b.ties - a.ties ||
      (ranks.get(a) ?? SHORTLIST) - (ranks.get(b) ?? SHORTLIST) ||
      a.member.caption.localeCompare(b.member.caption),
  );
}

async function buildIndex(pack: OpenPack): Promise<SearchIndex> {
  const index = new SearchIndex();
  await pack.eachLabel((ordinal, label) => index.add(ordinal, label));
  return index;
}
