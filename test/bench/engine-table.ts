import { packFolder, runProgram } from './bundle';
import { type Goal, type Line, times } from './table';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const PARTS = ['tokens', 'exact', 'without-fuzzy', 'whole'];
/** Larger lists take them minutes or more memory than there is. */
const PEERS: readonly { readonly name: string; readonly most: number }[] = [
  { name: 'aho-corasick', most: 10_000 },
  { name: 'regular expression', most: 10_000 },
  { name: 'fuse.js', most: 100_000 },
];

export function* measureEngine(): Generator<Line> {
  // The text and what compromise does with it are the same for every size.
  const compromise = ratioOf('peers', 'compromise', 1_000);
  yield { what: 'compromise, people and organizations', measured: times(compromise) };
  for (const size of SIZES) yield* measureSize(size, compromise);
}

function measureSize(size: number, compromise: number): Line[] {
  const { names, milliseconds, peak, nameBytes } = runProgram('compile-pack', packFolder(size), size);
  const entities = `${size.toLocaleString('en')} entities`;
  const bytes = (nameBytes ?? 0) / (names ?? 1);
  const rows = PARTS.map((part): Line => {
    const is = ratioOf('engine', part, packFolder(size));
    const goal = goalOf(part, size, is, compromise);
    return { what: `${entities}: ${part}`, measured: times(is), ...(goal && { goal }) };
  });
  const peers = PEERS.filter(({ most }) => size <= most).map(({ name }): Line => {
    const { ratio = Number.NaN, ready = Number.NaN } = runProgram('peers', name, size);
    return {
      what: `${entities}: ${name}`,
      measured: times(ratio),
      against: `ready in ${ready.toFixed(0)} ms`,
    };
  });
  return [
    ...rows,
    ...peers,
    {
      what: `${entities}: index, bytes a name`,
      measured: bytes.toFixed(1),
      goal: { name: 'G7', text: '<= 24', is: bytes, most: 24 },
    },
    {
      what: `${entities}: compiling, ms per 1,000; peak memory above idle`,
      measured: `${(((milliseconds ?? 0) / size) * 1000).toFixed(0)} ms, ${(peak ?? 0).toFixed(0)} MB`,
    },
  ];
}

function goalOf(part: string, size: number, is: number, compromise: number): Goal | undefined {
  if (part === 'exact') {
    const most = size > 100_000 ? 5 : 3.5;
    return { name: 'G4', text: `<= ${most}x`, is, most };
  }
  if (size !== 100_000) return undefined;
  if (part === 'without-fuzzy') return { name: 'G5', text: '<= 12x', is, most: 12 };
  if (part !== 'whole') return undefined;
  const faster = compromise / is;
  return { name: 'G6', text: `${times(faster)} as fast as compromise, >= 15x`, is: faster, least: 15 };
}

const ratioOf = (program: string, ...args: (string | number)[]): number =>
  runProgram(program, ...args).ratio ?? Number.NaN;
