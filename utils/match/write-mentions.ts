import { loadLabels } from './index/load-labels';
import type { Label, PackView } from './index/pack-view';
import type { Believed } from './link/believe';
import { type Node, nodeKey } from './link/hits';
import { endOf } from './span-edges';
import type { WrittenAt } from './text/as-read';
import { foldText, unitAt } from './text/characters';
import type { Surroundings } from './text/surroundings';
import { PRIME } from './text/word-hash';
import type { CastMember, MentionKind, PageMentions, Reading } from './types';

/** Scores are sums of weights; this sum and more counts as certain. */
const CERTAIN = 4;

/** Puts names to what was believed, in the flat form that crosses contexts. */
export async function writeMentions(
  believed: readonly Believed[],
  around: Surroundings,
  packs: readonly PackView[],
  writtenAt: WrittenAt,
): Promise<PageMentions> {
  const writer = new Writer(
    around,
    packs,
    await loadLabels(
      believed.flatMap(({ candidates }) => candidates),
      packs,
    ),
  );
  const spans = new Int32Array(believed.length * 4);
  const inOrder = believed.toSorted((a, b) => a.from - b.from);
  const { block, start } = around.tokens;
  let at = 0;
  for (const mention of inOrder) {
    const { from, to } = mention;
    const span = writtenAt(block[from]!, start[from]!, endOf(around, from, to));
    spans.set([block[from]!, ...span, writer.reading(mention)], at);
    at += 4;
  }
  return { cast: writer.cast, readings: writer.readings, spans };
}

/** A mention as it stands in the text, and the index of its reading. */
interface Written {
  readonly mention: Believed;
  readonly surface: string;
  readonly index: number;
}

class Writer {
  readonly cast: CastMember[] = [];
  readonly readings: Reading[] = [];
  readonly #around: Surroundings;
  readonly #packs: readonly PackView[];
  readonly #labels: ReadonlyMap<number, Label>;
  readonly #members = new Map<number, number>();
  /** What was written, by surface form and best candidate: one or two, where a surname has thousands of bearers. */
  readonly #written = new Map<number, Written[]>();

  constructor(around: Surroundings, packs: readonly PackView[], labels: ReadonlyMap<number, Label>) {
    this.#around = around;
    this.#packs = packs;
    this.#labels = labels;
  }

  /** Index of the mention's reading; equal readings are one. */
  reading(mention: Believed): number {
    const surface = this.#around.tokens.surface(mention.from, mention.to);
    const key = hashUnits(surface, mention.candidates[0]!.ordinal);
    const written = this.#written.get(key);
    const known = written?.find((one) => one.surface === surface && areAlike(one.mention, mention));
    if (known) return known.index;
    const index = this.readings.push(this.#write(mention, surface)) - 1;
    const now = { mention, surface, index };
    if (written) written.push(now);
    else this.#written.set(key, [now]);
    return index;
  }

  #write({ kind, score, evidence, candidates, name }: Believed, surface: string): Reading {
    const label = this.#labels.get(nodeKey(candidates[0]!))!;
    const read = kind === 'exact' ? nameAs(surface, label) : { kind, name: name ?? label.caption };
    return {
      candidates: candidates.map((node) => this.#member(node)),
      kind: read.kind,
      score: Math.round(Math.min(1, score / (kind === 'fuzzy' ? 1 : CERTAIN)) * 100) / 100,
      why: { rule: read.kind, name: read.name, evidence },
    };
  }

  #member(node: Node): number {
    const key = nodeKey(node);
    const known = this.#members.get(key);
    if (known !== undefined) return known;
    const { id, kind, caption } = this.#labels.get(key)!;
    this.#members.set(key, this.cast.length);
    return this.cast.push({ pack: this.#packs[node.pack]!.id, id, caption, kind }) - 1;
  }
}

/** A key for a surface form of an entity: to join the two in a string would cost as much as all the rest of writing. */
function hashUnits(surface: string, ordinal: number): number {
  let hash = ordinal;
  for (let i = 0; i < surface.length; i++) hash = Math.imul(hash ^ unitAt(surface, i), PRIME);
  return hash;
}

/** Whether two mentions of one surface form have the same reading. */
const areAlike = (one: Believed, other: Believed): boolean =>
  one.kind === other.kind &&
  one.score === other.score &&
  haveEqual(one.evidence, other.evidence, (a, b) => a === b) &&
  haveEqual(one.candidates, other.candidates, (a, b) => a.ordinal === b.ordinal && a.pack === b.pack);

const haveEqual = <T>(some: readonly T[], others: readonly T[], areEqual: (a: T, b: T) => boolean): boolean =>
  some.length === others.length && some.every((one, i) => areEqual(one, others[i]!));

/** Which of the entity's names a surface form is; "inflected" if it is none of them to the letter. */
function nameAs(surface: string, label: Label): { kind: MentionKind; name: string } {
  const { caption } = label;
  if (surface === caption) return { kind: 'exact', name: caption };
  const { names } = label;
  const equal = names.indexOf(surface);
  const at = equal >= 0 ? equal : indexFolded(surface, names);
  if (at >= 0) return { kind: at === 0 ? 'exact' : 'alias', name: names[at]! };
  return { kind: /\p{Script=Cyrillic}/u.test(surface) ? 'inflected' : 'alias', name: caption };
}

function indexFolded(surface: string, names: readonly string[]): number {
  const folded = foldText(surface);
  return names.findIndex((name) => foldText(name) === folded);
}
