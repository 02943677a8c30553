import type { GoldMention, Span } from '../pages/read-gold';

/** A text with everything that should be found in it. */
export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  readonly traps: readonly Span[];
  /** Only this part is marked; what stands outside is not judged. */
  readonly window?: Span;
}

/** What a method found: UTF-16 code units of the same text. */
export interface Prediction extends Span {
  readonly entity: string;
}

/** Right, wrong and missed ones. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export interface KindCounts {
  readonly all: number;
  /** With the same span and entity. */
  readonly found: number;
}

export interface Mistake {
  readonly text: string;
  readonly what: 'missed' | 'wrong entity' | 'trap' | 'spurious' | 'wrong span';
  readonly surface: string;
  readonly wanted: string;
  readonly got: string;
  readonly kinds: readonly string[];
  /** The words around it. */
  readonly context: string;
}

export interface Score {
  readonly texts: number;
  readonly words: number;
  /** Same start, same end, same entity. */
  readonly strong: Counts;
  /** At least one code unit shared, same entity, one prediction for one mention. Its wrong ones are the false positives. */
  readonly overlap: Counts;
  readonly kinds: ReadonlyMap<string, KindCounts>;
  readonly traps: number;
  readonly trapsHit: number;
  readonly mistakes: readonly Mistake[];
}

export const NOTHING: Score = {
  texts: 0,
  words: 0,
  strong: { right: 0, wrong: 0, missed: 0 },
  overlap: { right: 0, wrong: 0, missed: 0 },
  kinds: new Map(),
  traps: 0,
  trapsHit: 0,
  mistakes: [],
};

const share = (part: number, rest: number): number => (part === 0 ? 0 : part / (part + rest));
export const precision = ({ right, wrong }: Counts): number => share(right, wrong);
export const recall = ({ right, missed }: Counts): number => share(right, missed);
/** Harmonic mean of precision and recall, 0..1. */
export const f1 = ({ right, wrong, missed }: Counts): number => share(2 * right, wrong + missed);
export const falsePositivesPerThousandWords = ({ overlap, words }: Score): number =>
  words === 0 ? 0 : (overlap.wrong / words) * 1000;

/** Scores what was found in one text. A prediction that touches optional mentions only is neither right nor wrong. */
export function scoreText(gold: GoldText, predictions: readonly Prediction[]): Score {
  const judged = <T extends Span>(spans: readonly T[]): T[] =>
    spans.filter(({ start }) => !gold.window || (start >= gold.window.start && start < gold.window.end));
  const mentions = judged(gold.mentions);
  const wanted = mentions.filter(({ optional }) => !optional);
  const optional = mentions.filter((mention) => mention.optional);
  const found = judged(unique(predictions)).filter(
    (one) =>
      wanted.some((mention) => touch(mention, one)) || !optional.some((mention) => touch(mention, one)),
  );
  /** The mention's own span, and optional ones of the same entity round it. */
  const isHit = (mention: GoldMention): boolean =>
    [mention, ...optional.filter((other) => other.entity === mention.entity && touch(other, mention))].some(
      (good) => found.some((one) => same(good, one)),
    );
  const isOptional = (one: Prediction): boolean => optional.some((mention) => same(mention, one));
  const right = wanted.filter(isHit);
  const strongWrong = found.filter(
    (one) => !isOptional(one) && !wanted.some((mention) => same(mention, one)),
  );
  const { paired, partners } = pairUp(wanted, found);
  const wrong = found.filter((one) => !partners.has(one) && !isOptional(one));
  const traps = judged(gold.traps);
  const mistakes = [
    ...wanted.filter((mention) => !paired.has(mention)).map((mention) => describeMiss(gold, mention, found)),
    ...wrong.map((one) => describeWrong(gold, one, wanted, traps)),
    ...strongWrong.filter((one) => partners.has(one)).map((one) => describeSpan(gold, one)),
  ];
  return {
    texts: 1,
    words: countWords(gold.window ? gold.text.slice(gold.window.start, gold.window.end) : gold.text),
    strong: { right: right.length, wrong: strongWrong.length, missed: wanted.length - right.length },
    overlap: { right: paired.size, wrong: wrong.length, missed: wanted.length - paired.size },
    kinds: countKinds(wanted, isHit),
    traps: traps.length,
    trapsHit: traps.filter((trap) =>
      found.some((one) => touch(trap, one) && !wanted.some((mention) => touch(mention, one))),
    ).length,
    mistakes,
  };
}

