import { describe, expect, it } from 'vitest';
import { readMarks } from '../pages/read-gold';
import {
  addScores,
  f1,
  falsePositivesPerThousandWords,
  type GoldText,
  type Prediction,
  precision,
  recall,
  scoreText,
} from './score';

const gold = (marked: string, window?: GoldText['window']): GoldText => ({
  id: 'page',
  ...readMarks(marked, 'page'),
  ...(window && { window }),
});

/** A prediction of the first place where `surface` stands. */
const found = ({ text }: GoldText, surface: string, entity: string): Prediction => {
  const start = text.indexOf(surface);
  return { start, end: start + surface.length, entity };
};

const PAGE = gold('[[Sam Altman|sam]] met [[Annie Altman|!]] near [[OpenAI|openai]].');

describe('the score of a text', () => {
  it('is full for the same spans and entities', () => {
    const { strong, overlap, mistakes } = scoreText(PAGE, [
      found(PAGE, 'Sam Altman', 'sam'),
      found(PAGE, 'OpenAI', 'openai'),
    ]);
    expect({ strong, overlap, mistakes }).toEqual({
      strong: { right: 2, wrong: 0, missed: 0 },
      overlap: { right: 2, wrong: 0, missed: 0 },
      mistakes: [],
    });
  });

  it('counts another span as wrong and missed when strong, as right when overlap is enough', () => {
    const { strong, overlap, mistakes } = scoreText(PAGE, [found(PAGE, 'Altman', 'sam')]);
    expect(strong).toEqual({ right: 0, wrong: 1, missed: 2 });
    expect(overlap).toEqual({ right: 1, wrong: 0, missed: 1 });
    expect(mistakes.map(({ what, surface }) => `${what}: ${surface}`)).toEqual([
      'missed: OpenAI',
      'wrong span: Altman',
    ]);
  });

  it('counts the right span of another entity as wrong and missed', () => {
    const { strong, overlap, mistakes } = scoreText(PAGE, [
      found(PAGE, 'Sam Altman', 'annie'),
      found(PAGE, 'OpenAI', 'openai'),
    ]);
    expect(strong).toEqual({ right: 1, wrong: 1, missed: 1 });
    expect(overlap).toEqual({ right: 1, wrong: 1, missed: 1 });
    expect(mistakes[1]).toMatchObject({ what: 'wrong entity', wanted: 'sam', got: 'annie' });
  });

  it('hits a trap only where no wanted mention is touched', () => {
    const { traps, trapsHit, mistakes } = scoreText(PAGE, [found(PAGE, 'Annie Altman', 'annie')]);
    expect({ traps, trapsHit }).toEqual({ traps: 1, trapsHit: 1 });
    expect(mistakes.at(-1)).toMatchObject({ what: 'trap', surface: 'Annie Altman' });
    const longer = gold('[[Sam Altman|sam]] [[Jr.|!]] left.');
    expect(scoreText(longer, [found(longer, 'Sam Altman Jr.', 'sam')]).trapsHit).toBe(0);
  });

  it('gives one mention to one prediction, the closest', () => {
    const { overlap } = scoreText(PAGE, [
      found(PAGE, 'Altman', 'sam'),
      found(PAGE, 'Sam Altman', 'sam'),
      found(PAGE, 'OpenAI', 'openai'),
    ]);
    expect(overlap).toEqual({ right: 2, wrong: 1, missed: 0 });
  });

  it('counts a prediction given twice once', () => {
    const one = found(PAGE, 'OpenAI', 'openai');
    expect(scoreText(PAGE, [one, one]).strong).toEqual({ right: 1, wrong: 0, missed: 1 });
  });

  it('neither wants nor forbids an optional mention', () => {
    const page = gold('[[The Times|times|?]] wrote.');
    expect(scoreText(page, []).strong).toEqual({ right: 0, wrong: 0, missed: 0 });
    expect(scoreText(page, [found(page, 'Times', 'other')]).overlap.wrong).toBe(0);
  });

  it('accepts the span of an optional mention round a wanted one of the same entity', () => {
    const page = gold('[[The [[Times|times|short]]|times|?]] wrote.');
    const { strong, overlap, kinds } = scoreText(page, [found(page, 'The Times', 'times')]);
    expect(strong).toEqual({ right: 1, wrong: 0, missed: 0 });
    expect(overlap).toEqual({ right: 1, wrong: 0, missed: 0 });
    expect(kinds.get('short')).toEqual({ all: 1, found: 1 });
  });

  it('judges nothing outside the window', () => {
    const page = gold('[[OpenAI|openai]] and [[Google|google]] met.', { start: 0, end: 6 });
    const { strong, words } = scoreText(page, [
      found(page, 'OpenAI', 'openai'),
      found(page, 'met', 'met-office'),
    ]);
    expect(strong).toEqual({ right: 1, wrong: 0, missed: 0 });
    expect(words).toBe(1);
  });

  it('counts a mention under each of its kinds', () => {
    const page = gold('[[ALTMAN|sam|surname headline]]');
    expect([...scoreText(page, []).kinds]).toEqual([
      ['surname', { all: 1, found: 0 }],
      ['headline', { all: 1, found: 0 }],
    ]);
  });
});

describe('the score of several texts', () => {
  const page = gold('[[OpenAI|openai|exact]] leads.');
  const both = addScores([
    scoreText(page, [found(page, 'OpenAI', 'openai')]),
    scoreText(page, [found(page, 'leads', 'leeds')]),
  ]);

  it('weighs every mention the same', () => {
    expect(both.strong).toEqual({ right: 1, wrong: 1, missed: 1 });
    expect(both.kinds.get('exact')).toEqual({ all: 2, found: 1 });
    expect([precision(both.strong), recall(both.strong), f1(both.strong)]).toEqual([0.5, 0.5, 0.5]);
  });

  it('counts false positives by words', () => {
    expect(falsePositivesPerThousandWords(both)).toBe(250);
  });

  it('is nothing for no texts', () => {
    const none = addScores([]);
    expect([f1(none.strong), falsePositivesPerThousandWords(none)]).toEqual([0, 0]);
  });
});
