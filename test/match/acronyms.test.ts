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

  it('of four letters and more needs none in a headline', async () => {
    expect(await seen('NATO Makes Everybody Angry', bodies)).toEqual([
      'NATO = North Atlantic Treaty Organization',
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
  it('is looked for in a name of one letter as fast as in any other', async () => {
    const name = `Aaaaaaaaaa${' Aaaaaaaaa'.repeat(9)}`;
    const text = `They work at the ${name} (${'A'.repeat(19)}B) in town.`;
    expect(await seen(text, pack(organization(name)))).toEqual([name]);
  });

  it.each([
    'They work at the World Health Organization (WHO) in town. Later the WHO agreed to that.',
    'They work at the World Health Organization (“WHO”) in town. Later the WHO agreed to that.',
    'They work at the World Health Organization (WHO, for short) in town. Later the WHO agreed to that.',
  ])('means whom the page says: %s', async (text) => {
    const mentions = await read(text, bodies);
    expect(mentions.map(({ surface }) => surface)).toEqual(['World Health Organization', 'WHO', 'WHO']);
    expect(mentions[2]).toMatchObject({
      names: ['World Health Organization'],
      evidence: ['introduced', 'proper-casing'],
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

describe('a short form that the pack lacks', () => {
  const germans = pack(
    organization('Schweizerische Nationalbank'),
    organization('Saudi National Bank'),
    organization('Gewerkschaft Deutscher Lokomotivführer'),
    organization('Parti socialiste'),
    organization('中国恒大集团'),
    organization('国际奥林匹克委员会'),
    organization('中国证券监督管理委员会'),
  );
  const surfaces = async (text: string) => (await read(text, germans)).map(({ surface }) => surface);

  it.each([
    [
      'may have letters from inside the words',
      'Die Schweizerische Nationalbank (SNB) stellt sie vor. Dann tagt die SNB.',
      'SNB',
    ],
    ['may be of two letters', 'Il était au Parti socialiste (PS) alors. Puis le PS a voté.', 'PS'],
    [
      'is known before an office and its holder',
      'Die Schweizerische Nationalbank (SNB) tagt. Wie SNB Chairman Thomas Jordan sagt.',
      'SNB',
    ],
    ['is made of Chinese characters', '法院下令中国恒大集团（恒大）清盘。债权人说，恒大没有方案。', '恒大'],
    ['is called one', '中国证券监督管理委员会（以下简称“证监会”）表示，证监会将调查。', '证监会'],
    [
      'is in Latin letters behind a Chinese name',
      '国际奥林匹克委员会（IOC）在巴黎开会。IOC没有置评。',
      'IOC',
    ],
  ])('%s', async (_what, text, short) => {
    expect((await surfaces(text)).slice(1)).toEqual([short, short]);
  });

  it('of three initials and more needs no introduction', async () => {
    const text = 'Streiken will die GDL nicht. Die Gewerkschaft Deutscher Lokomotivführer hat es so gesagt.';
    expect(await surfaces(text)).toEqual(['GDL', 'Gewerkschaft Deutscher Lokomotivführer']);
    expect(await surfaces('Ils aiment le PS. Le Parti socialiste a dit cela.')).toEqual(['Parti socialiste']);
  });

  it('means whom the page introduces by it, and nobody where two have the initials', async () => {
    const both = 'Die Schweizerische Nationalbank hilft, die Saudi National Bank nicht.';
    const introduced = 'Die Schweizerische Nationalbank (SNB) hilft, die Saudi National Bank nicht.';
    expect(await seen(`${introduced} Dann tagt die SNB.`, germans)).toContain(
      'SNB = Schweizerische Nationalbank',
    );
    const two = pack(organization('Saudi National Bank'), organization('Swedish National Board'));
    expect(
      await seen('The Saudi National Bank and the Swedish National Board met. So the SNB is here.', two),
    ).toHaveLength(2);
    expect(await surfaces(both)).toHaveLength(2);
  });

  it('holds other letters: it is somebody else’s', async () => {
    expect(
      await surfaces('Die Schweizerische Nationalbank (XNB) stellt sie vor. Dann tagt die XNB.'),
    ).toHaveLength(1);
  });
});
