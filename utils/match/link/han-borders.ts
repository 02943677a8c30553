import { GAP_TIGHT } from '../text/gaps';
import type { Surroundings } from '../text/surroundings';
import type { Tokens } from '../text/tokens';
import { BESIDE_NAMES, GIVEN_ENDS, GOES_ON, isPhrase } from '../text/vocabulary';
import { endsChineseOffice, type Span } from './place';

/** Characters beside a name that are read with it: longer words are rare. */
const WINDOW = 5;
/** Characters of a name that a longer one may begin with: 王毅波, 马云飞. */
const SHORT = 2;

/** Made when first asked for: browsers load the dictionary then. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Whether the characters of a Chinese name belong to other words where they stand, as 马云 in 人马云集, 雷军 in 布雷军舰 and
 * 中共 in 其中共有. No space says where words end, so three things are asked, each of the five characters on both sides:
 * whether a word of the browser's dictionary has the name inside; whether one reaches across its border, where without it
 * only a lone character would be left; whether a lone character behind goes on with it (马斯克林, 王毅波). Dictionaries differ
 * between browsers, so a name stands unless something speaks against it.
 */
export function isPartOfHan(around: Surroundings, { from, to }: Span, isPerson: boolean): boolean {
  const { tokens } = around;
  const { hash, start, end } = tokens;
  const text = tokens.texts[tokens.block[from]!]!;
  if ([start[from]!, end[to]!].some((at) => KATAKANA.test(text.slice(at - 1, at + 1)))) return true;
  const first = reach(tokens, from, -1);
  const last = reach(tokens, to, 1);
  if (first === from && last === to) return false;
  const [begins, ends] = [start[from]! - start[first]!, end[to]! - start[first]!];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const near = text.slice(start[first]!, end[last]!);
  const words = segmenter.segment(near);
  const head = words.containing(begins)!;
  const beyond = head.index + head.segment.length;
  if (head.segment.length > ends - begins && head.index <= begins && beyond >= ends) return true;
  const isShortPerson = isPerson && to - from < SHORT;
  // 总理李强调研, 创始人马云: behind an office stands a name, and only what follows may go on with it.
  const isLed = endsChineseOffice(around, from - 1);
  const lone = (segment: string, at: number): boolean =>
    segment.length === 1 && !isPhrase(BESIDE_NAMES, hash, at);
  if (!isLed) {
    // 高峰 is a peak.
    if (isShortPerson && head.segment.length === SHORT) return true;
    const before = head.index < begins && segmenter.segment(near.slice(0, begins)).containing(begins - 1);
    if (before && lone(before.segment, from - 1)) return true;
  }
  if (last === to) return false;
  const tail = words.containing(ends)!;
  if (tail.index < ends) {
    const next = segmenter.segment(near.slice(ends)).containing(0)!;
    return !isLed && (isShortPerson || lone(next.segment, to + 1));
  }
  if (tail.segment.length > 1) return false;
  return isPhrase(GOES_ON, hash, to + 1) || (isShortPerson && isPhrase(GIVEN_ENDS, hash, to + 1));
}

/** The last token that is joined to token `i` by Chinese characters alone, in this direction. */
function reach({ texts, block, start, gap, size }: Tokens, i: number, step: 1 | -1): number {
  const isHan = (at: number): boolean => HAN.test(texts[block[at]!]![start[at]!]!);
  let at = i;
  for (let left = WINDOW; left > 0; left--, at += step) {
    const next = at + step;
    if (next < 0 || next >= size || block[next] !== block[i]) break;
    if (gap[Math.max(at, next)] !== GAP_TIGHT || !isHan(at) || !isHan(next)) break;
  }
  return at;
}
/** No border is within a run of these: イトー is no part of サイトー. */
const KATAKANA = /^[ァ-ヺー]{2}$/;
const HAN = /\p{Script=Han}/u;
