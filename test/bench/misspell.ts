/** Ways in which a name is written wrongly, or in another transliteration. */
export const MISSPELLINGS = ['one edit', 'two edits', 'transliteration'] as const;
export type Misspelling = (typeof MISSPELLINGS)[number];

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** What newspapers exchange when they write a name of another script. */
const EXCHANGES = 'y>j j>y i>y k>c c>k sh>sch kh>h v>w ph>f z>s ie>y ll>l s>z ei>i'
  .split(' ')
  .map((pair) => pair.split('>') as [string, string]);

/** The name written so; undefined where it has no letter that this could happen to. */
export function misspell(name: string, how: Misspelling, next: () => number): string | undefined {
  const lower = name.toLowerCase();
  if (how === 'one edit') return capitals(edit(lower, next));
  if (how === 'two edits') return capitals(edit(edit(lower, next), next));
  const fitting = EXCHANGES.filter(([from]) => lower.includes(from));
  const chosen = fitting[Math.floor(next() * fitting.length)];
  return chosen && capitals(lower.replace(...chosen));
}

/** One letter dropped, added, changed or swapped with its neighbour. */
function edit(name: string, next: () => number): string {
  const letters = [...name];
  let at: number;
  do at = Math.floor(next() * letters.length);
  while (letters[at] === ' ');
  const letter = LETTERS[Math.floor(next() * LETTERS.length)]!;
  const kind = Math.floor(next() * 4);
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, letter);
  else if (kind === 2) letters[at] = letter;
  else {
    const beside = letters[at + 1] !== undefined && letters[at + 1] !== ' ' ? at + 1 : at - 1;
    if (beside < 0 || letters[beside] === ' ') return edit(name, next);
    [letters[at], letters[beside]] = [letters[beside]!, letters[at]!];
  }
  return letters.join('');
}

const capitals = (name: string): string => name.replace(/(^| )\p{L}/gu, (start) => start.toUpperCase());
