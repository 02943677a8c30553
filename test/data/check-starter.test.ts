import { describe, expect, it } from 'vitest';
import { checkStarter } from '../../data/pack/check-starter';
import { readStarterFile } from '../../data/pack/read-starter';
import { findSharedNames } from '../../data/pack/shared-names';
import { COMMON, keysOf } from '../../utils/match/text/vocabulary';
import { GOOD } from './starter-file';

const problemsIn = (text: string) =>
  checkStarter(readStarterFile('field.yaml', text), '2026-11-22').map(
    ({ line, severity, message }) => `${line} ${severity}: ${message}`,
  );
/** What the check says of the good file after one change. */
const afterChange = (from: string, to: string) => {
  expect(GOOD).toContain(from);
  return problemsIn(GOOD.replace(from, to));
};

describe('the check of the starter files', () => {
  it('has nothing to say of good files', () => {
    expect(problemsIn(GOOD)).toEqual([]);
  });

  it.each([
    [
      'a summary that is too long',
      'Researcher in the alignment of AI.',
      'x'.repeat(161),
      /^14 error: jan-leike: summary must NOT have more than 160/,
    ],
    [
      'a missing source',
      '    source: https://jan.leike.name/\n',
      '',
      /^12 error: jan-leike: must have required property 'source'/,
    ],
    [
      'a link that is not https',
      'https://jan.leike.name/',
      'http://jan.leike.name/',
      /^17 error: jan-leike: source must match/,
    ],
    [
      'a key that does not exist',
      'founded:',
      'established:',
      /^3 error: openai: must NOT have additional properties \(established\)/,
    ],
    ['an id that is no kebab-case', 'id: jan-leike', 'id: Jan_Leike', /^12 error: Jan_Leike: id must match/],
    [
      'a role at an unknown organization',
      'at: openai',
      'at: open-ai',
      /^16 error: jan-leike: no organization has the id "open-ai"/,
    ],
    [
      'a role without place or post',
      'at: openai, ',
      '',
      /^16 error: jan-leike: roles\.0 must say "at" or "post"/,
    ],
    [
      'an owner that is unknown',
      '    founded',
      '    owners: [{ by: alphabet }]\n    founded',
      /^8 error: openai: no organization or person has the id "alphabet"/,
    ],
    [
      'a tie to nobody',
      '    roles',
      '    ties: [{ to: someone, as: brother }]\n    roles',
      /^15 error: jan-leike: no person has the id "someone"/,
    ],
    [
      'a day that is not in the calendar',
      'from: 2021-01',
      'from: 2021-02-30',
      /^16 error: jan-leike: there is no day 2021-02-30/,
    ],
    [
      'a role that ends before it begins',
      'to: 2024-05',
      'to: 2020',
      /^16 error: jan-leike: ends \(2020\) before it begins \(2021-01\)/,
    ],
    [
      'a beginning that is still to come',
      'from: 2021-01, to: 2024-05',
      'from: 2027',
      /^16 error: jan-leike: 2027 is still to come/,
    ],
    [
      'a role after death',
      '    roles',
      '    died: 2023-05-01\n    roles',
      /^17 error: jan-leike: the role is after death \(2023-05-01\)/,
    ],
    [
      'a role of the dead without an end',
      ', to: 2024-05 }',
      ' }\n    died: 2023',
      /^16 error: jan-leike: the role has no end/,
    ],
    [
      'a person without a role',
      '    roles:\n      - { at: openai, as: Head of alignment, from: 2021-01, to: 2024-05 }\n',
      '',
      /^12 error: jan-leike: has no role/,
    ],
    [
      'a post that is also a job',
      'as: Head',
      'post: Minister, as: Head',
      /^16 error: jan-leike: a role says either/,
    ],
    [
      'a role before the founding',
      'from: 2021-01',
      'from: 2014',
      /^16 warning: jan-leike: begins before openai was founded \(2015-12\)/,
    ],
    ['YAML that does not parse', 'name: Jan Leike', 'name: [Jan', /^1[34] error: /],
    [
      'an unknown list',
      '\npeople:',
      '\npersons:',
      /^12 error: a file holds "organizations" and "people", not "persons"/,
    ],
  ])('finds %s', (_what, from, to, message) => {
    expect(afterChange(from, to)).toContainEqual(expect.stringMatching(message));
  });

  it('compares days only as precisely as both are known', () => {
    expect(afterChange('from: 2021-01, to: 2024-05', 'from: 2021-03-04, to: 2021')).toEqual([]);
    expect(afterChange('from: 2021-01', 'from: 2015')).toEqual([]);
  });

  it('finds ids and main names that are taken, and tells where', () => {
    const twin = GOOD.slice(GOOD.indexOf('  - id: jan-leike'));
    expect(problemsIn(GOOD + twin)).toEqual([
      '19 error: jan-leike: the id is taken by jan-leike (field.yaml:12)',
    ]);
    const namesake = twin.replace('id: jan-leike', 'id: jan-leike-footballer');
    expect(problemsIn(GOOD + namesake)).toContain(
      '20 error: jan-leike-footballer: the name "Jan Leike" is taken by jan-leike (field.yaml:12)',
    );
  });

  it('asks for the order of the alphabet, in which the next one finds its place', () => {
    const earlier = GOOD.slice(GOOD.indexOf('  - id: jan-leike'))
      .replace('id: jan-leike', 'id: ilya-sutskever')
      .replace('name: Jan Leike', 'name: Ilya Sutskever');
    expect(problemsIn(GOOD + earlier)).toEqual([
      '19 error: ilya-sutskever: stands after jan-leike: a file is sorted by id',
    ]);
  });

  it('asks that ordinary words are marked as weak', () => {
    expect(afterChange('alias: [OpenAI Inc.]', 'alias: [OpenAI Inc., Target]')).toEqual([
      '7 error: openai: "Target" is also an ordinary word: repeat it under weakAlias',
    ]);
    expect(afterChange('alias: [OpenAI Inc.]', 'alias: [Target]\n    weakAlias: [Target]')).toEqual([]);
    expect(afterChange('alias: [OpenAI Inc.]', 'alias: [Target Stores]')).toEqual([]);
  });

  it('asks nothing of a name whose shortened key is a word’s by chance', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const made = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `Quarn${a}${b}${c}feld`)));
    const byChance = made.find((word) => COMMON.has(keysOf(word)[0]!));
    expect(byChance).toBeDefined();
    expect(afterChange('alias: [OpenAI Inc.]', `alias: [${byChance}]`)).toEqual([]);
  });
});

describe('the search for shared names', () => {
  it('tells what the engine makes of each, whatever its case and accents', async () => {
    const text = GOOD.replace('name: Jan Leike', 'name: Jan Leike\n    alias: [ÓPENAI inc.]');
    const shared = await findSharedNames(readStarterFile('field.yaml', text));
    expect(shared.map(({ line, severity, message }) => `${line} ${severity}: ${message}`)).toEqual([
      '14 warning: jan-leike: "ÓPENAI inc." is also a name of openai (field.yaml:3); alone it is read as openai',
    ]);
  });

  it('has nothing to say where every name is one', async () => {
    expect(await findSharedNames(readStarterFile('field.yaml', GOOD))).toEqual([]);
  });
});
