import { PackCompiler } from '../../utils/match/index/compile-pack';
import { viewCompiled } from '../../utils/match/index/compiled-view';
import type { PackView } from '../../utils/match/index/pack-view';
import { matchPage } from '../../utils/match/match-page';
import type { Entry, Problem, Starter } from './read-starter';
import { starterEntities } from './starter-entities';
import { foldName, namesOf, type Path, place, type Thing } from './starter-names';

/** A warning for every name that two entries share, with what the engine makes of it on a page that says nothing else. */
export async function findSharedNames(starter: Starter): Promise<readonly Problem[]> {
  const pack = compile(starter);
  const shared = [...sharedNames(starter)];
  return Promise.all(
    shared.map(async ({ entry, path, name, holder }): Promise<Problem> => {
      const read = await readAlone(name, pack);
      return {
        file: entry.file,
        line: entry.line(...path),
        severity: 'warning',
        message: `${entry.value.id}: "${name}" is also a name of ${place(holder)}; alone it is read as ${read}`,
      };
    }),
  );
}

function* sharedNames({ organizations, people }: Starter) {
  const holders = new Map<string, Entry<Thing>>();
  const told = new Set<string>();
  for (const entry of [...organizations, ...people] as readonly Entry<Thing>[]) {
    for (const { path, name } of namesOf(entry.value)) {
      const holder = holders.get(foldName(name)) ?? entry;
      holders.set(foldName(name), holder);
      const key = `${entry.value.id} ${foldName(name)}`;
      if (holder.value.id === entry.value.id || told.has(key)) continue;
      told.add(key);
      yield { entry, path: path as Path, name, holder };
    }
  }
}

function compile(starter: Starter): PackView {
  const compiler = new PackCompiler();
  for (const entity of starterEntities(starter).entities) compiler.add(entity);
  return viewCompiled('starter', compiler.finish());
}

/** The candidates of the name inside a sentence without any other name, best first. */
async function readAlone(name: string, pack: PackView): Promise<string> {
  const blocks = [{ text: `Yesterday a speaker for ${name} gave no answer.`, role: 'paragraph' as const }];
  const { cast, readings } = await matchPage({ blocks, lang: 'en' }, [pack]);
  const ids = readings.flatMap(({ candidates }) => candidates.map((candidate) => cast[candidate]?.id));
  return ids.length === 0 ? 'nobody' : ids.join(' or ');
}
