import type { Kind } from '../../ftm';
import type { EntityNames } from './entity-names';
import { derivedForms } from './name-rules';

/** One written form of a name, before it is keyed. */
export interface Variant {
  readonly text: string;
  /** May also mean something else: needs evidence. */
  readonly weak: boolean;
  /** Made by a rule here, not given by the pack. */
  readonly derived: boolean;
}

/** Longer names are found by their shorter aliases; also the longest sequence the index holds. */
export const LONGEST_NAME = 16;

/** UTF-16 units of a name: longer ones are descriptions, and rules would read them again and again. */
const LONGEST_TEXT = 200;

/** Forms that rules may add to an entity's own names. */
const MOST_DERIVED = 64;

/** What is left of a Chinese name is often a word: 苹果公司, 甲骨文公司; a foreign surname of three characters is none. */
const CHINESE_WORD = /^\p{Script=Han}{1,3}$/u;
/** UTF-16 units of three characters. */
const THREE_CHARACTERS = 6;
const isChineseWord = (form: string, kind: Kind): boolean =>
  form.length <= THREE_CHARACTERS && CHINESE_WORD.test(form) && (form.length < 3 || kind !== 'person');

/** Every form under which a page may name this entity: the pack's own names, then those that rules make of them. */
export function variantsOf({ kind, full, abbreviations, weak }: EntityNames): readonly Variant[] {
  const variants: Variant[] = [];
  for (const name of full) put(variants, name, weak.includes(name), false);
  for (const name of abbreviations) put(variants, name, weak.includes(name), false);
  for (const name of weak) put(variants, name, true, false);
  // Rules feed each other ("The Acme & Sons, Inc." loses article and form), so the list grows while it is read.
  const given = variants.length;
  for (let i = 0; i < variants.length && variants.length - given <= MOST_DERIVED; i++) {
    const variant = variants[i]!;
    for (const form of derivedForms(variant.text, kind))
      put(variants, form, variant.weak || isChineseWord(form, kind) || weak.includes(form), true);
  }
  return variants;
}

function put(variants: Variant[], text: string, weak: boolean, derived: boolean): void {
  if (text && text.length <= LONGEST_TEXT && !has(variants, text)) variants.push({ text, weak, derived });
}

/** One look at each: there are few, and a set of them would take longer to fill. */
function has(variants: readonly Variant[], text: string): boolean {
  for (let i = 0; i < variants.length; i++) if (variants[i]!.text === text) return true;
  return false;
}
