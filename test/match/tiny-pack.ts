import type { FtmEntity } from '../../utils/ftm';
import { PackCompiler } from '../../utils/match/index/compile-pack';
import { viewCompiled } from '../../utils/match/index/compiled-view';
import type { CompiledPack, PackView } from '../../utils/match/index/pack-view';
import { matchPage } from '../../utils/match/match-page';
import type { Page, PageMentions } from '../../utils/match/types';

type Properties = Readonly<Record<string, readonly string[]>>;

/** A person whose id is the name. */
export const person = (name: string, ...alias: string[]): FtmEntity => node('Person', name, { alias });
/** An organization whose id is the name. */
export const organization = (name: string, ...alias: string[]): FtmEntity =>
  node('Organization', name, { alias });
export const node = (schema: string, name: string, more: Properties = {}): FtmEntity => ({
  id: name,
  schema,
  properties: { name: [name], ...more },
});
/** Ties two nodes by their names. */
export const works = (employee: string, employer: string): FtmEntity => ({
  id: `${employee} at ${employer}`,
  schema: 'Employment',
  properties: { employee: [employee], employer: [employer] },
});

export function compile(entities: Iterable<FtmEntity>): CompiledPack {
  const compiler = new PackCompiler();
  for (const entity of entities) compiler.add(entity);
  return compiler.finish();
}

export const pack = (...entities: readonly FtmEntity[]): PackView => viewCompiled('tiny', compile(entities));

/** The same pack as if a register of many companies stood around it, full of one-word names and acronyms, half as many. */
export const crowded = (view: PackView, singleWords = 100_000): PackView => ({
  ...view,
  names: { ...view.names, count: singleWords * 5, singleWords, acronyms: singleWords / 2 },
});

/** A text, its paragraphs apart by an empty line, as a page. */
export const pageOf = (text: string): Page => ({
  blocks: text.split('\n\n').map((block) => ({ text: block, role: 'paragraph' })),
});

/** A mention as a reader would tell it. */
export interface Told {
  readonly surface: string;
  /** Captions of the candidates, best first. */
  readonly names: readonly string[];
  readonly kind: string;
  readonly evidence: readonly string[];
}

export function tell({ blocks }: Page, { cast, readings, spans }: PageMentions): Told[] {
  return Array.from({ length: spans.length / 4 }, (_, i) => {
    const [block = 0, start = 0, end = 0, index = 0] = spans.subarray(i * 4, i * 4 + 4);
    const { candidates, kind, why } = readings[index]!;
    return {
      surface: blocks[block]!.text.slice(start, end),
      names: candidates.map((candidate) => cast[candidate]!.caption),
      kind,
      evidence: why.evidence,
    };
  });
}

/** Reads a text by packs and tells its mentions. */
export async function read(text: string, ...packs: readonly PackView[]): Promise<Told[]> {
  const page = pageOf(text);
  return tell(page, await matchPage(page, packs));
}

/** What a reader sees underlined, each as "surface = caption"; equal ones as they stand. */
export async function seen(text: string, ...packs: readonly PackView[]): Promise<string[]> {
  return (await read(text, ...packs)).map(({ surface, names }) =>
    names.length === 1 && names[0] === surface ? surface : `${surface} = ${names.join(' or ')}`,
  );
}
