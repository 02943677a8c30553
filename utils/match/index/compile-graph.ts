import { all, EDGE_ENDS, type FtmEntity, kindOf } from '../../ftm';
import { Column, TextColumn } from './columns';
import { KINDS, newGraph } from './graph';
import { findOrdinal, hashId, type IdTable, idSlots, putOrdinal } from './id-table';
import { writeLabel } from './labels';
import type { CompiledPack, PackCounts } from './pack-view';

/** Values of one end of an edge that are tied, at most: every one is tied to every one of the other end. */
const MOST_ENDS = 50;

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
  readonly #edges = {
    ordinal: new Column(Uint32Array),
    sourceHash: new Column(Int32Array),
    sourceCheck: new Column(Int32Array),
    targetHash: new Column(Int32Array),
    targetCheck: new Column(Int32Array),
  };
  readonly #labels = new TextColumn();
  readonly #labelOffsets = new Column(Uint32Array);

  /** Takes the next record and answers its ordinal: the number of records before it. */
  add(entity: FtmEntity): number {
    const ordinal = this.#records++;
    const { hash, check } = hashId(entity.id);
    this.#ids.hash.push(hash);
    this.#ids.check.push(check);
    this.#labelOffsets.push(this.#labels.length);
    const kind = kindOf(entity.schema);
    this.#kinds.push(KINDS.indexOf(kind));
    if (kind === 'person') this.#people++;
    else if (kind) this.#organizations++;
    if (kind) this.#labels.append(writeLabel(entity, kind));
    else this.#addEdges(entity, ordinal);
    return ordinal;
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

  #addEdges(entity: FtmEntity, ordinal: number): void {
    // A position is no edge, but it ties who held it to the body it belongs to.
    if (entity.schema === 'Position') {
      for (const target of all(entity, 'organization')) this.#addEdge(ordinal, entity.id, target);
    }
    const ends = Object.hasOwn(EDGE_ENDS, entity.schema) ? EDGE_ENDS[entity.schema] : undefined;
    if (!ends) return;
    for (const source of all(entity, ends[0]).slice(0, MOST_ENDS)) {
      for (const target of all(entity, ends[1]).slice(0, MOST_ENDS)) this.#addEdge(ordinal, source, target);
    }
  }

  #addEdge(ordinal: number, sourceId: string, targetId: string): void {
    const source = hashId(sourceId);
    const target = hashId(targetId);
    this.#edges.ordinal.push(ordinal);
    this.#edges.sourceHash.push(source.hash);
    this.#edges.sourceCheck.push(source.check);
    this.#edges.targetHash.push(target.hash);
    this.#edges.targetCheck.push(target.check);
  }

  #buildGraph(): { graph: ArrayBuffer; ties: number } {
    const ids: IdTable = new Uint32Array(idSlots(this.#records) * 2);
    for (let i = 0; i < this.#records; i++) {
      putOrdinal(ids, { hash: this.#ids.hash.at(i), check: this.#ids.check.at(i) }, i);
    }
    const { ordinals, sources, targets } = this.#resolveEdges(ids);
    const { buffer, sections } = newGraph(this.#records, ordinals.length * 2);
    sections.idTable.set(ids);
    sections.kinds.set(this.#kinds.view());
    sections.labelOffsets.set(this.#labelOffsets.view());
    const offsets = sections.tieOffsets;
    for (let i = 0; i < ordinals.length; i++) {
      offsets[sources.at(i) + 1]!++;
      offsets[targets.at(i) + 1]!++;
    }
    for (let i = 0; i < this.#records; i++) offsets[i + 1]! += offsets[i]!;
    const next = offsets.slice();
    const put = (node: number, edge: number, other: number): void => {
      const at = next[node]!++ * 2;
      sections.ties[at] = edge;
      sections.ties[at + 1] = other;
    };
    for (let i = 0; i < ordinals.length; i++) {
      put(sources.at(i), ordinals.at(i), targets.at(i));
      put(targets.at(i), ordinals.at(i), sources.at(i));
    }
    return { graph: buffer, ties: ordinals.length };
  }

  /** Edges whose two ends are records of this pack, as ordinals. */
  #resolveEdges(ids: IdTable) {
    const ordinals = new Column(Uint32Array);
    const sources = new Column(Uint32Array);
    const targets = new Column(Uint32Array);
    const { ordinal, sourceHash, sourceCheck, targetHash, targetCheck } = this.#edges;
    for (let i = 0; i < ordinal.length; i++) {
      const source = findOrdinal(ids, { hash: sourceHash.at(i), check: sourceCheck.at(i) });
      const target = findOrdinal(ids, { hash: targetHash.at(i), check: targetCheck.at(i) });
      if (source < 0 || target < 0 || source === target) continue;
      ordinals.push(ordinal.at(i));
      sources.push(source);
      targets.push(target);
    }
    return { ordinals, sources, targets };
  }
}
