import type { Entry, StarterOrganization, StarterPerson } from './read-starter';

export type Thing = StarterOrganization | StarterPerson;

/** Keys from an entry down to one of its values. */
export type Path = readonly (string | number)[];

/** All names of an entry with where they stand; one that is repeated as weak stands twice. */
export function namesOf(thing: Thing): readonly { path: Path; name: string }[] {
  const lists = { alias: thing.alias, previousName: thing.previousName, weakAlias: thing.weakAlias };
  const abbreviation = 'abbreviation' in thing ? thing.abbreviation : undefined;
  const others = Object.entries({ ...lists, abbreviation }).flatMap(([key, names]) =>
    (names ?? []).map((name, index) => ({ path: [key, index], name })),
  );
  return [{ path: ['name'], name: thing.name }, ...others];
}

/** The form under which two names are one for a reader: without case and accents. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
}

/** An entry as a message names it: its id and where it stands. */
export const place = (entry: Entry<Thing>): string => `${entry.value.id} (${entry.file}:${entry.line('id')})`;
