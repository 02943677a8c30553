import { describe, expect, it } from 'vitest';
import type { FtmEntity } from '../../utils/ftm';
import { matchPage } from '../../utils/match/match-page';
import { timeGrowth } from './growth';
import { compile, organization, pack, pageOf, person, works } from './tiny-pack';

const SIZES = [500, 1000, 2000, 4000];
/** Between linear and quadratic: what a clock on a busy machine still tells apart. */
const STEEPEST = 1.5;

const letters = (n: number) =>
  [...n.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');
const word = (n: number) => `Xu${letters(n)}`;
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const namesakes = (n: number, entity: FtmEntity) => times(n, (i) => ({ ...entity, id: `${i}` }));
const staff = (n: number) =>
  times(n, (i) => [person(`Zu${letters(i)} Brakov`), works(`Zu${letters(i)} Brakov`, 'Zorbar Bank')]).flat();

describe('reading stays linear', () => {
  it.each<[what: string, text: (n: number) => string, entities: (n: number) => FtmEntity[]]>([
    ['one letter', (n) => 'a'.repeat(n * 50), () => [person('a'.repeat(100))]],
    ['words with capitals', (n) => times(n / 4, word).join(' '), () => [person('Sam Altman')]],
    [
      'words with capitals beside colleagues',
      (n) => `He left Zorbar Bank. ${times(n / 4, word).join(' ')}`,
      () => [organization('Zorbar Bank'), ...staff(50)],
    ],
    [
      'one word that begins long names',
      (n) => 'Bo '.repeat(n * 5),
      () => times(11, (i) => organization(`${'Bo '.repeat(i + 1)}Ba`)),
    ],
    [
      'one surname',
      (n) => `They met Sam Altman. ${'Then Altman came to them. '.repeat(n)}`,
      () => [person('Sam Altman')],
    ],
    [
      'one full name',
      (n) => 'Then Sam Altman came to them and Altman spoke. '.repeat(n),
      () => [person('Sam Altman')],
    ],
    [
      'one organization',
      (n) => 'Then Zorbar Bank came to them and Zorbar grew. '.repeat(n),
      () => [organization('Zorbar Bank')],
    ],
    [
      'many people of one surname',
      (n) => times(n, (i) => `then Zu${letters(i)} Brakov came and Brakov spoke`).join('. '),
      (n) => staff(n),
    ],
    [
      'many people of one given name',
      (n) => times(n, (i) => `then Zuri ${word(i)} came and Zuri spoke`).join('. '),
      (n) => times(n, (i) => person(`Zuri ${word(i)}`)),
    ],
    [
      'many people of one name',
      (n) => 'Then John Brakov came to them. '.repeat(n / 50),
      (n) => namesakes(n, person('John Brakov')),
    ],
    [
      'an employer of thousands',
      (n) => 'Then Zorbar Bank came to them. '.repeat(n / 20),
      (n) => [organization('Zorbar Bank'), ...staff(n)],
    ],
    [
      'words near thousands that sound alike',
      (n) => times(n / 50, (i) => `then Ba Konstantin${letters(i)}x came`).join('. '),
      // More from the start than are looked through for one word (1,000), or the pack's growth would add to the text's.
      (n) => times(2000 + n, (i) => person(`Bo Konstantin${letters(i)}`)),
    ],
    [
      'long words near long names',
      (n) => `They left Zorbar Bank with Jan L${'abe'.repeat(n)}x.`,
      (n) => [
        organization('Zorbar Bank'),
        person(`Jan L${'abe'.repeat(n)}`),
        works(`Jan L${'abe'.repeat(n)}`, 'Zorbar Bank'),
      ],
    ],
    ['initials', (n) => 'A. B. '.repeat(n * 5), () => [person('A. B. Altman')]],
    [
      'introduced acronyms',
      (n) => 'at the World Health Organization (WHO) they '.repeat(n),
      () => [organization('World Health Organization', 'WHO')],
    ],
    [
      'open brackets',
      (n) => `a${'('.repeat(n * 50)}WHO${' '.repeat(n * 50)}`,
      () => [organization('World Health Organization', 'WHO')],
    ],
    ['legal forms', (n) => `They met Zorbar${' Inc'.repeat(n * 5)}.`, () => [organization('Zorbar')]],
    [
      'what looks like patterns',
      (n) => '.* \\b( $& (a+)+$ [^x]*? __proto__ '.repeat(n),
      () => ['.*', '\\b(', '$&', '__proto__', '(a+)+$'].map((name) => organization(name)),
    ],
  ])('of %s', async (_what, text, entities) => {
    const run = (n: number) => {
      const [page, packs] = [pageOf(text(n)), [pack(...entities(n))]];
      return () => matchPage(page, packs);
    };
    expect(await timeGrowth(SIZES, run, STEEPEST)).toBeLessThan(STEEPEST);
  });
});

describe('compiling stays linear', () => {
  it.each<[what: string, entities: (n: number) => FtmEntity[]]>([
    ['namesakes', (n) => namesakes(n, person('John Brakov'))],
    [
      'one entity with thousands of aliases',
      (n) => [person('John Brakov', ...times(n, (i) => `Zu${letters(i)} Brakov`))],
    ],
    ['an alias of legal forms', (n) => [organization('Zorbar', `A${' Inc'.repeat(n * 5)} b`)]],
    [
      'an alias of spaces',
      (n) => [
        organization('Zorbar', `a${' '.repeat(n * 5)}b`),
        person('Jan Leike', `a${' '.repeat(n * 5)}b`),
      ],
    ],
    ['an alias of initials', (n) => [person('Jan Leike', `A${' B.'.repeat(n * 5)}x`)]],
    ['names that sound alike', (n) => times(n, (i) => person(`Bo Konstantin${letters(i)}`))],
    [
      'names of letters that are one',
      (n) =>
        times(n, (i) =>
          organization(String.fromCharCode(0x3300 + (i % 87), 0x3300 + (Math.floor(i / 87) % 87))),
        ),
    ],
    ['one employer', (n) => [organization('Zorbar Bank'), ...staff(n)]],
    [
      'one edge of thousands',
      (n) => [
        { id: 'e', schema: 'Family', properties: { person: times(n, word), relative: times(n, word) } },
      ],
    ],
  ])('of %s', async (_what, entities) => {
    const run = (n: number) => {
      const list = entities(n);
      return () => compile(list);
    };
    expect(await timeGrowth(SIZES, run, STEEPEST)).toBeLessThan(STEEPEST);
  });
});

describe('nothing is too much', () => {
  it.each([
    ['a hundred thousand capitals', 'Xa '.repeat(100_000)],
    ['fifty thousand equal letters', 'a'.repeat(50_000)],
    ['a hundred thousand line breaks', '\n'.repeat(100_000)],
    ['a hundred thousand marks', `Jan Leike${'\u0301'.repeat(100_000)}`],
    ['halves of letters', '\ud800\udc00\ud800 Jan \udc00'.repeat(1000)],
  ])('%s', async (_what, text) => {
    const entities = [person('Jan Leike', 'a'.repeat(50_000)), person('Xa Xb'), organization('__proto__')];
    await expect(matchPage(pageOf(text), [pack(...entities)])).resolves.toBeDefined();
  });
});
