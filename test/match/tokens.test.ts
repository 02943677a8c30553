import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkHash } from '../../utils/match/index/name-key';
import {
  GAP_AMPERSAND,
  GAP_APOSTROPHE,
  GAP_BREAK,
  GAP_COMMA,
  GAP_FULL_STOP,
  GAP_HYPHEN,
  GAP_PERIOD,
  GAP_QUOTE,
  GAP_SENTENCE,
  GAP_SPACE,
  GAP_TIGHT,
} from '../../utils/match/text/gaps';
import {
  CASELESS,
  HAS_DIGIT,
  HAS_LOWER,
  INITIALS,
  INNER_UPPER,
  STARTS_UPPER,
} from '../../utils/match/text/shape';
import { Tokens } from '../../utils/match/text/tokens';
import { inputs } from '../inputs';

const words = (text: string): string[] => {
  const tokens = Tokens.of([text]);
  return Array.from({ length: tokens.size }, (_, i) => tokens.surface(i, i));
};
const keys = (text: string): string[] => {
  const tokens = Tokens.of([text]);
  return Array.from({ length: tokens.size }, (_, i) => `${tokens.hash[i]} ${checkHash(tokens, i)}`);
};
const gaps = (text: string): number[] => [...Tokens.of([text]).gap.subarray(1, Tokens.of([text]).size)];
const shape = (text: string): number => Tokens.of([text]).shape[0]!;

describe('words', () => {
  it.each([
    ['at spaces and line breaks', 'Sam Altman\nIlya', ['Sam', 'Altman', 'Ilya']],
    ['at hyphens', 'Jean-Luc', ['Jean', 'Luc']],
    ['at apostrophes', 'O’Leary d’OpenAI', ['O', 'Leary', 'd', 'OpenAI']],
    ['before a possessive', "Altman's Altmans’", ['Altman', 's', 'Altmans']],
    ['at ampersands', 'AT&T Johnson & Johnson', ['AT', 'T', 'Johnson', 'Johnson']],
    ['at underscores and signs', '__proto__ .* $& OpenAI™', ['proto', 'OpenAI']],
    ['at an ellipsis', 'OpenAI…Then', ['OpenAI', 'Then']],
    ['not at soft hyphens', 'Sut\u00adskever', ['Sut\u00adskever']],
    ['not at zero width characters', 'Sut\u200bskever', ['Sut\u200bskever']],
    ['not before marks', 'Jose\u0301', ['Jose\u0301']],
    ['not between letters and digits', '3M 4chan Q*', ['3M', '4chan', 'Q']],
    ['around every ideograph', '王毅说OpenAI好', ['王', '毅', '说', 'OpenAI', '好']],
    ['after the voicing mark of a kana', 'カ\u3099ス', ['カ\u3099', 'ス']],
  ])('are split %s', (_what, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['NFC and NFD', 'José Müller Ångström', 'José Müller Ångström'.normalize('NFD')],
    ['capitals and small letters', 'SUTSKEVER', 'Sutskever'],
    ['accents and none', 'Nuñez', 'Nunez'],
    ['ß and ss', 'Strauß', 'Strauss'],
    ['full width and narrow', 'ＯｐｅｎＡＩ', 'OpenAI'],
    ['ё and е', 'Фёдоров', 'Федоров'],
    ['hidden characters and none', 'Sut\u00ads\u200bkever', 'Sutskever'],
    ['ligatures and letters', 'ﬁnance', 'finance'],
  ])('have one key for %s', (_what, a, b) => {
    expect(keys(a)).toEqual(keys(b));
  });

  it('have keys of their own', () => {
    const text = 'Altman Altmann Alt man 王 玉 Sam Mas';
    expect(new Set(keys(text)).size).toBe(words(text).length);
  });
});

describe('initials', () => {
  it('are one word up to a dozen: what goes on for longer is no name', () => {
    expect(words('A.B.C.D.E.F.G.H.I.J.K.L.M.N.')).toEqual(['A.B.C.D.E.F.G.H.I.J.K.L.', 'M.N.']);
  });

  it.each(['J. D. Vance', 'J.D. Vance', 'J. D.Vance'])('are one word in %s', (text) => {
    expect(keys(text)).toEqual(keys('JD Vance'));
  });

  it('take in the last period', () => {
    expect(words('The U.S. and J. D. Vance')).toEqual(['The', 'U.S.', 'and', 'J. D.', 'Vance']);
  });

  it.each([
    ['without periods', ['Vitamin B C'], ['Vitamin', 'B', 'C']],
    ['over commas', ['A, B'], ['A', 'B']],
    ['across blocks', ['Plan B.', 'C. Smith'], ['Plan', 'B', 'C', 'Smith']],
  ])('are not joined %s', (_what, texts, expected) => {
    const tokens = Tokens.of(texts);
    expect(Array.from({ length: tokens.size }, (_, i) => tokens.surface(i, i))).toEqual(expected);
  });
});

