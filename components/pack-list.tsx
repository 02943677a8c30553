import type { PackSummary } from '../utils/pack-messages';
import { Switch } from './switch';
import { organizations, people, ties, optionsWords as words } from './words';

interface PackListProps {
  readonly packs: readonly PackSummary[];
  readonly onSwitch: (pack: string, on: boolean) => void;
}

export function PackList({ packs, onSwitch }: PackListProps) {
  if (packs.length === 0) return <p class="empty">{words.noPacks}</p>;
  return (
    <ul class="packs">
      {packs.map((pack) => (
        <li key={pack.id} class={pack.on ? '' : 'is-off'}>
          <div>
            <h3 dir="auto">{pack.title}</h3>
            <p>{[people(pack.people), organizations(pack.organizations), ties(pack.ties)].join(' · ')}</p>
            <p class="hint">
              {[
                words.version(pack.version),
                pack.license && words.license(pack.license),
                pack.publisher && words.publisher(pack.publisher),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          <Switch label={words.use(pack.title)} quiet on={pack.on} onSwitch={(on) => onSwitch(pack.id, on)} />
        </li>
      ))}
    </ul>
  );
}
