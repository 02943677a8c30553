import type { EntityRef } from './match/types';

/** Addresses within the options page: fragments, each part of them encoded. */

const fragment = (...parts: readonly string[]): string => `#${parts.map(encodeURIComponent).join('/')}`;

/** The list of everybody in a pack. */
export const packAddress = (pack: string): string => fragment('browse', pack);

/** The page of one entity. */
export const entityAddress = ({ pack, id }: EntityRef): string => fragment('browse', pack, id);

/** The reader's own people and organizations. */
export const OWN_ADDRESS = fragment('own');

/** The form for a new one, with its name filled in. */
export const newOwnAddress = (name = ''): string => fragment('own', 'new', name);

/** The form for one that is there. */
export const editOwnAddress = (id: string): string => fragment('own', 'edit', id);

/** The parts of a path that stand in such an address after its section; whatever somebody typed by hand stays as it is. */
export const readPath = (path: string): readonly string[] => path.split('/').map(decode);

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
