import { describe, expect, it, vi } from 'vitest';
import { CastGraph } from '../../components/cast/cast-graph';
import { writeCast } from '../../components/cast/cast-sheet';
import { PanelEntry } from '../../components/cast/panel-entry';
import { tiesAmong } from '../../utils/facts/cast-graph';
import { type DescribeInput, describeEntity } from '../../utils/facts/describe-entity';
import type { MentionPlace } from '../../utils/messages';
import { success } from '../../utils/result';
import { founder, ilya, member, openai, sample, scientist } from '../facts/sample';
import { one, press, show, text, texts } from './stage';

const card = (changes?: Partial<DescribeInput>) => describeEntity(sample(changes));
const ILYA = { ...member(ilya), count: 7 };

function showEntry(open: boolean, place?: MentionPlace | null, changes?: Partial<DescribeInput>) {
  const events = { onOpen: vi.fn(), onStep: vi.fn() };
  show(<PanelEntry member={ILYA} answer={success(card(changes))} open={open} place={place} {...events} />);
  return events;
}

describe('one of the cast in the panel', () => {
  it('says what they were on the day of the article', () => {
    showEntry(false);
    expect(text('.entry .hint')).toBe('Chief scientist, OpenAI');
    expect(one('.entry').getAttribute('aria-expanded')).toBe('false');
  });

  it('says what they were last, and until when, where they were nothing on that day', () => {
    showEntry(false, undefined, { date: '2024-06-01' });
    expect(text('.entry .hint')).toBe('Chief scientist, OpenAI, December 2015 to May 2024');
  });

  it('opens below itself with everything known, and which mention is shown', () => {
    showEntry(true, { index: 1, count: 7, surface: 'Sutskever' });
    expect(one('.entry').getAttribute('aria-expanded')).toBe('true');
    expect(text('.steps [role=status]')).toBe('Mention 2 of 7');
    expect(text('.opened')).toContain('When this was written (17 April 2024)');
  });

  it('goes to the next mention and back', () => {
    const { onStep } = showEntry(true, { index: 0, count: 7, surface: 'Sutskever' });
    press('Next mention');
    press('Previous mention');
    expect(onStep.mock.calls).toEqual([[1], [-1]]);
  });

  it('says that the page names them no longer', () => {
    showEntry(true, null);
    expect(text('.steps [role=status]')).toBe('No longer on the page');
  });
});

describe('the picture of who is tied to whom', () => {
  const cast = [member(ilya), member(openai)];
  const cards = [
    card({ cast }),
    card({
      cast,
      ref: { pack: 'ai', id: 'openai' },
      entity: openai,
      ties: [{ edge: scientist, other: ilya }],
    }),
  ];

  it('has a button for each name, and every tie in words', () => {
    const onOpen = vi.fn();
    show(<CastGraph cast={cast} ties={tiesAmong(cards)} dated onOpen={onOpen} />);
    expect(texts('.graph button')).toEqual(['Ilya Sutskever', 'OpenAI']);
    expect(texts('details li')).toEqual([
      'Ilya Sutskever: Chief scientist, OpenAI, December 2015 to May 2024',
    ]);
    press('OpenAI');
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 'openai' }));
  });

  it('is not there where nobody is tied to anybody', () => {
    show(<CastGraph cast={cast} ties={[]} dated onOpen={() => {}} />);
    expect(text()).toBe('');
  });
});

describe('the cast as a file', () => {
  const page = { host: 'news.example', status: 'article', date: '2024-04-17', cast: [ILYA] } as const;
  const cards = new Map([
    [
      'ai ilya',
      card({
        ties: [
          { edge: scientist, other: openai },
          { edge: founder, other: undefined },
        ],
      }),
    ],
  ]);

  it('is named after the page, and says who was what', () => {
    const { name, type, text: csv } = writeCast(page, cards, 'CSV');
    expect([name, type]).toEqual(['cast-news.example-2024-04-17.csv', 'text/csv']);
    expect(csv.split('\r\n')[1]).toBe(
      '"Ilya Sutskever","Person","7","Chief scientist, OpenAI","https://en.wikipedia.org/wiki/Ilya_Sutskever"',
    );
  });

  it('lists those, too, whose card was not read', () => {
    expect(writeCast(page, new Map(), 'Markdown').text).toContain('| Ilya Sutskever | Person | 7 |  |  |');
  });
});
