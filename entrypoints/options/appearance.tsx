import { Answered } from '../../components/answered';
import { MarkChoices } from '../../components/settings/mark-choices';
import { usePreferences } from '../../components/settings/use-preferences';
import type { SectionProps } from './section';

/** How names look on pages. */
export function Appearance({ ask }: SectionProps) {
  const { preferences, prefer } = usePreferences(ask);
  return (
    <Answered answer={preferences}>
      {(chosen) => <MarkChoices preferences={chosen} onPrefer={prefer} />}
    </Answered>
  );
}
