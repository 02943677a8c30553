import type { Corrections } from '../../utils/match/corrections';
import type { EntityRef } from '../../utils/match/types';
import type { Correction, NewCorrection } from '../../utils/pack-messages';
import { cleanText } from '../../utils/text';

/** The same thing said twice has one key. */
export function withKey(said: NewCorrection): Correction {
  const ref = said.type === 'never' ? '' : `${said.ref.pack}/${said.ref.id}`;
  if (said.type === 'note') return { ...said, key: `note ${ref}` };
  const form = cleanText(said.form);
  return { ...said, form, key: `${said.type} ${ref} ${form.toLowerCase()}` };
}

/** A note is read with the card; all else changes what stands marked on pages. */
export const changesMarks = ({ type }: NewCorrection): boolean => type !== 'note';

export const isEmpty = (said: NewCorrection): boolean => said.type === 'note' && said.text.trim() === '';

/** The part of them that the engine needs. */
export function forEngine(corrections: readonly Correction[]): Corrections {
  return {
    never: corrections.flatMap((one) => (one.type === 'never' ? [one.form] : [])),
    notThis: corrections.flatMap((one) =>
      one.type === 'not-this' ? [{ form: one.form, ref: one.ref }] : [],
    ),
  };
}

/** The note on an entity, if there is one. */
export function noteOn(corrections: readonly Correction[], { pack, id }: EntityRef): string | undefined {
  for (const one of corrections) {
    if (one.type === 'note' && one.ref.pack === pack && one.ref.id === id) return one.text;
  }
  return undefined;
}
