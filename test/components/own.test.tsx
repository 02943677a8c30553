import { describe, expect, it, vi } from 'vitest';
import { DoneNote } from '../../components/done-note';
import { CorrectBox } from '../../components/own/correct-box';
import { CorrectionList } from '../../components/own/correction-list';
import { OwnForm } from '../../components/own/own-form';
import { OwnList } from '../../components/own/own-list';
import type { ListedCorrection, OwnEntry } from '../../utils/pack-messages';
import { failure, success } from '../../utils/result';
import { one, press, settle, show, text, texts, type } from './stage';

const EMMA: OwnEntry = {
  id: 'own-1',
  kind: 'person',
  name: 'Emma Example',
  aliases: ['E. Example'],
  summary: '',
  link: '',
  roles: [{ role: 'Baker', organization: 'Bakery', from: '2019', to: '' }],
};
const ref = { pack: 'ai', id: 'ilya' };

describe("the reader's own entries", () => {
  it('are listed with what they are, each to be changed or removed', () => {
    const onRemove = vi.fn();
    show(<OwnList entries={[EMMA]} onRemove={onRemove} />);
    expect(texts('li p.hint')).toEqual(['Person · Baker, Bakery']);
    expect(one('a').getAttribute('href')).toBe('#own/edit/own-1');
    press('Remove: Emma Example');
    expect(onRemove).toHaveBeenCalledWith(EMMA);
  });

  it('say so where there is none', () => {
    show(<OwnList entries={[]} onRemove={() => {}} />);
    expect(text()).toBe('You have not written anybody down yet.');
  });
});

describe('the form of an entry', () => {
  const events = { fault: undefined, onSave: () => {}, onCancel: () => {} };

  it('begins with what is known and hands back what was changed, an alias a line', () => {
    const onSave = vi.fn();
    show(<OwnForm entry={EMMA} problems={[]} {...events} onSave={onSave} />);
    expect(text('h3')).toBe('Edit Emma Example');
    type('#own-aliases', 'E. Example\nEmmy');
    type('[id="own-roles.0.to"]', '2021');
    press('Save');
    expect(onSave).toHaveBeenCalledWith({
      ...EMMA,
      aliases: ['E. Example', 'Emmy'],
      roles: [{ ...EMMA.roles[0], to: '2021' }],
    });
  });

  it('gives the keyboard to the role that is added, and to the button when one is removed', () => {
    show(<OwnForm entry={EMMA} problems={[]} {...events} />);
    press('Add a role');
    expect(document.activeElement?.id).toBe('own-roles.1.role');
    press('Remove role 1');
    expect(texts('legend')).toEqual(['Type', 'Role 1']);
    expect(document.activeElement?.textContent).toBe('Add a role');
  });

  it('says what is wrong beside the field, and leads the keyboard there', () => {
    const problems = [
      { field: 'link', problem: 'not-https' },
      { field: 'roles.0.from', problem: 'not-a-date' },
    ] as const;
    show(<OwnForm entry={EMMA} problems={[]} {...events} />);
    show(<OwnForm entry={EMMA} problems={problems} {...events} />);
    expect(text('[role=alert]')).toBe('2 fields need another look.');
    expect(document.activeElement?.id).toBe('own-link');
    const told = one('#own-link').getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(told.map((id) => text(`[id="${id}"]`))).toContain(
      'Begin with https:// and write the whole address.',
    );
    expect(one('[id="own-roles.0.from"]').getAttribute('aria-invalid')).toBe('true');
    expect(one('#own-name').getAttribute('aria-invalid')).toBe('false');
  });

  it('says why it could not be stored', () => {
    const { error } = failure('storage-full', 'The disk is full', 'Make room.');
    show(<OwnForm entry={EMMA} problems={[]} {...events} fault={error} />);
    expect(text('.fault')).toContain('The disk is full');
  });
});

describe('corrections', () => {
  const said: readonly ListedCorrection[] = [
    { key: 'a', type: 'never', form: 'Target' },
    { key: 'b', type: 'not-this', form: 'Ilya', ref, caption: 'Ilya Sutskever' },
    { key: 'c', type: 'note', ref, caption: 'Ilya Sutskever', text: 'Met <b>him</b>.' },
    { key: 'd', type: 'not-this', form: 'Max', ref },
  ];

  it('are listed by kind, each to be taken back', () => {
    const onTakeBack = vi.fn();
    show(<CorrectionList corrections={said} onTakeBack={onTakeBack} />);
    expect(texts('h3')).toEqual(['Not this one', 'Never marked', 'Private notes']);
    expect(texts('li p')).toEqual([
      '“Ilya” is not this one: Ilya Sutskever',
      '“Max” is not this one: somebody whom no pack here knows',
      'Never mark “Target”',
      'Note on Ilya Sutskever',
      'Met <b>him</b>.',
    ]);
    press('Take back: Never mark “Target”');
    expect(onTakeBack).toHaveBeenCalledWith([said[0]]);
  });

  it('said of one whom two packs know stand there once and are taken back together', () => {
    const twins = [said[2]!, { ...said[2]!, key: 'e', ref: { ...ref, pack: 'other' } }];
    const onTakeBack = vi.fn();
    show(<CorrectionList corrections={twins} onTakeBack={onTakeBack} />);
    expect(texts('li p')).toEqual(['Note on Ilya Sutskever', 'Met <b>him</b>.']);
    press('Take back: Note on Ilya Sutskever');
    expect(onTakeBack).toHaveBeenCalledWith(twins);
  });

  it('are said of the form that stands on the page; without one there is only the note', () => {
    const events = { onNotThis: vi.fn(), onNever: vi.fn(), onNote: async () => success(null) };
    show(<CorrectBox caption="Ilya Sutskever" form="Sutskever" about="x" note={undefined} {...events} />);
    press('“Sutskever” is not this one: Ilya Sutskever');
    press('Never mark “Sutskever”');
    expect([events.onNotThis.mock.calls, events.onNever.mock.calls]).toEqual([
      [['Sutskever']],
      [['Sutskever']],
    ]);
    show(<CorrectBox caption="Ilya Sutskever" form={undefined} about="x" note={undefined} {...events} />);
    expect(texts('button')).toEqual(['Save note']);
  });

  it.each([
    ['Met him.', success(null), 'Saved.'],
    ['  ', success(null), 'The note is gone.'],
    ['Met him.', failure('storage-full', 'The disk is full', 'Make room.'), ''],
  ])('a note %j is kept or not, and that is said', async (words, answer, status) => {
    const onNote = vi.fn(async () => answer);
    show(
      <CorrectBox
        caption="X"
        form={undefined}
        about={words}
        note="Before."
        onNotThis={() => {}}
        onNever={() => {}}
        onNote={onNote}
      />,
    );
    type('textarea', words);
    press('Save note');
    await settle();
    expect(onNote).toHaveBeenCalledWith(words);
    expect(text('.note-box [role=status]')).toBe(status);
    expect(text('.fault')).toContain(answer.ok ? '' : 'The disk is full');
  });

  it('what was done takes the keyboard, with the way back where there is one', () => {
    show(<DoneNote said="Removed Emma." onUndo={() => {}} />);
    expect(document.activeElement?.textContent).toBe('Undo');
    show(<DoneNote said="Saved Emma." />);
    expect(document.activeElement?.textContent).toBe('Saved Emma.');
  });
});
