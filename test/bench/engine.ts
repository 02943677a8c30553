import { findNames } from '../../utils/match/link/exact';
import { matchPage } from '../../utils/match/match-page';
import { Tokens } from '../../utils/match/text/tokens';
import { measureAgainst } from './measure';
import { samplesIn, viewFolder } from './measured-pack';
import { readEveryUnit, syntheticText, WORDS } from './synthetic';

/** Measures one part of the engine on one compiled pack against the floor. */
const [part = '', folder = ''] = process.argv.slice(2);

const view = viewFolder(folder);
const texts = syntheticText(WORDS, samplesIn(folder));
const page = { blocks: texts.map((text) => ({ text, role: 'paragraph' as const })) };
const withoutFuzzy = new Set(['fuzzy'] as const);

let found = 0;
const PARTS: Readonly<Record<string, () => unknown>> = {
  tokens: () => Tokens.of(texts),
  exact() {
    found = 0;
    findNames(Tokens.of(texts), view.names, () => ++found > 0);
  },
  'without-fuzzy': async () => {
    found = (await matchPage(page, [view], undefined, withoutFuzzy)).spans.length / 4;
  },
  whole: async () => {
    found = (await matchPage(page, [view])).spans.length / 4;
  },
};

measureAgainst(() => readEveryUnit(texts), PARTS[part]!).then((measured) =>
  console.log(JSON.stringify({ ...measured, found })),
);
