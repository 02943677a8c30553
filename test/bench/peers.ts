import { AhoCorasick } from '@monyone/aho-corasick/fast';
import nlp from 'compromise';
import Fuse from 'fuse.js';
import { measureAgainst } from './measure';
import { readEveryUnit, syntheticPack, syntheticText, WORDS } from './synthetic';

/** Measures another way of finding names in the same text, over the same names, against the same floor. */
const [peer = '', size = ''] = process.argv.slice(2);

const entities = [...syntheticPack(Number(size))];
const step = Math.ceil(entities.length / 500);
const samples = entities.filter((_, i) => i % step === 0).map(({ properties }) => properties.name![0]!);
const names = [...new Set(entities.flatMap(({ properties }) => [...properties.name!, ...properties.alias!]))];
const texts = syntheticText(WORDS, samples);

/** One pass over the text, or a part of it: `of` such parts make the whole. */
interface Pass {
  run(): unknown;
  readonly of?: number;
}

const PEERS: Readonly<Record<string, () => Pass>> = {
  compromise: () => ({
    run() {
      for (const text of texts) {
        const document = nlp(text);
        document.people().out('offset');
        document.organizations().out('offset');
      }
    },
  }),
  'aho-corasick'() {
    const automaton = new AhoCorasick(names);
    return { run: () => texts.map((text) => automaton.matchInText(text).length) };
  },
  // As mark.js builds them: whole words, the longest first; all names in one expression.
  'regular expression'() {
    const longestFirst = names.toSorted((a, b) => b.length - a.length).map(literal);
    const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
    return { run: () => texts.map((text) => text.match(expression)?.length) };
  },
  'fuse.js'() {
    const windows = texts.flatMap((text) => text.match(CAPITALISED) ?? []);
    const asked = windows.filter((_, i) => i % Math.ceil(windows.length / FUSE_WINDOWS) === 0);
    const fuse = new Fuse(names, { threshold: 0.25, ignoreDiacritics: true });
    return {
      run: () => asked.map((window) => fuse.search(window, { limit: 1 }).length),
      of: windows.length / asked.length,
    };
  },
};

/** One to three words in a row that begin with a capital. */
const CAPITALISED = /\p{Lu}[\p{L}']*(?: \p{Lu}[\p{L}']*){0,2}/gu;
/** fuse.js is asked for so many windows of the text; the rest is reckoned. */
const FUSE_WINDOWS = 3;

const literal = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const start = performance.now();
const { run, of = 1 } = PEERS[peer]!();
run();
const ready = performance.now() - start;
measureAgainst(() => readEveryUnit(texts), run).then(({ ratio, ms, floorMs }) =>
  console.log(JSON.stringify({ ratio: ratio * of, ms: ms * of, floorMs, ready })),
);
