import { packFolder, runProgram } from './bundle';
import { MISSPELLINGS } from './misspell';
import { type Line, percent, times } from './table';

const ENTITIES = 100_000;

export function measureFuzzy(): Line[] {
  runProgram('compile-pack', packFolder(ENTITIES), ENTITIES);
  const figures = runProgram('fuzzy', packFolder(ENTITIES), ENTITIES);
  const of = (name: string): number => figures[name] ?? Number.NaN;
  const [median, faster, worst] = [
    of('median'),
    of('fuse') / of('median'),
    Math.max(of('wrong'), of('false')),
  ];
  return [
    {
      what: 'one candidate, median',
      measured: `${median.toFixed(3)} ms`,
      goal: { name: 'G8', text: '<= 0.3 ms', is: median, most: 0.3 },
    },
    { what: 'one candidate, 95 of 100', measured: `${of('p95').toFixed(3)} ms` },
    {
      what: 'faster than fuse.js over the list',
      measured: times(faster),
      against: `${of('fuse').toFixed(0)} ms`,
      goal: { name: 'G8', text: '>= 1,000x', is: faster, least: 1000 },
    },
    {
      what: 'in the shortlist',
      measured: percent(of('recall')),
      goal: { name: 'G8', text: '>= 98 %', is: of('recall'), least: 0.98 },
    },
    ...MISSPELLINGS.map((kind) => ({
      what: `  ${kind}: in the shortlist, read`,
      measured: `${percent(of(`recall, ${kind}`))}, ${percent(of(`read, ${kind}`))}`,
    })),
    {
      what: 'read as somebody else; names of nobody read as somebody',
      measured: `${percent(of('wrong'))}, ${percent(of('false'))}`,
      goal: { name: 'G8', text: '<= 1 %', is: worst, most: 0.01 },
    },
    { what: 'index', measured: `${(of('bytes') / 1e6).toFixed(1)} MB` },
  ];
}
