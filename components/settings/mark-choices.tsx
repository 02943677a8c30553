import type { Preferences } from '../../utils/preferences';
import { Choice } from './choice';
import { preferenceWords as words } from './preference-words';

interface MarkChoicesProps {
  readonly preferences: Preferences;
  /** What was not chosen here is left out: it may have been chosen since. */
  readonly onPrefer: (change: Partial<Preferences>) => void;
}

/** How names are marked. */
export function MarkChoices({ preferences, onPrefer }: MarkChoicesProps) {
  return (
    <>
      <Choice
        name="line"
        question={words.line}
        options={[
          { value: 'dotted', label: words.dotted, hint: words.dottedHint, sample: sample('dotted') },
          { value: 'solid', label: words.solid, hint: words.solidHint, sample: sample('solid') },
          { value: 'none', label: words.none, hint: words.noneHint },
        ]}
        chosen={preferences.line}
        onChoose={(line) => onPrefer({ line })}
      />
      <Choice
        name="mentions"
        question={words.mentions}
        options={[
          { value: 'all', label: words.all },
          { value: 'first', label: words.first },
        ]}
        chosen={preferences.mentions}
        onChoose={(mentions) => onPrefer({ mentions })}
      />
      <p class="hint">{words.reveal}</p>
    </>
  );
}

const sample = (line: string) => (
  <>
    <span class={`person-${line}`}>Jan Leike</span>, <span class={`organization-${line}`}>OpenAI</span>
  </>
);
