import type { Ask } from './ask';
import type { EntityRef } from './match/types';
import type { Result } from './result';

/** Stores a note on an entity under every name that its packs know it by; answers what went wrong first. */
export async function keepNote(ask: Ask, refs: readonly EntityRef[], text: string): Promise<Result<unknown>> {
  const answers = await Promise.all(refs.map((ref) => ask('addCorrection', { type: 'note', ref, text })));
  return answers.find(({ ok }) => !ok) ?? answers[0]!;
}
