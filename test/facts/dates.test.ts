import { assert, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDates,
  formatDate,
  holdsOn,
  isAfter,
  isInterval,
  isYearOld,
  NO_END,
  parseDate,
} from '../../utils/dates';

describe('parseDate', () => {
  it.each(['2014', '2014-03', '2014-03-09', '2024-02-29', '0044-03-15', '9998-12-31'])('keeps %s', (date) => {
    expect(parseDate(date)).toBe(date);
  });

  it('drops the time of day', () => {
    expect(parseDate('2024-05-17T23:59:59+02:00')).toBe('2024-05-17');
  });

  it.each([
    ...[
      '',
      '0000',
      '0000-01-01',
      '9999',
      '9999-99-99',
      '2023-02-29',
      '2024-13',
      '2024-00',
      '2024-04-31',
      '2024-01-00',
    ],
    ...['-0044-03-15', '44 BC', '17 May 2024', '2024-5-17', '20240517', '2024-05-17 10:00', '2024-'],
  ])('refuses %j', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('refuses the day that registers write for “no end”', () => {
    expect(parseDate(NO_END)).toBeUndefined();
    expect(parseDate(`${NO_END}T00:00:00`)).toBeUndefined();
  });

  it('refuses an absent date', () => {
    expect(parseDate(undefined)).toBeUndefined();
  });

  it('accepts exactly the days that the calendar has', () => {
    const inCalendar = (text: string): boolean => {
      const time = new Date(`${text}T00:00:00Z`);
      return (
        !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text) && !/^(0000|9999)/.test(text)
      );
    };
    assert(
      property(
        stringMatching(/^\d{4}-[01]\d-[0-3]\d$/),
        (text) => (parseDate(text) === text) === inCalendar(text),
      ),
    );
  });
});

describe('holdsOn', () => {
  it.each([
    ['2015', '2024-05-14', '2020-01-01', 'yes'],
    ['2015', '2024-05-14', '2024-05-14', 'yes'],
    ['2015', '2024-05-14', '2024-05-15', 'no'],
    ['2015', '2024-05-14', '2014-12-31', 'no'],
    ['2015-12-11', undefined, '2015-12-11', 'yes'],
    ['2015', undefined, '2024-05-17', 'yes'],
  ] as const)('from %s to %s, asked for %s: %s', (from, to, day, held) => {
    expect(holdsOn(from, to, day)).toBe(held);
  });

  it('does not know where the day lies inside an imprecise end', () => {
    expect(holdsOn('2015', '2024-05', '2024-04-30')).toBe('yes');
    expect(holdsOn('2015', '2024-05', '2024-05-17')).toBe('unknown');
    expect(holdsOn('2015', '2024-05', '2024-06-01')).toBe('no');
  });

  it('does not know where the day lies inside an imprecise start', () => {
    expect(holdsOn('2024-05', undefined, '2024-04-30')).toBe('no');
    expect(holdsOn('2024-05', undefined, '2024-05-17')).toBe('unknown');
    expect(holdsOn('2024-05', undefined, '2024-06-01')).toBe('yes');
  });

  it('does not know where the asked day itself is imprecise', () => {
    expect(holdsOn('2024-05-28', undefined, '2024')).toBe('unknown');
    expect(holdsOn('2015', '2024-05-14', '2024-05')).toBe('unknown');
  });

  it('does not know since when, where the start is not known', () => {
    expect(holdsOn(undefined, '2024-05', '2020')).toBe('unknown');
    expect(holdsOn(undefined, '2024-05', '2025')).toBe('no');
    expect(holdsOn(undefined, undefined, '2025')).toBe('unknown');
  });
});

describe('intervals and order', () => {
  it('calls an end before the start no interval, unless both may be the same day', () => {
    expect(isInterval('2020', '2019-12-31')).toBe(false);
    expect(isInterval('2020-06', '2020')).toBe(true);
    expect(isInterval('2020', undefined)).toBe(true);
    expect(isInterval(undefined, '2020')).toBe(true);
  });

  it('sorts by first day, the less precise first', () => {
    expect(['2024-01-01', '2024', '2023-12', '2024-01', '0999'].sort(compareDates)).toEqual([
      '0999',
      '2023-12',
      '2024',
      '2024-01',
      '2024-01-01',
    ]);
  });

  it('calls a date later only when all of it is', () => {
    expect(isAfter('2024-05-18', '2024-05-17')).toBe(true);
    expect(isAfter('2024-05', '2024-05-17')).toBe(false);
    expect(isAfter('2024', '2024-05-17')).toBe(false);
  });

  it('calls a date a year old only when its last possible day is', () => {
    expect(isYearOld('2024-05-17', '2025-05-17')).toBe(false);
    expect(isYearOld('2024-05-17', '2025-05-18')).toBe(true);
    expect(isYearOld('2024-05', '2025-05-31')).toBe(false);
    expect(isYearOld('2024', '2025-12-31')).toBe(false);
    expect(isYearOld('2024', '2026-01-01')).toBe(true);
  });
});

describe('formatDate', () => {
  it('is as precise as the date, in the language asked for', () => {
    expect(formatDate('2024', 'en-GB')).toBe('2024');
    expect(formatDate('2024-05', 'en-GB')).toBe('May 2024');
    expect(formatDate('2024-05-17', 'en-GB')).toBe('17 May 2024');
    expect(formatDate('2024-05-17', 'de')).toBe('17. Mai 2024');
  });

  it('shows early years as they are', () => {
    expect(formatDate('0044-03-15', 'en-GB')).toBe('15 March 44');
  });
});
