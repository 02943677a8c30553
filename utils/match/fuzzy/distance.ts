import { foldText } from '../text/characters';
import { stemEnd } from '../text/stem';

/** Cyrillic letters as Latin ones, after folding (й is и, ё is е). Source: BGN/PCGN romanization, as newspapers shorten it. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/**
 * Letters that transliterations exchange, each class by one letter, in this order.
 * Source: the differences between the romanizations of ISO 9, BGN/PCGN and newspapers' own use.
 */
const CLASSES: readonly (readonly [oneOf: number, letters: RegExp, by: string])[] = [
  // The Arabic article and the names it opens: "Abdul Fattah al-Sissi" is Abdel-Fattah el-Sisi.
  [bitsOf('l'), /^al$/, 'el'],
  [bitsOf('d'), /^abd[au]l/, 'abdel'],
  [bitsOf('ch'), /tsch|sch|tch|sh|ch|cz/g, 's'],
  [bitsOf('z'), /zh/g, 'j'],
  [bitsOf('h'), /kh|gh/g, 'h'],
  [bitsOf('p'), /ph/g, 'f'],
  [bitsOf('h'), /th/g, 't'],
  [bitsOf('cq'), /ck|q|c/g, 'k'],
  [bitsOf('w'), /w/g, 'v'],
  [bitsOf('z'), /z/g, 's'],
  [bitsOf('jy'), /[jy]/g, 'i'],
  [bitsOf('i'), /ie|ei|ii/g, 'i'],
];

/** A bit for each letter; letters 32 apart share one. */
function bitsOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** Words as transliterations agree on them, in Latin letters; Cyrillic ones without their case endings. */
export const soundOf = (words: string): string =>
  words
    .split(/[\s-]+/)
    .map(soundOfWord)
    .join(' ');

const PLAIN = /^[A-Za-z]+$/;

/** The same for one word. */
export function soundOfWord(word: string): string {
  const isPlain = PLAIN.test(word);
  const folded = isPlain ? word.toLowerCase() : foldText(word);
  const latin =
    !isPlain && /\p{Script=Cyrillic}/u.test(folded)
      ? [...folded.slice(0, stemEnd(folded, 0, folded.length))]
          .map((letter) => LATIN[letter] ?? letter)
          .join('')
      : folded;
  let sound = latin;
  let has = bitsOf(sound);
  for (const [oneOf, letters, by] of CLASSES) {
    if ((has & oneOf) === 0) continue;
    sound = sound.replace(letters, by);
    has |= bitsOf(by);
  }
  return hasDouble(sound) ? sound.replace(/(.)\1+/g, '$1') : sound;
}

function hasDouble(word: string): boolean {
  for (let i = 1; i < word.length; i++) if (word.charCodeAt(i) === word.charCodeAt(i - 1)) return true;
  return false;
}

/** Letters beyond which a word is no word of a name: comparing two costs the product of their lengths. */
const LONGEST_WORD = 64;

/** Edits (insert, delete, replace, swap of neighbours) between two strings divided by the longer length: 0 equal, 1 all different. */
export function relativeDistance(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer > LONGEST_WORD) return a === b ? 0 : 1;
  return longer === 0 ? 0 : editDistance(a, b) / longer;
}

/** Optimal string alignment distance. https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
