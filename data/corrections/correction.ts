import type { EntityRef } from '../../utils/match/types';

/**
 * What the reader says against or beside the packs. Keyed by stable ids, so that it survives every update.
 * - `not-this`: this written form never means this entity.
 * - `never`: this written form is never marked at all.
 * - `note`: private words on an entity.
 */
export type Correction = { readonly key: string } & (
  | { readonly type: 'not-this'; readonly form: string; readonly ref: EntityRef }
  | { readonly type: 'never'; readonly form: string }
  | { readonly type: 'note'; readonly ref: EntityRef; readonly text: string }
);
