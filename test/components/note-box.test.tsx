import { describe, expect, it, vi } from 'vitest';
import { NoteBox } from '../../components/entity/note-box';
import { failure, success } from '../../utils/result';
import { one, press, settle, show, text, type } from './stage';

const onSave = vi.fn(async (_text: string) => success(null));
const showBox = (about: string, note?: string, save: typeof onSave | typeof refuse = onSave) =>
  show(<NoteBox key={about} about={about} note={note} onSave={save} />);
const refuse = async () => failure('storage-full', 'The disk is full', 'Make room.');
const written = (): string => (one('textarea') as HTMLTextAreaElement).value;
async function save(): Promise<string | undefined> {
  press('Save note');
  await settle();
  return onSave.mock.lastCall?.[0];
}

describe('a note box', () => {
  it('that nobody typed in shows what was saved elsewhere', () => {
    showBox('untouched', 'Met in May.');
    showBox('untouched', 'Met in June.');
    expect(written()).toBe('Met in June.');
    showBox('untouched');
    expect(written()).toBe('');
  });

  it('shows what is typed, and what is saved elsewhere stays above it', async () => {
    showBox('both', 'Met in May.');
    type('textarea', 'Met in Oslo.');
    showBox('both', 'Met in June.');
    expect(written()).toBe('Met in Oslo.');
    expect(await save()).toBe('Met in June.\nMet in Oslo.');
    expect(written()).toBe('Met in June.\nMet in Oslo.');
  });

  it('that was emptied takes away nothing but what its reader saw', async () => {
    showBox('emptied', 'Met in May.');
    type('textarea', '');
    showBox('emptied', 'Met in June.');
    expect(await save()).toBe('Met in June.');
    expect(text('[role=status]')).toBe('Saved.');
  });

  it('saves the same when it is pressed twice, before its own note has come back', async () => {
    showBox('twice', 'Met in May.');
    type('textarea', 'Met in Oslo.');
    await save();
    expect(await save()).toBe('Met in Oslo.');
    type('textarea', 'Met in Oslo, twice.');
    showBox('twice', 'Met in Oslo.');
    expect(await save()).toBe('Met in Oslo, twice.');
  });

  it('shows what is saved elsewhere again once its own was saved', async () => {
    showBox('again', 'Met in May.');
    type('textarea', 'Met in Oslo.');
    await save();
    showBox('again', 'Met in Oslo.');
    showBox('again', 'Met in Rome.');
    expect(written()).toBe('Met in Rome.');
  });

  it('has its draft again after another was looked at, and after saving has failed', async () => {
    showBox('left', undefined, refuse);
    type('textarea', 'A long thought');
    showBox('another');
    expect(written()).toBe('');
    showBox('left', undefined, refuse);
    expect(written()).toBe('A long thought');
    await save();
    expect(text('.fault')).toContain('The disk is full');
    showBox('another');
    showBox('left');
    expect(written()).toBe('A long thought');
  });
});
