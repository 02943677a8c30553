import { Tokens } from './tokens';

/** Where span `start..end` of a block as it reads stands in the block as it is written, in UTF-16 code units. */
export type WrittenAt = (block: number, start: number, end: number) => [start: number, end: number];

/**
 * The words of texts, a block each, as they read: without soft hyphens and other characters that nobody sees, and with é as one
 * unit however it is written. So rules that look at a few letters, or count them, see the same in every spelling.
 */
export function readTexts(texts: readonly string[]): { tokens: Tokens; writtenAt: WrittenAt } {
  const tokens = Tokens.of(texts);
  if (!tokens.isUneven) return { tokens, writtenAt: (_block, start, end) => [start, end] };
  const read = texts.map(asRead);
  return {
    tokens: Tokens.of(read.map(({ text }) => text)),
    writtenAt: (block, start, end) => [read[block]!.starts[start]!, read[block]!.ends[end - 1]!],
  };
}

/** A text as it reads, and where what makes each of its code units is written. */
interface AsRead {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function asRead(written: string): AsRead {
  let text = '';
  let at = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  const copy = (until: number): void => {
    text += written.slice(at, until);
    for (; at < until; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  for (const { 0: uneven, index } of written.matchAll(UNEVEN)) {
    copy(index);
    const read = uneven.replace(UNSEEN, '').normalize();
    const end = index + uneven.replace(UNSEEN_BEHIND, '').length;
    for (let i = 0; i < read.length; i++) {
      starts.push(index);
      ends.push(end);
    }
    text += read;
    at = index + uneven.length;
  }
  copy(written.length);
  return { text, starts, ends };
}

/** A letter and the marks and unseen characters behind it. */
const UNEVEN = /[^\p{M}\p{Cf}]?[\p{M}\p{Cf}]+/gu;
const UNSEEN = /\p{Cf}/gu;
const UNSEEN_BEHIND = /\p{Cf}+$/u;
