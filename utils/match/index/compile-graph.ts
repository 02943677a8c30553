import { eachTie, type FtmEntity, type Kind } from '../../ftm';
import { Column, TextColumn } from './columns';
import { KINDS, newGraph } from './graph';
import { findOrdinal, hashId, type IdTable, idSlots, putOrdinal } from './id-table';
import { writeLabel } from './labels';
import type { CompiledPack, PackCounts } from './pack-view';

/** The files that say who is tied to whom and what everyone is called. */
export type CompiledGraph = Pick<CompiledPack, 'graph' | 'labels'> & {
  readonly counts: Omit<PackCounts, 'names'>;
};

/** Compiles ids, ties and labels of records given once and in order; keeps about 30 bytes a record besides its label. */
export class GraphCompiler {
  #records = 0;
  #people = 0;
  #organizations = 0;
  readonly #ids = { hash: new Column(Int32Array), check: new Column(Int32Array) };
  readonly #kinds = new Column(Uint8Array);
  /** Five numbers each: the edge's ordinal, both hashes of its source, both of its target. */
  readonly #edges = new Column(Uint32Array);
  readonly #labels = new TextColumn();
  readonly #labelOffsets = new Column(Uint32Array);

  /** Takes the next record, with what kind it is of; its ordinal is the number of records before it. */
  add(entity: FtmEntity, kind: Kind | undefined): void {
    const ordinal = this.#records++;
    const { hash, check } = hashId(entity.id);
    this.#ids.hash.push(hash);
    this.#ids.check.push(check);
    this.#labelOffsets.push(this.#labels.length);
    this.#kinds.push(KINDS.indexOf(kind));
    if (kind === 'person') this.#people++;
    else if (kind) this.#organizations++;
    if (kind) this.#labels.append(writeLabel(entity, kind));
    else eachTie(entity, (source, target) => this.#addEdge(ordinal, source, target));
  }

  /** The compiled files. The compiler is of no use afterwards. */
  finish(): CompiledGraph {
    this.#labelOffsets.push(this.#labels.length);
    const { graph, ties } = this.#buildGraph();
    const counts = {
      records: this.#records,
      people: this.#people,
      organizations: this.#organizations,
      ties,
    };
    return { graph, labels: this.#labels.join(), counts };
  }

  #addEdge(ordinal: number, sourceId: string, targetId: string): void {
    this.#edges.push(ordinal);
    for (const id of [sourceId, targetId]) {
      const { hash, check } = hashId(id);
      this.#edges.push(hash);
      this.#edges.push(check);
    }
  }

  #buildGraph(): { graph: ArrayBuffer; ties: number } {
    const ids: IdTable = new Uint32Array(idSlots(this.#records) * 2);
    for (let i = 0; i < this.#records; i++) {
      putOrdinal(ids, { hash: this.#ids.hash.at(i), check: this.#ids.check.at(i) }, i);
    }
    const edges = this.#resolveEdges(ids);
    const { buffer, sections } = newGraph(this.#records, (edges.length / 3) * 2);
    sections.idTable.set(ids);
    sections.kinds.set(this.#kinds.view());
    sections.labelOffsets.set(this.#labelOffsets.view());
    const offsets = sections.tieOffsets;
    for (let i = 0; i < edges.length; i += 3) {
      offsets[edges[i + 1]! + 1]!++;
      offsets[edges[i + 2]! + 1]!++;
    }
    for (let i = 0; i < this.#records; i++) offsets[i + 1]! += offsets[i]!;
    const next = offsets.slice();
    const put = (node: number, edge: number, other: number): void => {
      const at = next[node]!++ * 2;
      sections.ties[at] = edge;
      sections.ties[at + 1] = other;
    };
    for (let i = 0; i < edges.length; i += 3) {
      const [edge, source, target] = [edges[i]!, edges[i + 1]!, edges[i + 2]!];
      put(source, edge, target);
      put(target, edge, source);
    }
    return { graph: buffer, ties: edges.length / 3 };
  }

  /** Edges whose two ends are records of this pack, as ordinals: three each. */
  #resolveEdges(ids: IdTable): Uint32Array {
    const resolved = new Column(Uint32Array);
    const edges = this.#edges;
    const endAt = (at: number): number => findOrdinal(ids, { hash: edges.at(at), check: edges.at(at + 1) });
    for (let i = 0; i < edges.length; i += 5) {
      const [source, target] = [endAt(i + 1), endAt(i + 3)];
      if (source < 0 || target < 0) continue;
      for (const ordinal of [edges.at(i), source, target]) resolved.push(ordinal);
    }
    return resolved.view();
  }
}
