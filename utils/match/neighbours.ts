import type { Kind } from '../ftm';
import type { Cast } from './cast';
import { foldText } from './characters';
import { type Node, nodeKey } from './hits';
import type { PackView } from './pack-view';
import { FUZZY } from './thresholds';

/** Whom something is read as, and by which of the pack's names. */
export interface ReadAs {
  readonly node: Node;
  readonly name: string;
}

/** Whether both mean one entity: several packs may know it by the same name. */
export const meanOne = (one: ReadAs, other: ReadAs): boolean =>
  nodeKey(one.node) === nodeKey(other.node) ||
  (one.node.pack !== other.node.pack && foldText(one.name) === foldText(other.name));

/** A name of the page's cast, or of an entity one tie away from it. */
export interface Neighbour extends ReadAs {
  readonly kind: Kind;
}

/** All names of the cast and of those one tie away, `FUZZY.mostNeighbours` entities at most. */
export async function loadNeighbours(packs: readonly PackView[], cast: Cast): Promise<Neighbour[]> {
  const wanted = packs.map(() => new Set<number>());
  let room: number = FUZZY.mostNeighbours;
  for (const member of cast.members()) {
    if (room <= 0) break;
    for (const ordinal of [member.ordinal, ...cast.neighbours(member)]) {
      if (room <= 0) break;
      if (wanted[member.pack]!.has(ordinal)) continue;
      wanted[member.pack]!.add(ordinal);
      room--;
    }
  }
  const neighbours: Neighbour[] = [];
  for (const [pack, ordinals] of wanted.entries()) {
    const list = [...ordinals];
    for (const [i, { names, kind }] of (await packs[pack]!.labels(list)).entries()) {
      const node = { pack, ordinal: list[i]! };
      for (const name of names) neighbours.push({ node, name, kind });
    }
  }
  return neighbours;
}