/** The score of several texts together: every mention weighs the same. */
export function addScores(scores: readonly Score[]): Score {
  return scores.reduce((sum, one) => {
    const kinds = new Map(sum.kinds);
    for (const [kind, { all, found }] of one.kinds) {
      const before = kinds.get(kind) ?? { all: 0, found: 0 };
      kinds.set(kind, { all: before.all + all, found: before.found + found });
    }
    return {
      texts: sum.texts + one.texts,
      words: sum.words + one.words,
      strong: addCounts(sum.strong, one.strong),
      overlap: addCounts(sum.overlap, one.overlap),
      kinds,
      traps: sum.traps + one.traps,
      trapsHit: sum.trapsHit + one.trapsHit,
      mistakes: [...sum.mistakes, ...one.mistakes],
    };
  }, NOTHING);
}

const addCounts = (a: Counts, b: Counts): Counts => ({
  right: a.right + b.right,
  wrong: a.wrong + b.wrong,
  missed: a.missed + b.missed,
});

const touch = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const same = (a: Prediction, b: Prediction): boolean =>
  a.start === b.start && a.end === b.end && a.entity === b.entity;

const unique = (predictions: readonly Prediction[]): Prediction[] =>
  predictions.filter((one, i) => !predictions.slice(0, i).some((earlier) => same(earlier, one)));

/** Pairs every mention with at most one prediction of its entity that touches it, the closest spans first. */
function pairUp(
  wanted: readonly GoldMention[],
  found: readonly Prediction[],
): { paired: ReadonlySet<GoldMention>; partners: ReadonlySet<Prediction> } {
  const pairs = wanted.flatMap((mention) =>
    found
      .filter((one) => one.entity === mention.entity && touch(one, mention))
      .map((one) => ({
        mention,
        one,
        off: Math.abs(one.start - mention.start) + Math.abs(one.end - mention.end),
      })),
  );
  const paired = new Set<GoldMention>();
  const partners = new Set<Prediction>();
  for (const { mention, one } of pairs.sort((a, b) => a.off - b.off)) {
    if (paired.has(mention) || partners.has(one)) continue;
    paired.add(mention);
    partners.add(one);
  }
  return { paired, partners };
}

function countKinds(
  wanted: readonly GoldMention[],
  isHit: (mention: GoldMention) => boolean,
): Map<string, KindCounts> {
  const kinds = new Map<string, KindCounts>();
  for (const mention of wanted) {
    for (const kind of mention.kinds) {
      const { all, found } = kinds.get(kind) ?? { all: 0, found: 0 };
      kinds.set(kind, { all: all + 1, found: found + (isHit(mention) ? 1 : 0) });
    }
  }
  return kinds;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words by Unicode's rules; for Chinese by the dictionary of the runtime. */
const countWords = (text: string): number =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;

function describeMiss(gold: GoldText, mention: GoldMention, found: readonly Prediction[]): Mistake {
  return {
    ...describe(gold, mention, 'missed'),
    wanted: mention.entity,
    got: found.find((one) => touch(one, mention))?.entity ?? '',
    kinds: mention.kinds,
  };
}

function describeWrong(
  gold: GoldText,
  one: Prediction,
  wanted: readonly GoldMention[],
  traps: readonly Span[],
): Mistake {
  const mention = wanted.find((other) => touch(other, one));
  const what = mention ? 'wrong entity' : traps.some((trap) => touch(trap, one)) ? 'trap' : 'spurious';
  return { ...describe(gold, one, what), wanted: mention?.entity ?? '', got: one.entity, kinds: [] };
}

const describeSpan = (gold: GoldText, one: Prediction): Mistake => ({
  ...describe(gold, one, 'wrong span'),
  wanted: '',
  got: one.entity,
  kinds: [],
});

const CONTEXT = 30;

function describe({ id, text }: GoldText, { start, end }: Span, what: Mistake['what']) {
  return {
    text: id,
    what,
    surface: text.slice(start, end),
    context: text.slice(Math.max(0, start - CONTEXT), end + CONTEXT).replace(/\s+/g, ' '),
  };
}
