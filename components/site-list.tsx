import { optionsWords as words } from './words';

interface SiteListProps {
  /** Hosts that are left alone. */
  readonly hosts: readonly string[];
  readonly onAgain: (host: string) => void;
}

export function SiteList({ hosts, onAgain }: SiteListProps) {
  if (hosts.length === 0) return <p class="empty">{words.noSites}</p>;
  return (
    <ul class="sites">
      {hosts.map((host) => (
        <li key={host}>
          <bdi>{host}</bdi>
          <button type="button" onClick={() => onAgain(host)}>
            {words.onAgain}
            <span class="unseen">: {host}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
