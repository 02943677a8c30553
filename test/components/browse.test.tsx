import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { BrowseEntity } from '../../components/browse/browse-entity';
import { BrowsePack } from '../../components/browse/browse-pack';
import { ROW, rowsAt, scrollTo } from '../../components/browse/row-window';
import { describePage } from '../../utils/facts/entity-page';
import type { CastMember } from '../../utils/match/types';
import { entity, ilya, openai, PACK, scientist } from '../facts/sample';
import { one, press, show, text, texts, type } from './stage';

const MEMBERS: readonly CastMember[] = Array.from({ length: 500 }, (_, n) => ({
  pack: 'made',
  id: `made/${n}`,
  caption: `Name ${n}`,
  kind: 'person',
}));
const pack = {
  ...{
    id: 'made',
    title: 'Made up',
    version: '1',
    updatedAt: '2026',
    on: true,
    private: false,
    bundled: false,
    own: false,
  },
  ...{ people: 400, organizations: 100, ties: 0, records: 500 },
};

function showPack(changes: Partial<Parameters<typeof BrowsePack>[0]> = {}) {
  const events = { onRange: vi.fn(), onQuery: vi.fn(), onReady: vi.fn() };
  const at = (index: number) => MEMBERS[index];
  show(<BrowsePack pack={pack} query="" found={undefined} at={at} away={false} {...events} {...changes} />);
  return events;
}

describe('everybody in a pack', () => {
  it('are counted, and the first are drawn as links to their pages', () => {
    const { onRange } = showPack();
    expect(text('[role=status]')).toBe('500 entries');
    expect(text('li')).toBe('Name 0Person');
    expect(document.querySelector('li a')?.getAttribute('href')).toBe('#browse/made/made%2F0');
    expect(document.querySelector('li')?.getAttribute('aria-setsize')).toBe('500');
    expect(texts('li').length).toBeLessThan(60);
    expect(onRange).toHaveBeenCalledWith(0, texts('li').length);
  });

  it('are searched for by no more than may be asked', () => {
    showPack();
    expect(one('input').getAttribute('maxlength')).toBe('200');
  });

  it('hold their place until they were read', () => {
    showPack({ at: () => undefined });
    expect(text('li')).toBe('…');
    expect(document.querySelector('li a')?.hasAttribute('href')).toBe(false);
  });

  it('give way to what a search finds, best first, or to nobody', () => {
    const { onQuery, onReady } = showPack();
    one('input').focus();
    expect(onReady).toHaveBeenCalled();
    type('input', 'nam');
    expect(onQuery).toHaveBeenCalledWith('nam');
    showPack({ query: 'nam', found: { query: 'nam', members: MEMBERS.slice(7, 9) } });
    expect(texts('li')).toEqual(['Name 7Person', 'Name 8Person']);
    expect(text('[role=status]')).toBe('2 best matches');
    showPack({ query: 'zzz', found: { query: 'zzz', members: [] } });
    expect(text('[role=status]')).toBe('Nothing like “zzz” in this pack.');
  });
});

describe('the rows that are drawn', () => {
  const some = fc.record({
    total: fc.integer({ min: 1, max: 5_000_000 }),
    view: fc.integer({ min: ROW, max: 2000 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const heightOf = (total: number) => rowsAt(0, ROW, total).height;
  const scrollable = (total: number, view: number) => Math.max(0, heightOf(total) - view);

  it('cover what is seen, wherever one has scrolled to, and are few', () => {
    fc.assert(
      fc.property(some, ({ total, view, part }) => {
        const scrolled = part * scrollable(total, view);
        const { from, to, topOf } = rowsAt(scrolled, view, total);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(total);
        if (from > 0) expect(topOf(from)).toBeLessThanOrEqual(scrolled + 1e-3);
        if (to < total) expect(topOf(to)).toBeGreaterThanOrEqual(scrolled + view - 1e-3);
        expect(to - from).toBeLessThanOrEqual(view / ROW + 27);
      }),
    );
  });

  it('hold whatever row is scrolled to, whole and in sight', () => {
    fc.assert(
      fc.property(some, fc.double({ min: 0, max: 1, noNaN: true }), ({ total, view, part }, wanted) => {
        const row = Math.min(total - 1, Math.floor(wanted * total));
        const scrolled = scrollTo(row, part * scrollable(total, view), view, total);
        const { from, to, topOf } = rowsAt(scrolled, view, total);
        expect(row >= from && row < to).toBe(true);
        expect(topOf(row)).toBeGreaterThanOrEqual(scrolled - 1e-3);
        expect(topOf(row) + ROW).toBeLessThanOrEqual(scrolled + view + 1e-3);
      }),
    );
  });

  it('reach the end of a list that is less than a row longer than what is seen', () => {
    const scrolled = scrollTo(1, 0, ROW + 1, 2);
    expect(scrolled).toBe(ROW - 1);
    expect(rowsAt(scrolled, ROW + 1, 2).topOf(1)).toBe(ROW);
  });

  it('never stand higher than browsers draw', () => {
    expect(rowsAt(0, 600, 5_000_000).height).toBeLessThan(17_000_000);
  });
});

describe('the page of one', () => {
  const ref = { pack: 'ai', id: 'ilya' };
  const said = describePage({
    ref,
    entity: entity('ilya', 'Person', {
      ...Object.fromEntries(Object.entries(ilya.properties).map(([key, [value = '']]) => [key, value])),
      birthDate: '1986-12-08',
      country: 'ca',
      birthPlace: '<b>Gorky</b>',
    }),
    names: new Map(),
    ties: [{ edge: scientist, other: openai }],
    portion: { total: 300, from: 0, next: 200 },
    today: '2026-11-23',
    pack: PACK,
  });
  const page = { ...said, refs: [ref] };

  it('says every fact in words, as text', () => {
    show(
      <BrowseEntity page={page} ties={[page.ties]} onMoreTies={() => {}}>
        {null}
      </BrowseEntity>,
    );
    const facts = texts('dl > div');
    expect(facts).toEqual(
      expect.arrayContaining(['Born8 December 1986', 'CountryCanada', 'Birth place<b>Gorky</b>']),
    );
    expect(document.activeElement?.textContent).toBe('Ilya Sutskever');
  });

  it('leads to the others, and to more ties', () => {
    const onMoreTies = vi.fn();
    show(
      <BrowseEntity page={page} ties={[page.ties]} onMoreTies={onMoreTies}>
        {null}
      </BrowseEntity>,
    );
    expect(one('.roles a').getAttribute('href')).toBe('#browse/ai/openai');
    press('Show 100 more');
    expect(onMoreTies).toHaveBeenCalledWith(200);
  });
});
