import { describe, expect, it } from 'vitest';
import { Timeline } from '../../components/entity/timeline';
import type { EntityCard, RoleLine } from '../../utils/facts/entity-card';
import { one, show, texts } from './stage';

const role = (name: string, from?: string, to?: string): RoleLine => ({
  tie: 'Employment',
  role: name,
  whose: 'own',
  other: { caption: 'Acme' },
  ...(from && { from }),
  ...(to && { to }),
});
const CHAIR = role('Chair', '2010', '2014-05-02');
const OWNER = role('Owner', '2015-06-01');

function showTimeline(history: readonly RoleLine[], date?: string): void {
  const written: EntityCard['written'] = date === undefined ? undefined : { date, roles: [] };
  show(<Timeline card={{ history, today: '2025-03-01', ...(written && { written }) }} />);
}
const label = () => one('svg[role=img]').getAttribute('aria-label');

describe('the picture of dated roles', () => {
  it('says in words all that it shows', () => {
    showTimeline([CHAIR, OWNER], '2013-05-17');
    expect(label()).toBe(
      'Chair, Acme, 2010 to 2 May 2014; Owner, Acme, since 1 June 2015, no end date known; this was written on 17 May 2013',
    );
  });

  it('draws a bar for each role, its name above, and the years below', () => {
    showTimeline([CHAIR, OWNER]);
    expect(document.querySelectorAll('.maybe')).toHaveLength(2);
    expect(texts('.label')).toEqual(['Chair, Acme', 'Owner, Acme']);
    expect(texts('.year')).toEqual(['2010', '2015', '2020', '2025']);
  });

  it('draws the day of the article, and none where it is not known', () => {
    showTimeline([CHAIR], '2013-05-17');
    expect(texts('.written-on')).toEqual(['17 May 2013']);
    showTimeline([CHAIR]);
    expect(texts('.written-on')).toEqual([]);
    expect(label()).not.toContain('written');
  });

  it('draws nothing as sure where a year is all that is known', () => {
    showTimeline([role('Guest', '2012', '2012')]);
    expect(document.querySelectorAll('.maybe')).toHaveLength(1);
    expect(document.querySelectorAll('.sure')).toHaveLength(0);
  });

  it('shortens a name that has no room, and says all of it in words', () => {
    const long = `Chair of the ${'very '.repeat(20)}long board`;
    showTimeline([role(long, '2010', '2011')]);
    expect(texts('.label')[0]).toMatch(/^Chair of the very .*…$/);
    expect(label()).toContain(long);
  });

  it('says how many roles it has no room for', () => {
    showTimeline(Array.from({ length: 9 }, (_, i) => role(`Role ${i}`, `200${i}`, `200${i}`)));
    expect(document.querySelectorAll('.maybe')).toHaveLength(6);
    expect(label()).toContain('3 more roles are not in the picture');
  });

  it('is not there without dated roles', () => {
    showTimeline([role('Guest')]);
    expect(document.querySelector('svg')).toBeNull();
  });
});
