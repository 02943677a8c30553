import { describe, expect, it } from 'vitest';
import type { FtmEntity } from '../../utils/ftm';
import { organization, pack, person, seen } from './tiny-pack';

const surfaces = async (text: string, ...list: readonly FtmEntity[]) =>
  (await seen(text, pack(...list))).map((line) => line.split(' = ')[0]);

describe('an organization’s span', () => {
  const zorbar = organization('Zorbar');
  it.each([
    ['takes in the legal form', 'They asked Zorbar Inc. about it.', ['Zorbar Inc.']],
    ['takes in the plus sign of a service', 'They asked Zorbar+ about it.', ['Zorbar+']],
    ['takes in a legal form after a comma', 'They asked Zorbar, Inc. about it.', ['Zorbar, Inc.']],
    ['takes in several', 'They asked Zorbar Holdings Ltd. about it.', ['Zorbar Holdings Ltd.']],
    ['takes in a capitalised article within a sentence', 'They asked The Zorbar about it.', ['The Zorbar']],
    ['leaves out an article in lower case', 'They asked the Zorbar about it.', ['Zorbar']],
    [
      'leaves out an article at the start of the sentence',
      'The Zorbar group of people asked about it.',
      ['Zorbar'],
    ],
    ['leaves out a small word that is also a form', 'They asked Zorbar as they asked others.', ['Zorbar']],
    ['leaves out the period of the sentence', 'They asked Zorbar.', ['Zorbar']],
  ])('%s', async (_what, text, expected) => {
    expect(await surfaces(text, zorbar)).toEqual(expected);
  });

  it('leaves out an article of the name in lower case', async () => {
    expect(await seen('They asked the Zorbar about it.', pack(organization('the Zorbar')))).toEqual([
      'Zorbar = the Zorbar',
    ]);
  });

  it('leaves out an article of the name at the start of the sentence', async () => {
    expect(await surfaces('The Zorbar is what they asked for.', organization('The Zorbar'))).toEqual([
      'Zorbar',
    ]);
    expect(await surfaces('They asked The Zorbar for it.', organization('The Zorbar'))).toEqual([
      'The Zorbar',
    ]);
  });

  it('leaves its legal form to no other name', async () => {
    const text = 'They asked AG Bank on that day, and later they say that Zorbar, AG, agreed.';
    expect(await surfaces(text, zorbar, organization('AG Bank'))).toEqual(['AG Bank', 'Zorbar, AG']);
  });

  it('does not take what another mention has', async () => {
    const text = 'They say that on this day Bao Le Zorbar was what they all saw.';
    expect(await surfaces(text, zorbar, person('Bao Le'))).toEqual(['Bao Le', 'Zorbar']);
  });
});

describe('a name that is part of a longer one', () => {
  it('is a surname in a byline full of capitals', async () => {
    const text =
      'On that day Zorbar Marine Services said so.\n\n(Reporting by Hannah Zorbar and James Lane; editing by Paul Cross)';
    expect(await seen(text, pack(organization('Zorbar Marine Services')))).toEqual([
      'Zorbar Marine Services',
    ]);
  });

  it.each([
    ['a person behind half of a given name', 'They asked Jean-Paul Martin in May.', person('Paul Martin')],
    ['a person in a university', 'They went to Johns Hopkins University in May.', person('Johns Hopkins')],
    ['a person in a foundation', 'They asked the Bill Gates Foundation in May.', person('Bill Gates')],
    [
      'a person in an airport',
      'They flew to George Bush Intercontinental Airport in May.',
      person('George Bush'),
    ],
    ['one word with an ampersand', 'They asked Procter & Gamble in May.', person('Procter')],
    ['a weak word beside another', 'They asked Shell Beach in May.', organization('Shell')],
  ])('is not marked: %s', async (_what, text, entity) => {
    expect(await seen(text, pack(entity))).toEqual([]);
  });

  it('is marked before a title', async () => {
    expect(
      await seen('They asked Johns Hopkins President Hall in May.', pack(person('Johns Hopkins'))),
    ).toEqual(['Johns Hopkins']);
  });
});

describe('at the start of a sentence', () => {
  it.each(['Bank of America', 'Department of Homeland Security'])('%s is found', async (name) => {
    expect(await seen(`${name} said so in May.`, pack(organization(name)))).toEqual([name]);
  });

  it('words in lower case after a capital are no name', async () => {
    expect(await seen('Next of kin were told in May.', pack(organization('Next of kin')))).toEqual([]);
    expect(await seen('They asked Next of kin in May.', pack(organization('Next of kin')))).toEqual([
      'Next of kin',
    ]);
  });
});

