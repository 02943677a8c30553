import { describe, expect, it } from 'vitest';
import { organization, pack, read, seen } from './tiny-pack';

const bodies = pack(
  organization('World Health Organization', 'WHO'),
  organization('North Atlantic Treaty Organization', 'NATO'),
  organization('Indian School of Mines', 'ISM'),
  organization('International Business Machines', 'IBM'),
);

describe('an acronym', () => {
  it('is known by its kind', async () => {
    expect(await read('They say that NATO met.', bodies)).toMatchObject([
      { surface: 'NATO', names: ['North Atlantic Treaty Organization'], kind: 'acronym' },
    ]);
  });

  it('of four letters and more may be written as a word, a shorter one not', async () => {
    expect(await seen('They say that Nato met, and Ibm too, and nato.', bodies)).toEqual([
      'Nato = North Atlantic Treaty Organization',
    ]);
  });

  it('of three letters needs a company of names in a headline', async () => {
    expect(await seen('Why the IBM Plan Makes Everybody Angry', bodies)).toEqual([]);
    expect(await seen('Why the World Health Organization, IBM Plan Makes Everybody Angry', bodies)).toEqual([
      'World Health Organization',
      'IBM = International Business Machines',
    ]);
  });

  it('of three letters is as good at the start of a sentence as within one', async () => {
    const text = 'They say that IBM met. IBM agreed with others.';
    expect(await seen(text, bodies)).toEqual(Array(2).fill('IBM = International Business Machines'));
    expect(await seen('IBM agreed with others.', bodies)).toEqual(['IBM = International Business Machines']);
    expect(await seen('They left early. IBM PAYS for it.', bodies)).toEqual([]);
  });

  it('that is a word needs evidence', async () => {
    expect(await seen('They ask people WHO they are and then go home.', bodies)).toEqual([]);
    expect(await seen('They ask the people who they are and then go home.', bodies)).toEqual([]);
  });
});

describe('an introduced acronym', () => {
  it.each([
    'They work at the World Health Organization (WHO) in town. Later the WHO agreed to that.',
    'They work at the World Health Organization (“WHO”) in town. Later the WHO agreed to that.',
    'They work at the World Health Organization (WHO, for short) in town. Later the WHO agreed to that.',
  ])('means whom the page says: %s', async (text) => {
    const mentions = await read(text, bodies);
    expect(mentions.map(({ surface }) => surface)).toEqual(['World Health Organization', 'WHO', 'WHO']);
    expect(mentions[2]).toMatchObject({
      names: ['World Health Organization'],
      evidence: ['introduced', 'proper-casing', 'all-capitals'],
    });
  });

  it('of a stranger means nobody of the packs', async () => {
    const text = 'It was the Institute for Sample Methods (ISM) that asked. Later the ISM agreed to that.';
    expect(await seen(text, bodies)).toEqual([]);
    expect(await seen('Later the ISM agreed to that.', bodies)).toEqual(['ISM = Indian School of Mines']);
  });

  it('of a stranger may leave out small words', async () => {
    const text = 'It was the Institute of the Sample Methods (ISM) that asked. Later the ISM agreed to that.';
    expect(await seen(text, bodies)).toEqual([]);
  });

  it('in brackets that nobody explains is taken as it is', async () => {
    expect(await seen('So it was in Dhanbad itself (ISM) that they asked.', bodies)).toEqual([
      'ISM = Indian School of Mines',
    ]);
  });
});