describe('what stands between two words', () => {
  it.each([
    ['nothing', '王毅', GAP_TIGHT],
    ['a space', 'Sam Altman', GAP_SPACE],
    ['a line break', 'Sam\n  Altman', GAP_SPACE],
    ['a hyphen', 'Jean-Luc', GAP_HYPHEN],
    ['an apostrophe', 'O’Leary', GAP_APOSTROPHE],
    ['a period', 'St.Louis', GAP_PERIOD],
    ['the dot of foreign names', '山·阿', GAP_PERIOD],
    ['an ampersand', 'Johnson & Johnson', GAP_AMPERSAND],
    ['a period and a space', 'St. Louis', GAP_FULL_STOP],
    ['a comma', 'Altman, Sam', GAP_COMMA],
    ['a dash', 'Altman - Sam', GAP_BREAK],
    ['a dash on one side', 'Altman -Sam', GAP_BREAK],
    ['a bracket', 'Altman (Sam)', GAP_BREAK],
    ['a closing apostrophe', 'Altmans’ Sam', GAP_BREAK],
    ['a colon', 'Altman: Sam', GAP_SENTENCE],
    ['an opening quotation mark', 'Altman “Sam', GAP_QUOTE],
    ['a quotation mark after a comma', 'Altman," Sam', GAP_BREAK],
    ['a quotation mark after a period', 'Altman." Sam', GAP_SENTENCE],
    ['a closing quotation mark and a period', '« Altman ». Sam', GAP_SENTENCE],
    ['a closing bracket and a period', '(Altman). Sam', GAP_SENTENCE],
    ['an ellipsis', 'Altman… Sam', GAP_SENTENCE],
  ])('is told: %s', (_what, text, gap) => {
    expect(gaps(text)).toEqual([gap]);
  });

  it('is a sentence start at the start of each block', () => {
    const tokens = Tokens.of(['one two', 'three', '', 'four']);
    expect([...tokens.gap.subarray(0, tokens.size)]).toEqual([
      GAP_SENTENCE,
      GAP_SPACE,
      GAP_SENTENCE,
      GAP_SENTENCE,
    ]);
    expect([...tokens.block.subarray(0, tokens.size)]).toEqual([0, 0, 1, 3]);
    expect(tokens.blockStarts).toEqual([0, 2, 3, 3, 4]);
  });
});

describe('how a word is written', () => {
  it.each([
    ['Altman', STARTS_UPPER | HAS_LOWER],
    ['altman', HAS_LOWER],
    ['UNESCO', STARTS_UPPER | INNER_UPPER],
    ['OpenAI', STARTS_UPPER | INNER_UPPER | HAS_LOWER],
    ['xAI', HAS_LOWER | INNER_UPPER],
    ['Sam2', STARTS_UPPER | HAS_LOWER | HAS_DIGIT],
    ['J.', STARTS_UPPER | INITIALS],
    ['J. D.', STARTS_UPPER | INITIALS | INNER_UPPER],
    ['Élan', STARTS_UPPER | HAS_LOWER],
    ['E\u0301lan', STARTS_UPPER | HAS_LOWER],
    ['王', CASELESS],
    ['محمد', CASELESS],
  ])('is seen in %s', (text, expected) => {
    expect(shape(text)).toBe(expected);
  });
});

describe('letters read four at a time', () => {
  const unit = fc.constantFrom(
    ...[..."aaabcdefghilmnopqrstuvwxyzAEKOZ    019.,-'’“”éüßœñЖд习あ\u0301\u200b\u{1f600}", '\ud800'],
  );
  const texts = fc.string({ unit, maxLength: 20 });

  it('make the words that they make one by one', () => {
    // Behind a soft hyphen every word is read letter by letter.
    const apart = (text: string): string => text.replace(/[\p{L}\p{N}]/gu, '$&\u00ad');
    fc.assert(
      fc.property(texts, (text) => {
        const [fast, slow] = [Tokens.of([text]), Tokens.of([apart(text)])];
        expect([...slow.hash.subarray(0, slow.size)]).toEqual([...fast.hash.subarray(0, fast.size)]);
        expect([...slow.gap.subarray(0, slow.size)]).toEqual([...fast.gap.subarray(0, fast.size)]);
        expect([...slow.shape.subarray(0, slow.size)]).toEqual([...fast.shape.subarray(0, fast.size)]);
        for (let i = 0; i < fast.size; i++)
          expect(slow.surface(i, i).replaceAll('\u00ad', '')).toBe(fast.surface(i, i));
      }),
      inputs(5000),
    );
  });

  it('are found again behind any others', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (before) => {
        const text = `${before} | Anna Quellmann`;
        const { size, start, hash } = Tokens.of([text]);
        const known = Tokens.of(['Anna Quellmann']);
        expect(hash[size - 1]).toBe(known.hash[1]);
        expect(start[size - 1]).toBe(text.length - 'Quellmann'.length);
      }),
      inputs(2000),
    );
  });

  it('are told from others that differ in every fourth', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const words = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `mar${a}hal${b}ing${c}`)));
    expect(new Set(Tokens.of([words.join(' ')]).hash.subarray(0, words.length)).size).toBe(words.length);
  });
});

describe('offsets', () => {
  it('hold of any text: words in order, inside their block, each with a letter, digit or ideograph', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 4 }), (texts) => {
        const { size, block, start, end } = Tokens.of(texts);
        let last = 0;
        for (let i = 0; i < size; i++) {
          if (i === 0 || block[i] !== block[i - 1]) last = 0;
          expect(start[i]).toBeGreaterThanOrEqual(last);
          expect(end[i]).toBeLessThanOrEqual(texts[block[i]!]!.length);
          expect(texts[block[i]!]!.slice(start[i], end[i])).toMatch(
            /[\p{L}\p{N}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
          );
          last = end[i]!;
        }
      }),
      inputs(2000),
    );
  });

  it('are the same whether blocks are read together or apart', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 5 }), (texts) => {
        const together = Tokens.of(texts);
        const apart = texts.map((text) => Tokens.of([text]));
        const columns = ['start', 'end', 'hash', 'gap', 'shape'] as const;
        for (const column of columns) {
          expect([...together[column].subarray(0, together.size)]).toEqual(
            apart.flatMap((tokens) => [...tokens[column].subarray(0, tokens.size)]),
          );
        }
      }),
    );
  });
});
