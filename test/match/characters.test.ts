import { describe, expect, it } from 'vitest';
import {
  APOSTROPHE,
  classOf,
  DIGIT,
  EXPANDS,
  entryOf,
  expansionOf,
  foldText,
  HYPHEN,
  IDEOGRAPH,
  INVISIBLE,
  LETTER,
  LOWER,
  MARK,
  MIDDLE_DOT,
  OTHER,
  QUOTE,
  SPACE,
  STOP,
  UPPER,
} from '../../utils/match/text/characters';

const entry = (char: string) => entryOf(char.charCodeAt(0));

describe('folding', () => {
  it.each([
    ['case', 'OPENAI', 'openai'],
    ['accents', 'José Núñez', 'jose nunez'],
    ['accents written apart', 'Jose\u0301 Nu\u0301n\u0303ez', 'jose nunez'],
    ['umlauts', 'Müller-Lüdenscheidt', 'muller ludenscheidt'],
    ['ß', 'Strauß', 'strauss'],
    ['ligatures', 'Æsop Œuvre ﬁnance', 'aesop oeuvre finance'],
    ['letters that do not decompose', 'Łódź Ørsted Đoković Işık', 'lodz orsted dokovic isik'],
    ['full width', 'ＯｐｅｎＡＩ', 'openai'],
    ['ё and й', 'Алёна Андрей', 'алена андреи'],
    ['Ukrainian letters', 'Єлісєєв Ґонґадзе', 'елисеев гонгадзе'],
    ['soft hyphens', 'Sut\u00adskever', 'sutskever'],
    ['zero width', 'Sut\u200bs\u200dke\ufeffver', 'sutskever'],
    ['voicing marks of kana', 'トヨタ ガ カ\u3099', 'トヨタ カ カ'],
    ['dashes and apostrophes', 'Jean–Luc O’Leary', 'jean luc o leary'],
    ['what only looks like letters', 'OpenAI™ Altman… №5', 'openai altman 5'],
    ['hostile keys', '__proto__ .* $& \\b(', 'proto b'],
  ])('forgets %s', (_what, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('of one letter to several leaves none that folds to several', () => {
    for (let unit = 0; unit <= 0xffff; unit++) {
      if (entryOf(unit) & EXPANDS)
        for (const letter of expansionOf(unit)) expect(entryOf(letter.charCodeAt(0)) & EXPANDS).toBe(0);
    }
  });

  it('keeps letters apart that are not the same', () => {
    expect(foldText('Юлия')).not.toBe(foldText('Юлиа'));
    expect(foldText('王')).not.toBe(foldText('玉'));
  });
});

describe('classes', () => {
  it.each([
    ['letters', 'aÉßжع한', LETTER],
    ['digits', '7٣', DIGIT],
    ['ideographs and kana', '王ガ々', IDEOGRAPH],
    ['marks', '\u0301\u3099', MARK],
    ['what is not seen', '\u00ad\u200b\u200d\u2060\ufeff', INVISIBLE],
    ['spaces', ' \u00a0\n\u3000', SPACE],
    ['hyphens', '-\u2010\u2011', HYPHEN],
    ['apostrophes', "'’ʼ", APOSTROPHE],
    ['dots between names', '·・', MIDDLE_DOT],
    ['what ends a sentence', '!?…:;。', STOP],
    ['what opens a quotation or closes one', '"“„«', QUOTE],
    ['everything else', '(™€@\ud83d', OTHER],
  ])('knows %s', (_what, chars, kind) => {
    for (const char of chars.split('')) expect([char, classOf(entry(char))]).toEqual([char, kind]);
  });

  it('knows capitals where a script has them', () => {
    expect([...'AÉЖ'].every((char) => entry(char) & UPPER)).toBe(true);
    expect([...'aéжß'].every((char) => entry(char) & LOWER)).toBe(true);
    expect([...'王ع한7'].some((char) => entry(char) & (UPPER | LOWER))).toBe(false);
  });
});
