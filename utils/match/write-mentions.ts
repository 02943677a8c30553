import type { Believed } from './believe';
import { foldText } from './characters';
import { type Node, nodeKey } from './hits';
import { loadLabels } from './load-labels';
import type { Label, PackView } from './pack-view';
import { endOf } from './span-edges';
import type { Surroundings } from './surroundings';
import type { CastMember, MentionKind, PageMentions, Reading } from './types';

/** Scores are sums of weights; this sum and more counts as certain. */
const CERTAIN = 4;

/** Puts names to what was believed, in the flat form that crosses contexts. */
export async function writeMentions(
  believed: readonly Believed[],
  around: Surroundings,
  packs: readonly PackView[],
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
  for (const [i, mention] of inOrder.entries()) {
    const { block, start } = around.tokens;
    spans.set(
      [
        block[mention.from]!,
        start[mention.from]!,
        endOf(around, mention.from, mention.to),
        writer.reading(mention),
      ],
      i * 4,
    );
  }
  return { cast: writer.cast, readings: writer.readings, spans };
}

class Writer {
  readonly cast: CastMember[] = [];
  readonly readings: Reading[] = [];
  readonly #around: Surroundings;
  readonly #packs: readonly PackView[];
  readonly #labels: ReadonlyMap<string, Label>;
  readonly #members = new Map<string, number>();
  readonly #known = new Map<string, number>();

  constructor(around: Surroundings, packs: readonly PackView[], labels: ReadonlyMap<string, Label>) {
    this.#around = around;
    this.#packs = packs;
    this.#labels = labels;
  }

  /** Index of the mention's reading; equal readings are one. */
  reading(mention: Believed): number {
    const surface = this.#around.tokens.surface(mention.from, mention.to);
    const who = mention.candidates.map(nodeKey).join();
    const key = `${who} ${mention.kind} ${mention.score} ${mention.evidence} ${surface}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const index = this.readings.push(this.#write(mention, surface)) - 1;
    this.#known.set(key, index);
    return index;
  }

  #write({ kind, score, evidence, candidates, name }: Believed, surface: string): Reading {
    const { names } = this.#labels.get(nodeKey(candidates[0]!))!;
    const read = kind === 'exact' ? nameAs(surface, names) : { kind, name: name ?? names[0] ?? surface };
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
    const { id, kind, names } = this.#labels.get(key)!;
    this.#members.set(key, this.cast.length);
    return this.cast.push({ pack: this.#packs[node.pack]!.id, id, caption: names[0] ?? id, kind }) - 1;
  }
}

/** Which of the entity's names a surface form is; "inflected" if it is none of them to the letter. */
function nameAs(surface: string, names: readonly string[]): { kind: MentionKind; name: string } {
  const equal = names.indexOf(surface);
  const at = equal >= 0 ? equal : indexFolded(surface, names);
  if (at >= 0) return { kind: at === 0 ? 'exact' : 'alias', name: names[at]! };
  return { kind: /\p{Script=Cyrillic}/u.test(surface) ? 'inflected' : 'alias', name: names[0] ?? surface };
}

function indexFolded(surface: string, names: readonly string[]): number {
  const folded = foldText(surface);
  return names.findIndex((name) => foldText(name) === folded);
}
