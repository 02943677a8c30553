import { readdirSync, readFileSync } from 'node:fs';
import { array as arrayOf, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherSets, packWordLists } from '../../utils/match/text/packed-words';
import { readPairs, unpackPairs } from '../../utils/match/text/simplified';
import { keysOf, phraseKeysOf } from '../../utils/match/text/vocabulary';
import { WordSet } from '../../utils/match/text/word-set';
import { PAIRS } from '../../utils/match/text/words/traditional';
import { inputs } from '../inputs';

describe('a set of words', () => {
  it('has its words and hardly any other', () => {
    const set = WordSet.of(keysOf('alpha beta gamma'));
    expect(keysOf('alpha beta gamma').every((key) => set.has(key))).toBe(true);
    const strangers = keysOf(Array.from({ length: 1000 }, (_, i) => `stranger${i}`).join(' '));
    expect(strangers.filter((key) => set.has(key)).length).toBeLessThan(3);
  });

  it('is the same after packing, however many words it has', () => {
    assert(
      property(arrayOf(integer(), { maxLength: 3000 }), (keys) => {
        const set = WordSet.unpack(WordSet.of(keys).pack());
        expect(keys.every((key) => set.has(key))).toBe(true);
        expect(set.pack()).toBe(WordSet.of(keys).pack());
      }),
      inputs(50),
    );
  });
});

describe('the word lists as they ship', () => {
  const folder = 'utils/match/text/words';
  const files = readdirSync(folder)
    .filter((file) => file !== 'traditional.ts')
    .map((file) => {
      const source = readFileSync(`${folder}/${file}`, 'utf8');
      return { file, lists: listsOf(source, '`'), packed: listsOf(packWordLists(source, file), "'") };
    });
  const shipped = WordSet.union(
    ...files.flatMap(({ packed }) => [...packed.values()]).map((list) => WordSet.unpack(list)),
  );

  it.each(files)('$file: every list is packed, and no word is lost', ({ file, lists, packed }) => {
    expect([...packed.keys()]).toEqual([...lists.keys()]);
    const keys = /^(?:places|chinese)\./.test(file) ? phraseKeysOf : keysOf;
    for (const list of lists.values()) expect(keys(list).filter((key) => !shipped.has(key))).toEqual([]);
  });

  it('traditional.ts: pairs are the same packed as written', () => {
    const source = readFileSync(`${folder}/traditional.ts`, 'utf8');
    const packed = listsOf(packWordLists(source, 'traditional.ts'), "'").get('PAIRS') ?? '';
    const pairs = unpackPairs(packed);
    const written = readPairs(PAIRS);
    expect(written.filter(([from, to]) => pairs.get(from) !== to)).toEqual([]);
    expect([...pairs].filter(([from, to]) => from !== to)).toHaveLength(written.length);
  });

  it('are gathered in one string, and the script comes to the same', () => {
    const [a, b] = ['alpha', 'beta gamma'].map((words) => WordSet.of(keysOf(words)).pack());
    // Others name their methods much like it: `"~run"() {}` (valibot).
    const code = `const one = '${a}', mark = '~='; const two = [\`${b}\`, "${a}", ({ "~=run"() { return 1; } })["~=run"]()];`;
    const run = (script: string): unknown => new Function(`${script} return [one, mark, ...two];`)();
    const gathered = gatherSets(code);
    expect(run(gathered)).toEqual(run(code));
    expect(gathered.split('`')[1]).toBe(`${a}${b}${a}~=run`);
    expect(gatherSets("const mark = '~=';")).toBe("const mark = '~=';");
  });

  it('have the words of a list in itself, or in the one that is asked together with it', () => {
    const heads = new Map(
      files.map(({ file, packed }) => [file, WordSet.unpack(packed.get('HEADS') ?? '~=AAA=')]),
    );
    const [museum = 0, bank = 0] = keysOf('musée bank');
    expect([...heads].filter(([, set]) => set.has(museum)).map(([file]) => file)).toEqual(['english.ts']);
    expect([...heads].filter(([, set]) => set.has(bank)).map(([file]) => file)).toEqual(['english.ts']);
  });
});

/** Lists by their names, as they stand in a source between these marks. */
function listsOf(source: string, mark: string): Map<string, string> {
  const lists = source.matchAll(new RegExp(`export const (\\w+) = ${mark}([^${mark}]*)${mark}`, 'g'));
  return new Map(
    [...lists]
      .map(([, name = '', list = '']) => [name, list] as const)
      .filter(([name]) => name !== 'GIVEN_NAME_FAMILIES'),
  );
}
