import { keyOf } from '../../utils/facts/cast-graph';
import type { EntityCard } from '../../utils/facts/entity-card';
import { type CastSheet, castToCsv, castToJsonLd, castToMarkdown } from '../../utils/facts/export-cast';
import type { PageState } from '../../utils/messages';
import { cardWords, panelWords as words } from '../words';
import type { Format } from './cast-export';
import { byWeight } from './page-cast';
import { rolesOf } from './panel-entry';

const WRITERS: Record<Format, { ending: string; type: string; write: (sheet: CastSheet) => string }> = {
  Markdown: { ending: 'md', type: 'text/markdown', write: (sheet) => castToMarkdown(sheet, words.titles) },
  CSV: { ending: 'csv', type: 'text/csv', write: (sheet) => castToCsv(sheet, words.titles) },
  'JSON-LD': { ending: 'jsonld', type: 'application/ld+json', write: castToJsonLd },
};

/** The cast of a page as a file of this format; `cards` by `keyOf`. */
export function writeCast(
  { host, date, cast }: PageState,
  cards: ReadonlyMap<string, EntityCard>,
  format: Format,
): { readonly name: string; readonly type: string; readonly text: string } {
  const rows = byWeight(cast).map((member) => {
    const card = cards.get(keyOf(member));
    return {
      name: member.caption,
      kind: member.kind,
      type: cardWords.type(card?.schema ?? '', member.kind),
      mentions: member.count,
      roles: card ? rolesOf(card) : [],
      sources: card?.sources.map(({ url }) => url) ?? [],
    };
  });
  const { ending, type, write } = WRITERS[format];
  const name = `${['cast', host, date].filter(Boolean).join('-')}.${ending}`;
  return { name, type, text: write({ title: words.sheet(host, date), rows }) };
}
