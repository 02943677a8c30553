import { Answered } from '../../components/answered';
import { MarkChoices } from '../../components/mark-choices';
import { usePreferences } from '../../components/use-preferences';
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
