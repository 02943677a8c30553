import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoleLine } from '../../utils/facts/entity-card';
import { layTimeline, MOST_ROWS, type TimelineRow } from '../../utils/facts/timeline';

const TODAY = '2025-03-01';
const role = (from?: string, to?: string, name = 'Chair'): RoleLine => ({
  tie: 'Employment',
  role: name,
  whose: 'own',
  other: { caption: 'Acme' },
  ...(from && { from }),
  ...(to && { to }),
});
const lay = (roles: readonly RoleLine[], written?: string) => layTimeline(roles, TODAY, written)!;
const rounded = ({ from, sureFrom, sureTo, to }: TimelineRow) =>
  [from, sureFrom, sureTo, to].map((place) => Math.round(place * 100) / 100);

describe('the timeline of roles', () => {
  it('is none where no role has a date', () => {
    expect(layTimeline([], TODAY)).toBeUndefined();
    expect(layTimeline([role()], TODAY, '2024')).toBeUndefined();
  });

  it('runs over whole years, from the first start to the last end', () => {
    const { rows, years } = lay([role('2010-01-01', '2014-12-31'), role('2015-01-01', '2019-12-31')]);
    expect(rows.map(rounded)).toEqual([
      [0, 0, 0.5, 0.5],
      [0.5, 0.5, 1, 1],
    ]);
    expect([years[0]?.at, years.at(-1)?.at]).toEqual([0, 1]);
  });

  it('marks the article’s day, and makes room for it', () => {
    const { rows, written } = lay([role('2010-01-01', '2011-12-31')], '2019-12-31');
    expect(rows.map(rounded)).toEqual([[0, 0, 0.2, 0.2]]);
    expect(written!.from).toBeCloseTo(1, 2);
    expect(written!.to).toBeCloseTo(1, 6);
  });

  it('marks a whole year where the article’s date says no more', () => {
    expect(lay([role('2010-01-01', '2019-12-31')], '2014').written).toEqual({ from: 0.4, to: 0.5 });
  });

  it('is sure only between an imprecise start and an imprecise end', () => {
    const [row] = lay([role('2010', '2019')]).rows;
    expect(rounded(row!)).toEqual([0, 0.1, 0.9, 1]);
  });

  it('is sure of no part where start and end lie in the same year', () => {
    const [row] = lay([role('2010', '2010'), role('2011', '2019')]).rows;
    expect(row!.sureFrom).toBeGreaterThanOrEqual(row!.sureTo);
  });

  it('lets a role without a known end run out, unsure, today', () => {
    const [row] = lay([role('2020-01-01')]).rows;
    expect(row!.to).toBeCloseTo((5 + 2 / 12) / 6, 2);
    expect(row!.sureTo).toBeLessThan(row!.to);
  });

  it('does not guess how long a role without a known start had lasted', () => {
    const [, row] = lay([role('2000-01-01', '2009-12-31'), role(undefined, '2009-12-31')]).rows;
    expect(rounded(row!)).toEqual([0.92, 1, 1, 1]);
  });

  it('shows one role of one day', () => {
    const { rows, years } = lay([role('2020-06-15', '2020-06-15')]);
    expect(rows[0]!.to).toBeGreaterThan(rows[0]!.from);
    expect(years.map(({ year }) => year)).toEqual([2020, 2021]);
  });

  it('keeps the roles nearest to the article’s day, in their own order', () => {
    const roles = Array.from({ length: 20 }, (_, i) => role(`${1950 + i}-01-01`, `${1950 + i}-12-31`));
    const { rows, left } = lay(roles, '1960-06-01');
    expect(rows.map(({ line }) => line.from?.slice(0, 4))).toEqual([
      '1957',
      '1958',
      '1959',
      '1960',
      '1961',
      '1962',
    ]);
    expect(left).toBe(14);
  });

  it('writes few years below a long life', () => {
    const { years } = lay([role('1926', '2022')]);
    expect(years.map(({ year }) => year)).toEqual([1940, 1960, 1980, 2000, 2020]);
  });

  it('never leaves the picture', () => {
    const year = fc.integer({ min: 1, max: 2100 }).map((n) => String(n).padStart(4, '0'));
    const month = fc.integer({ min: 1, max: 12 }).map((n) => `-${String(n).padStart(2, '0')}`);
    const date = fc.oneof(
      year,
      fc.tuple(year, month).map((parts) => parts.join('')),
      fc.tuple(year, month, fc.constantFrom('-01', '-28')).map((parts) => parts.join('')),
    );
    const dates = fc
      .tuple(fc.option(date, { nil: undefined }), fc.option(date, { nil: undefined }))
      .filter(([from, to]) => !from || !to || from.slice(0, 4) < to.slice(0, 4));
    fc.assert(
      fc.property(fc.array(dates), fc.option(date, { nil: undefined }), (spans, written) => {
        const timeline = layTimeline(
          spans.map(([from, to]) => role(from, to)),
          TODAY,
          written,
        );
        if (!timeline) return;
        const { rows, years } = timeline;
        expect(rows.length).toBeLessThanOrEqual(MOST_ROWS);
        expect(years.length).toBeGreaterThan(0);
        for (const { from, sureFrom, sureTo, to } of rows) {
          for (const place of [from, sureFrom, sureTo, to]) {
            expect(place).toBeGreaterThanOrEqual(-1e-9);
            expect(place).toBeLessThanOrEqual(1 + 1e-9);
          }
          expect(to).toBeGreaterThanOrEqual(from);
        }
        for (const { at } of [...years, ...(timeline.written ? [{ at: timeline.written.to }] : [])]) {
          expect(at).toBeGreaterThanOrEqual(-1e-9);
          expect(at).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
