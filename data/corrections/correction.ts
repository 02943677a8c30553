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

/** The note on an entity, by all names that packs know it under: different ones, from before they met, one below the other. */
export function noteOn(corrections: readonly Correction[], refs: readonly EntityRef[]): string | undefined {
  const notes = refs.flatMap(({ pack, id }) =>
    corrections.flatMap((one) =>
      one.type === 'note' && one.ref.pack === pack && one.ref.id === id ? [one.text] : [],
    ),
  );
  return notes.length === 0 ? undefined : [...new Set(notes)].join('\n');
}
