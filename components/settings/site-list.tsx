import { optionsWords as words } from '../words';

interface SiteListProps {
  /** Hosts that are left alone or, where `chosen`, those that are read. */
  readonly hosts: readonly string[];
  readonly chosen: boolean;
  /** Takes a host off the list. */
  readonly onSwitch: (host: string) => void;
}

export function SiteList({ hosts, chosen, onSwitch }: SiteListProps) {
  if (hosts.length === 0) return <p class="empty">{chosen ? words.noneChosen : words.noSites}</p>;
  return (
    <ul class="sites">
      {hosts.map((host) => (
        <li key={host}>
          <bdi>{host}</bdi>
          <button type="button" onClick={() => onSwitch(host)}>
            {chosen ? words.offAgain : words.onAgain}
            <span class="unseen">: {host}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