describe('after the full name, alone stands', () => {
  it.each([
    ['the field of a department', 'Department of Homeland Security', 'Homeland Security'],
    ['the first word of a bank', 'Barclays Bank', 'Barclays'],
    ['a club without its city', 'Werder Bremen', 'Werder'],
    ['a club by its town', 'Rotherbridge United', 'Rotherbridge'],
    ['the name before a head', 'J. Mack Robinson College of Business', 'Robinson College'],
    ['a newspaper with its article', 'New York Times', 'The Times'],
  ])('%s', async (_what, name, short) => {
    const text = `They asked the ${name} in May. Later they say that ${short} agreed to that.`;
    expect(await seen(text, pack(organization(name)))).toEqual([name, `${short} = ${name}`]);
  });

  it.each([
    ['an ordinary word', 'Target Bank', 'Target'],
    ['a place', 'Bank of New York', 'New York'],
    ['a given name', 'Daniel Bank', 'Daniel'],
    ['a newspaper without article', 'New York Times', 'Times'],
  ])('not %s', async (_what, name, short) => {
    const text = `They asked the ${name} in May. Later they say that ${short} agreed to that.`;
    expect(await seen(text, pack(organization(name)))).toEqual([name]);
  });

  it('no part that two of the page share', async () => {
    const text =
      'They asked Barclays Bank in May and Barclays Center in June. Later they say that Barclays agreed.';
    const names = [organization('Barclays Bank'), organization('Barclays Center')];
    expect(await surfaces(text, ...names)).toEqual(['Barclays Bank', 'Barclays Center']);
  });

  it('no part of a name that the page does not give in full', async () => {
    expect(
      await seen(
        'They say that Homeland Security agreed.',
        pack(organization('Department of Homeland Security')),
      ),
    ).toEqual([]);
  });
});

describe('a longer name that the packs do not have', () => {
  const depot = pack(organization('Home Depot'), organization('Robinson College'));

  it('is not the organization whose name it begins with', async () => {
    expect(await seen('They say the Home Depot Foundation gave it to them.', depot)).toEqual([]);
  });

  it.each([
    ['a thing that it makes', 'They saw it on Zorbar TV and again on Zorbar Music in May.'],
    ['a part of it', 'They read in “Microtown AI Research, Advanced Division” of it.'],
  ])('may be %s', async (_what, text) => {
    expect(await seen(text, pack(organization('Zorbar'), organization('Microtown AI')))).toEqual([]);
  });

  it('does not begin with what somebody owns', async () => {
    expect(await seen('They say that Robinson College’s Center for that gave it to them.', depot)).toEqual([
      'Robinson College',
    ]);
  });
});

describe('a longer name with a title behind it', () => {
  it('is marked, however long the title', async () => {
    const senate = pack(organization('Senate'));
    const text = 'They asked the Senate about it. Senate Majority Leader Bo agreed.';
    expect(await seen(text, senate)).toEqual(['Senate', 'Senate']);
  });
});

describe('an acronym that the page explains and the packs lack', () => {
  it('stands for the organization from then on', async () => {
    const agency = pack(organization('Environmental Protection Agency'));
    expect(
      await seen(
        'They asked the Environmental Protection Agency (EPA) for it. Then the EPA agreed to that.',
        agency,
      ),
    ).toEqual([
      'Environmental Protection Agency',
      'EPA = Environmental Protection Agency',
      'EPA = Environmental Protection Agency',
    ]);
  });
});

describe('two names joined by a hyphen', () => {
  it('are both marked, but not what is joined to an unknown one', async () => {
    const trains = pack(organization('Alstom'), organization('Siemens'));
    expect(await seen('They say that the Alstom-Siemens deal failed.', trains)).toEqual([
      'Alstom',
      'Siemens',
    ]);
    expect(await seen('They say that the Nokia-Siemens deal failed.', trains)).toEqual([]);
  });
});

describe('an organization’s name at the head of a longer one', () => {
  const bodies = pack(
    organization('American College'),
    organization('Supreme Court'),
    organization('Tuesday Morning'),
  );

  it.each([
    ['of what it is about', 'They asked the American College of Radiology about it.'],
    ['of another country', 'They asked the Supreme Court of India about it.'],
  ])('is not that organization: %s', async (_what, text) => {
    expect(await seen(text, bodies)).toEqual([]);
  });

  it('is no time of the day', async () => {
    expect(await seen('They came late last Tuesday morning to the house.', bodies)).toEqual([]);
    expect(await seen('They came late to the Tuesday Morning shop.', bodies)).toEqual(['Tuesday Morning']);
  });
});

describe('the first word of a firm', () => {
  const carrick = organization('Carrick Marine Services');

  it('stands for it where the rest says what it does', async () => {
    const text = 'They asked Carrick Marine Services about it. Later Carrick declined.';
    expect(await surfaces(text, carrick)).toEqual(['Carrick Marine Services', 'Carrick']);
  });

  it('is a town where the page says that something is there', async () => {
    const text = 'They asked Carrick Marine Services about it. Few live in Carrick. Later Carrick declined.';
    expect(await surfaces(text, carrick)).toEqual(['Carrick Marine Services']);
  });

  it('is a town, not its club, where the page says that something is there', async () => {
    const text =
      'They asked Rotherbridge United about it. Few live in Rotherbridge. Later Rotherbridge declined.';
    expect(await surfaces(text, organization('Rotherbridge United'))).toEqual(['Rotherbridge United']);
  });

  it('is a town’s in Russian where it is an adjective', async () => {
    const text = 'Он учится в Заречинском университете. Суд Заречинска молчит.';
    expect(await surfaces(text, organization('Заречинский университет'))).toEqual([
      'Заречинском университете',
    ]);
  });
});
