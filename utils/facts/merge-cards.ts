import { foldText } from '../match/text/characters';
import type { EntityCard, RoleLine } from './entity-card';
import { newestFirst } from './roles-on';

/** What tells whether two packs speak of the same entity. */
export interface Identity {
  readonly id: string;
  readonly kind: string;
  /** Wikidata items ("Q7407093"); an id of that form counts as one. */
  readonly wikidata: readonly string[];
  readonly names: readonly string[];
}

const ITEM = /^Q[1-9]\d*$/;

/**
 * Whether two entities of different packs are one: of the same kind and with a Wikidata item in common; or with the same
 * id and a name in common. Different items are different entities whatever else agrees; the same id alone is not enough,
 * since any pack may call anybody "john-smith".
 */
export function isSameEntity(a: Identity, b: Identity): boolean {
  if (a.kind !== b.kind) return false;
  const items = itemsOf(a);
  const others = itemsOf(b);
  if (items.some((item) => others.includes(item))) return true;
  if (items.length > 0 && others.length > 0) return false;
  const names = a.names.map(foldText);
  return a.id === b.id && b.names.some((name) => names.includes(foldText(name)));
}

const itemsOf = ({ id, wikidata }: Identity): readonly string[] =>
  [id, ...wikidata].filter((item) => ITEM.test(item));

/**
 * The cards that several packs give of one entity as one, the first speaker first: it gives name, type and summary (unless
 * it has none); lists are put together, each line with the pack that says so, and nothing is left out because another pack
 * says otherwise.
 */
export function mergeCards([first, ...rest]: readonly [EntityCard, ...EntityCard[]]): EntityCard {
  if (rest.length === 0) return first;
  const cards = [first, ...rest].map(withPack);
  const all = <T>(part: (card: EntityCard) => readonly T[]): T[] => cards.flatMap(part);
  const summary = cards.find((card) => card.summary !== undefined)?.summary;
  const written = cards.flatMap((card) => card.written ?? []);
  const before = written.every(({ roles }) => roles.length === 0)
    ? written.find((one) => one.before)?.before
    : undefined;
  const days = all(({ asOf }) => (asOf === undefined ? [] : [asOf])).sort();
  const asOf = days.at(-1);
  return {
    ...first,
    names: [...new Set(all(({ names }) => names))],
    ...(summary !== undefined && { summary }),
    ...(written[0] && {
      written: {
        date: written[0].date,
        roles: withoutTwins(written.flatMap(({ roles }) => roles)),
        ...(before && { before }),
      },
    }),
    now: withoutTwins(all(({ now }) => now)),
    history: withoutTwins(all(({ history }) => history)).sort((a, b) => newestFirst(b, a)),
    ties: withoutTwins(all(({ ties }) => ties)),
    onPage: withoutTwins(all(({ onPage }) => onPage)),
    sources: all(({ sources }) => sources).filter(
      ({ url }, at, list) => list.findIndex((other) => other.url === url) === at,
    ),
    ...(asOf !== undefined && { asOf }),
    old: cards.every(({ old }) => old),
    others: rest.map(({ pack, ref }) => ({ ...pack, ref })),
  };
}

/** Every line says which pack it is from, now that several speak. */
function withPack(card: EntityCard): EntityCard {
  const mark = <T extends RoleLine>(line: T): T => ({ ...line, pack: card.pack.title });
  const { written } = card;
  return {
    ...card,
    ...(written && {
      written: {
        ...written,
        roles: written.roles.map(mark),
        ...(written.before && { before: mark(written.before) }),
      },
    }),
    now: card.now.map(mark),
    history: card.history.map(mark),
    ties: card.ties.map(mark),
    onPage: card.onPage.map(mark),
  };
}

/** The same fact, to the day, from several packs is one line of the pack that speaks first. */
function withoutTwins<T extends RoleLine>(lines: readonly T[]): T[] {
  const key = ({ tie, role, whose, other, from, to }: RoleLine): string =>
    [tie, foldText(role), whose, foldText(other.caption), from, to].join('|');
  const seen = new Set<string>();
  return lines.filter((line) => {
    const isNew = !seen.has(key(line));
    seen.add(key(line));
    return isNew;
  });
}
