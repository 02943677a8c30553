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
  expect(textOf('card_open')).toBeUndefined();
});

it('names two keys that could not be told apart', () => {
  // "Aa" and "BB" are the oldest pair of strings with one hash of this kind.
  expect(() => packKeys(['card_Aa', 'card_close', 'card_BB'])).toThrow(
    'card_BB has the code of card_Aa: rename one',
  );
});

it('leaves to the browser what the manifest names', () => {
  expect(Object.keys(packTexts(english, keys))).toEqual(['extension_name', 'command_openPanel', 'texts']);
  expect(packTexts(chinese, keys).command_openPanel).toEqual({ message: '打开' });
});

it('packs no string of two lines, which would move all that follow', () => {
  expect(() => packTexts(messages({ card_close: 'Close\nit' }), keys)).toThrow('card_close');
});
