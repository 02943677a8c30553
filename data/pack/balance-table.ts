import { basename } from 'node:path';
import type { Starter } from './read-starter';

const CONTINENTS = [
  'Africa',
  'Asia',
  'Europe',
  'North America',
  'Oceania',
  'South America',
  'World',
] as const;
type Continent = (typeof CONTINENTS)[number];

/** Countries by ISO 3166 code after the United Nations' regions (M49); Russia counts as Europe, as there. */
const COUNTRIES: Readonly<Record<Exclude<Continent, 'World'>, string>> = {
  Africa: `ao bf bi bj bw cd cf cg ci cm cv dj dz eg er et ga gh gm gn gq gw ke km lr ls ly ma mg ml mr mu mw mz na ne
    ng rw sc sd sl sn so ss st sz td tg tn tz ug za zm zw`,
  Asia: `ae af am az bd bh bn bt cn cy ge hk id il in iq ir jo jp kg kh kp kr kw kz la lb lk mm mn mo mv my np om ph pk
    ps qa sa sg sy th tj tl tm tr tw uz vn ye`,
  Europe: `ad al at ba be bg by ch cz de dk ee es eu fi fr gb gr hr hu ie is it li lt lu lv mc md me mk mt nl no pl pt ro
    rs ru se si sk sm ua va xk`,
  'North America': 'bb bs bz ca cr cu dm do gd gl gt hn ht jm mx ni pa pr sv tt us',
  Oceania: 'au fj ki nz pg sb to tv vu ws',
  'South America': 'ar bo br cl co ec gy pe py sr uy ve',
};

const continentOf = new Map(
  CONTINENTS.flatMap((continent) =>
    continent === 'World'
      ? []
      : COUNTRIES[continent].split(/\s+/).map((country) => [country, continent] as const),
  ),
);

/** A Markdown table: one row a field of life (a file's name), in each cell people / organizations. */
export function balanceTable({ people, organizations }: Starter): string {
  const fields = [
    ...new Set([...people, ...organizations].map(({ file }) => basename(file, '.yaml'))),
  ].sort();
  const counts = (field?: string, continent?: Continent): string => {
    const counted = ({ file, value }: (typeof people | typeof organizations)[number]) =>
      (field === undefined || basename(file, '.yaml') === field) &&
      (continent === undefined || (continentOf.get(value.country ?? '') ?? 'World') === continent);
    return `${people.filter(counted).length} / ${organizations.filter(counted).length}`;
  };
  const row = (title: string, cells: readonly string[]) => `| ${[title, ...cells].join(' | ')} |`;
  const cells = (field?: string) => [
    ...CONTINENTS.map((continent) => counts(field, continent)),
    counts(field),
  ];
  return [
    row('people / organizations', [...CONTINENTS, 'All']),
    row(
      '---',
      [...CONTINENTS, 'All'].map(() => '---:'),
    ),
    ...fields.map((field) => row(field, cells(field))),
    row('**All**', cells()),
  ].join('\n');
}

/** The text with the table between the markers of that name; undefined where the text has no such markers. */
export function withTable(text: string, name: string, table: string): string | undefined {
  const [start, end] = [`<!-- balance of ${name} -->\n`, '\n<!-- end -->'];
  const from = text.indexOf(start) + start.length;
  const to = text.indexOf(end, from);
  return from < start.length || to < 0 ? undefined : text.slice(0, from) + table + text.slice(to);
}
