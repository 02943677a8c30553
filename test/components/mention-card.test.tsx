import { describe, expect, it, vi } from 'vitest';
import { MentionCard } from '../../components/entity/mention-card';
import { type DescribeInput, describeEntity } from '../../utils/facts/describe-entity';
import { mergeCards } from '../../utils/facts/merge-cards';
import type { MentionKind } from '../../utils/match/types';
import { failure, success } from '../../utils/result';
import { entity, ilya, member, openai, PACK, sample, scientist, ssi } from '../facts/sample';
import { one, press, show, text, texts } from './stage';

const card = (changes?: Partial<DescribeInput>) => success(describeEntity(sample(changes)));
const other = (id: string, name: string) =>
  card({ ref: { pack: PACK.id, id }, entity: entity(id, 'Person', { name }), ties: [] });
const read = (rule: MentionKind, evidence: readonly string[] = []) => ({
  kind: rule,
  score: 0.9,
  why: { rule, name: 'Ilya Sutskever', evidence },
});
const showCard = (
  answers = [card()],
  surface = 'Ilya Sutskever',
  reading = read('exact'),
  onClose = () => {},
) => show(<MentionCard surface={surface} reading={reading} answers={answers} onClose={onClose} />);
const section = (title: string) =>
  texts('section')
    .filter((content) => content.startsWith(title))
    .map((content) => content.slice(title.length).trim());

