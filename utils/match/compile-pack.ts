import { all, EDGE_ENDS, type FtmEntity, type Kind, kindOf } from '../ftm';
import { Column } from './columns';
import { KINDS, newGraph } from './graph';
import { findOrdinal, hashId, type IdTable, idSlots, putOrdinal } from './id-table';
import { writeLabel } from './labels';
import { ACRONYM, buildNames, DERIVED, IS_PERSON, WEAK } from './name-index';
import { firstKey, nameKey, surfaceByte } from './name-key';
import { LONGEST_NAME, variantsOf } from './name-variants';
import type { CompiledPack } from './pack-view';
import {
  CASELESS,
  GAP_APOSTROPHE,
  HAS_DIGIT,
  HAS_LOWER,
  INITIALS,
  INNER_UPPER,
  STARTS_UPPER,
  Tokens,
} from './tokens';
import { ARTICLES, COMMON, GIVEN, PARTICLES, TITLES } from './vocabulary';

/**
 * Compiles a pack's records, given once and in order, into the three files the engine reads. Linear in the records; what it
 * keeps of each is numbers and one label line, so memory grows by about 250 bytes a node.
 */
export class PackCompiler {
  #records = 0;
  #people = 0;
  #organizations = 0;
  readonly #ids: { hash: Column<Int32Array>; check: Column<Int32Array> } = {
    hash: new Column(Int32Array),
    check: new Column(Int32Array),
  };
  readonly #kinds = new Column(Uint8Array);
  readonly #edges: { edge: number; source: string; target: string }[] = [];
  readonly #names = {
    hash: new Column(Int32Array),
    check: new Column(Int32Array),
    first: new Column(Int32Array),
    words: new Column(Uint8Array),
    entity: new Column(Uint32Array),
    flags: new Column(Uint8Array),
    surface: new Column(Uint8Array),
  };
  readonly #labels: Uint8Array[] = [];
  readonly #labelOffsets = new Column(Uint32Array);
  #labelBytes = 0;
  readonly #encoder = new TextEncoder();

  /** Takes the next record; its ordinal is the number of records before it. */
  add(entity: FtmEntity): void {
    const ordinal = this.#records++;
    const { hash, check } = hashId(entity.id);
    this.#ids.hash.push(hash);
    this.#ids.check.push(check);
    this.#labelOffsets.push(this.#labelBytes);
    const kind = kindOf(entity.schema);
    this.#kinds.push(KINDS.indexOf(kind));
    if (kind) this.#addNode(entity, kind, ordinal);
    else this.#addEdge(entity, ordinal);
  }

  /** The compiled files. The compiler is of no use afterwards. */
  finish(): CompiledPack {
    this.#labelOffsets.push(this.#labelBytes);
    const { graph, ties } = this.#buildGraph();
    const { hash, check, first, words, entity, flags, surface } = this.#names;
    const names = buildNames({
      count: hash.length,
      hash: hash.view(),
      check: check.view(),
      first: first.view(),
      words: words.view(),
      entity: entity.view(),
      flags: flags.view(),
      surface: surface.view(),
    });
    const counts = {
      records: this.#records,
      people: this.#people,
      organizations: this.#organizations,
      ties,
      names: hash.length,
    };
    return { names, graph, labels: this.#joinLabels(), counts };
  }

  #addNode(entity: FtmEntity, kind: Kind, ordinal: number): void {
    if (kind === 'person') this.#people++;
    else this.#organizations++;
    const line = this.#encoder.encode(writeLabel(entity, kind));
    this.#labels.push(line);
    this.#labelBytes += line.length;
    const seen = new Set<number>();
    for (const variant of variantsOf(entity, kind)) {
      const tokens = new Tokens();
      tokens.add(variant.text);
      const last = tokens.size - 1;
      if (last < 0 || last >= LONGEST_NAME || (last === 0 && !mayStandAlone(tokens))) continue;
      const { hash, check } = nameKey(tokens, 0, last);
      if (seen.has(check)) continue;
      seen.add(check);
      this.#names.hash.push(hash);
      this.#names.check.push(check);
      this.#names.first.push(firstKey(tokens, 0));
      this.#names.words.push(tokens.size);
      this.#names.entity.push(ordinal);
      this.#names.flags.push(flagsOf(tokens, kind, variant.weak, variant.derived));
      this.#names.surface.push(surfaceByte(tokens, 0, last));
    }
  }

  #addEdge(entity: FtmEntity, ordinal: number): void {
    // A position is no edge, but it ties who held it to the body it belongs to.
    if (entity.schema === 'Position') {
      for (const target of all(entity, 'organization'))
        this.#edges.push({ edge: ordinal, source: entity.id, target });
    }
    const ends = EDGE_ENDS[entity.schema];
    if (!ends) return;
    for (const source of all(entity, ends[0])) {
      for (const target of all(entity, ends[1])) this.#edges.push({ edge: ordinal, source, target });
    }
  }

  #buildGraph(): { graph: ArrayBuffer; ties: number } {
    const ids: IdTable = new Uint32Array(idSlots(this.#records) * 2);
    for (let i = 0; i < this.#records; i++) {
      putOrdinal(ids, { hash: this.#ids.hash.at(i), check: this.#ids.check.at(i) }, i);
    }
    const edges = this.#edges
      .map(({ edge, source, target }) => ({
        edge,
        source: findOrdinal(ids, hashId(source)),
        target: findOrdinal(ids, hashId(target)),
      }))
      .filter(({ source, target }) => source >= 0 && target >= 0 && source !== target);
    const { buffer, sections } = newGraph(this.#records, edges.length * 2);
    sections.idTable.set(ids);
    sections.kinds.set(this.#kinds.view());
    sections.labelOffsets.set(this.#labelOffsets.view());
    const offsets = sections.tieOffsets;
    for (const { source, target } of edges) {
      offsets[source + 1]!++;
      offsets[target + 1]!++;
    }
    for (let i = 0; i < this.#records; i++) offsets[i + 1]! += offsets[i]!;
    const next = offsets.slice();
    for (const { edge, source, target } of edges) {
      sections.ties.set([edge, target], next[source]!++ * 2);
      sections.ties.set([edge, source], next[target]!++ * 2);
    }
    return { graph: buffer, ties: edges.length };
  }

  #joinLabels(): ArrayBuffer {
    const labels = new Uint8Array(this.#labelBytes);
    let at = 0;
    for (const line of this.#labels) {
      labels.set(line, at);
      at += line.length;
    }
    return labels.buffer;
  }
}

/** One word that can be a name on its own: not a single letter, not a bare number. */
function mayStandAlone(tokens: Tokens): boolean {
  return tokens.end[0]! - tokens.start[0]! >= 2 && !/^[\p{N}]+$/u.test(tokens.texts[0]!);
}

/** "federal government": a name written in lower case, unless it is a spelling of its own ("xAI") or a particle ("de Gaulle"). */
function startsOrdinary({ shape, hash }: Tokens): boolean {
  return !(shape[0]! & (STARTS_UPPER | CASELESS | INNER_UPPER | HAS_DIGIT)) && !PARTICLES.has(hash[0]!);
}

function flagsOf(tokens: Tokens, kind: Kind, weak: boolean, derived: boolean): number {
  // "The Standard", "Bob's": the word that carries the name decides.
  const led = tokens.size === 2 && ARTICLES.has(tokens.hash[0]!);
  const alone = tokens.size === 1 || led || (tokens.size === 2 && tokens.gap[1] === GAP_APOSTROPHE);
  const shape = tokens.shape[led ? 1 : 0]!;
  const word = tokens.hash[led ? 1 : 0]!;
  const allCaps = alone && !(shape & (HAS_LOWER | CASELESS)) && (shape & INNER_UPPER) !== 0;
  const ordinary =
    (alone && (COMMON.has(word) || TITLES.has(word) || GIVEN.has(word) || (shape & INITIALS) !== 0)) ||
    startsOrdinary(tokens);
  return (
    (weak || ordinary ? WEAK : 0) |
    (kind === 'person' ? IS_PERSON : 0) |
    (allCaps ? ACRONYM : 0) |
    (derived ? DERIVED : 0)
  );
}
