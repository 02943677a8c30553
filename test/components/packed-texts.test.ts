import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keysOf, packKeys, packTexts, unpackTexts } from '../../components/packed-texts';

const messages = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, { message }]));

const english = messages({
  extension_name: 'Dramatis',
  command_openPanel: 'Open',
  card_close: 'Close',
  count_ties_one: '{n} tie',
  count_ties_other: '{n} ties',
});
const chinese = messages({
  extension_name: 'Dramatis',
  command_openPanel: '打开',
  card_close: '关闭',
  count_ties_other: '{n} 条关联',
});
const keys = keysOf([chinese, english]);

it.each([
  ['English', english],
  ['Chinese, which has fewer plural forms', chinese],
])('gives back each string under its key: %s', (_name, language) => {
  const textOf = unpackTexts(packKeys(keys), packTexts(language, keys).texts!.message);
  for (const key of ['card_close', 'count_ties_one', 'count_ties_other'])
    expect(textOf(key)).toBe(language[key]?.message ?? '');
});

it('tells any keys apart, however many and alike', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-c_]{1,8}$/), { minLength: 1, maxLength: 600 }),
      (words) => {
        const all = messages(Object.fromEntries(words.map((word) => [word, `text of ${word}`])));
        const sorted = keysOf([all]);
        const textOf = unpackTexts(packKeys(sorted), packTexts(all, sorted).texts!.message);
        expect(words.map(textOf)).toEqual(words.map((word) => `text of ${word}`));
      },
    ),
    { numRuns: 20 },
  );
});

it('leaves to the browser what the manifest names', () => {
  expect(Object.keys(packTexts(english, keys))).toEqual(['extension_name', 'command_openPanel', 'texts']);
  expect(packTexts(chinese, keys).command_openPanel).toEqual({ message: '打开' });
});

it('packs no string of two lines, which would move all that follow', () => {
  expect(() => packTexts(messages({ card_close: 'Close\nit' }), keys)).toThrow('card_close');
});