describe('the card of a name', () => {
  it('leads to the side panel where the browser lets it', () => {
    const onPanel = vi.fn();
    const given = { surface: 'Ilya Sutskever', reading: read('exact'), answers: [card()], onClose: () => {} };
    show(<MentionCard {...given} onPanel={onPanel} />);
    press('Open in the side panel');
    expect(onPanel).toHaveBeenCalledOnce();
    show(<MentionCard {...given} />);
    expect(texts('button')).not.toContain('Open in the side panel');
  });

  it('says the private note of the reader as theirs', () => {
    showCard([success({ ...describeEntity(sample()), note: 'Met <b>him</b> in May.' })]);
    expect(section('Your note')).toEqual(['Met <b>him</b> in May.']);
  });

  it('is a dialog labelled by the name', () => {
    showCard();
    const dialog = one('[role=dialog]');
    expect(text(`#${dialog.getAttribute('aria-labelledby')}`)).toBe('Ilya Sutskever');
  });

  it('says who this is, of what type, in one line', () => {
    showCard();
    expect(text('.type')).toBe('Person');
    expect(text('.summary')).toMatch(/^Computer scientist, co-founder of OpenAI/);
  });

  it('says what they were on the day of the article, and apart from it what they are since', () => {
    showCard();
    expect(section('When this was written (17 April 2024)')).toEqual([
      'Chief scientist, OpenAIDecember 2015 to May 2024',
    ]);
    expect(section('Now')).toEqual([
      'Co-founder, Safe Superintelligencesince 19 June 2024, no end date known',
    ]);
  });

  it('never calls an open end current', () => {
    showCard();
    expect(text()).not.toMatch(/current|present/i);
  });

  it('says that the day of leaving is not known where the article falls into that month', () => {
    showCard([card({ date: '2024-05-17' })]);
    expect(section('When this was written (17 May 2024)')[0]).toBe(
      'Chief scientist, OpenAIDecember 2015 to May 2024 (day not known)',
    );
  });

  it('does not say so of a known day, where it is the article that gives none', () => {
    showCard([card({ date: '2024-06' })]);
    expect(section('When this was written (June 2024)')[0]).toBe(
      'Co-founder, Safe Superintelligencesince 19 June 2024, no end date known',
    );
  });

  it('does not repeat under "Now" what has not changed', () => {
    showCard([card({ date: '2024-12-01' })]);
    expect(section('When this was written (1 December 2024)')).toHaveLength(1);
    expect(section('Now')).toEqual([]);
  });

  it('makes no claim about the day of writing without a date', () => {
    showCard([card({ date: '2099' })]);
    expect(text()).not.toContain('When this was written');
    expect(section('Now')).toHaveLength(1);
  });

  it('says that no role is known for a day before all of them', () => {
    showCard([card({ date: '2001-01-01' })]);
    expect(section('When this was written (1 January 2001)')).toEqual(['No role known.']);
  });

  it('says what was the last before, for a day after all of them', () => {
    showCard([card({ date: '2024-06-01', ties: [{ edge: scientist, other: openai }] })]);
    expect(section('When this was written (1 June 2024)')).toEqual([
      'No role known; the last before:Chief scientist, OpenAIDecember 2015 to May 2024',
    ]);
    expect(section('Now')).toEqual([]);
  });

  it('does not name the organization twice where the role names it', () => {
    const un = entity('un', 'Organization', { name: 'United Nations' });
    const edge = entity('e', 'Employment', {
      employee: 'ilya',
      role: 'Secretary-General of the United Nations',
    });
    showCard([card({ ties: [{ edge, other: un }] })]);
    expect(text('.roles p')).toBe('Secretary-General of the United Nations');
  });

  it('opens what lies further back where nothing else is known', () => {
    showCard([card({ date: '2099', ties: [{ edge: scientist, other: openai }] })]);
    expect(section('Earlier')).toEqual(['Chief scientist, OpenAIDecember 2015 to May 2024']);
  });

  it('underlines who is named on the page, and lists other ties to them', () => {
    const rival = entity('rival', 'Person', { name: 'Rival' });
    const tie = entity('a', 'Associate', { person: 'ilya', associate: 'rival', relationship: 'co-author' });
    const ties = [...sample().ties, { edge: tie, other: rival }];
    showCard([card({ ties, cast: [member(openai), member(rival)] })]);
    expect(texts('.named')).toEqual(['OpenAI', 'Rival']);
    expect(section('On this page')[0]).toMatch(/^Rival \(named on this page\): co-author/);
    expect(section('Family and others')).toEqual([]);
  });

  it('says once what ties to somebody on the page and is past', () => {
    showCard([card({ date: '2024-06-25', cast: [member(openai)] })]);
    expect(section('On this page')[0]).toMatch(/^Chief scientist, OpenAI/);
    expect(texts('.role').filter((role) => role.toLowerCase() === 'chief scientist')).toHaveLength(1);
  });

  it('names the people on the card of an organization', () => {
    const ties = [{ edge: scientist, other: ilya }];
    showCard([card({ ref: { pack: 'ai', id: 'openai' }, entity: openai, ties })], 'OpenAI');
    expect(text('.type')).toBe('Company');
    expect(section('When this was written (17 April 2024)')[0]).toMatch(/^Ilya Sutskever: chief scientist/);
  });

  it('says nothing of a day on which no people of an organization are known', () => {
    const of = {
      ref: { pack: 'ai', id: 'openai' },
      entity: openai,
      ties: [{ edge: scientist, other: ilya }],
    };
    for (const date of ['2001-01-01', '2024-06-01']) {
      showCard([card({ ...of, date })], 'OpenAI');
      expect(text()).not.toContain('When this was written');
    }
    expect(section('Earlier')[0]).toMatch(/^Ilya Sutskever: chief scientist/);
  });

  it('folds a long list away after five lines', () => {
    const ties = Array.from({ length: 8 }, (_, i) => ({
      edge: entity(`e${i}`, 'Membership', { member: 'ilya', organization: `o${i}` }),
      other: entity(`o${i}`, 'Organization', { name: `Society ${i}` }),
    }));
    showCard([card({ ties })]);
    expect(texts('section > .roles > li')).toHaveLength(5);
    expect(text('section details summary')).toBe('3 more');
  });

  it('names its source by host, opening apart and without telling where from', () => {
    showCard();
    const link = one('a');
    expect(link.textContent).toMatch(/^en\.wikipedia\.org/);
    expect(link.getAttribute('href')).toBe('https://en.wikipedia.org/wiki/Ilya_Sutskever');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(text('.sources')).toContain('AI and its people, as of January 2025');
  });

  it('names the packs where several know them, and of each fact the one that says it', () => {
    const theirs = { id: 'news', title: 'News makers', version: '7' };
    const seat = { director: 'ilya', organization: 'openai', role: 'board member', startDate: '2017' };
    const ties = [{ edge: entity('e3', 'Directorship', seat), other: openai }];
    const both = mergeCards([describeEntity(sample()), describeEntity(sample({ pack: theirs, ties }))]);
    showCard([success(both)]);
    expect(text('.sources')).toContain('AI and its people, News makers, as of January 2025');
    expect(texts('section:first-of-type .dates').sort()).toEqual([
      'December 2015 to May 2024 · AI and its people',
      'since 2017, no end date known · News makers',
    ]);
  });

  it('warns where the facts are more than a year old, and only there', () => {
    showCard();
    expect(text()).not.toContain('more than a year old');
    showCard([card({ today: '2026-02-01' })]);
    expect(text()).toContain('more than a year old');
  });

  it('shows markup in a pack as the letters it is', () => {
    const evil = '<img src=x onerror=alert(1)>';
    showCard([card({ entity: entity('ilya', 'Person', { name: evil, summary: evil }) })]);
    expect(text('h2')).toBe(evil);
    expect(document.querySelector('img')).toBeNull();
  });

  it('closes by its button', () => {
    const onClose = vi.fn();
    showCard([card()], 'Ilya Sutskever', read('exact'), onClose);
    press('Close');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('how it is written here', () => {
  it('is not said for a name the pack knows, or whole words of one, or accents aside', () => {
    for (const surface of [
      'Ilya Sutskever',
      'Sutskever',
      'ILYA SUTSKEVER',
      'Илья Суцкевер',
      'Ilya Sutskéver',
    ]) {
      showCard([card()], surface, read('surname'));
      expect(document.querySelector('.written')).toBeNull();
    }
  });

  it('is not said where only an apostrophe, a hyphen or a space is another', () => {
    const names = { name: ["Conan O'Brien", 'Jean-Claude Juncker', 'OpenAI', 'The U.S. Navy'] };
    const known = card({ entity: entity('made', 'Person', names), ties: [] });
    for (const surface of ['O’Brien', 'Conan OʼBrien', 'Jean Claude', 'Open AI', 'The US Navy']) {
      showCard([known], surface);
      expect(document.querySelector('.written')).toBeNull();
    }
    for (const surface of ['OBrien', 'Brie', 'Jeanclaude']) {
      showCard([known], surface);
      expect(text('.written')).toBe(surface);
    }
  });

  it('is said for any other spelling', () => {
    showCard([card()], 'Суцкевера', read('inflected'));
    expect(text('.type')).toBe('Person, written here: “Суцкевера”');
  });

  it('makes a fuzzy match a guess: "probably", the spelling, and the reason', () => {
    showCard([card()], 'Ilja\n  Sutskewer', read('fuzzy', ['tied-to-page', 'several-words']));
    expect(text('h2')).toBe('Probably Ilya Sutskever');
    expect(text('.type')).toBe('Person, written here: “Ilja Sutskewer”');
    expect(text('.why')).toBe('Matched by a similar spelling; tied to others named here.');
  });

  it('is said for a guess even where only an accent differs', () => {
    showCard([card()], 'Ilya Sutskéver', read('fuzzy'));
    expect(text('.written')).toBe('Ilya Sutskéver');
  });

  it('does not call an exact match probable', () => {
    showCard();
    expect(text()).not.toContain('Probably');
  });
});

describe('several candidates', () => {
  it('are said to be several, the likeliest first and open', () => {
    showCard([other('a', 'Jerome Powell'), other('b', 'Colin Powell')], 'Powell', read('surname'));
    expect(text('#several')).toBe('“Powell” could be Jerome Powell or Colin Powell, the likeliest first.');
    expect(one('[role=dialog]').getAttribute('aria-labelledby')).toBe('several');
    expect(texts('h2')).toEqual(['Jerome Powell', 'Colin Powell']);
    expect(text('details.candidate summary')).toBe('Colin Powell');
  });

  it('are each a guess where the spelling is', () => {
    showCard([other('a', 'Jan Leike'), other('b', 'Jon Leike')], 'Yan Leike', read('fuzzy'));
    expect(texts('h2').every((name) => name.startsWith('Probably '))).toBe(true);
    expect(text('details.candidate summary')).toBe('Probably Jon Leike');
  });
});

describe('when describing fails', () => {
  const fault = failure('storage-gone', 'The packs cannot be read.', 'Restart the browser.');

  it('says what happened and what to do', () => {
    showCard([fault]);
    expect(text('[role=alert]')).toBe('The packs cannot be read.Restart the browser.');
    expect(text(`#${one('[role=dialog]').getAttribute('aria-labelledby')}`)).toBe(
      'The packs cannot be read.',
    );
  });

  it('still shows the candidates that could be described', () => {
    showCard([fault, card({ ties: [], entity: ssi })]);
    expect(text('h2')).toBe('Safe Superintelligence');
    expect(text('[role=alert]')).toContain('Restart the browser.');
  });
});
