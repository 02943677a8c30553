import { type Fault, failure } from '../../utils/result';
import { compareVersions } from '../import/compare-versions';
import { obstacleTo } from '../import/may-replace';
import type { SignedIndex } from '../import/open-bundle';
import type { InstalledPack } from '../store/meta-db';

/**
 * Whether a fetched index may update what is installed: `new` version, the `same` one, or why not. A publisher that was
 * taken over can drop the licence, go back to an old version or freeze at one (https://theupdateframework.io/).
 */
export function judgeUpdate(
  installed: InstalledPack,
  index: SignedIndex,
  now: number,
): 'new' | 'same' | Fault {
  const { title, version } = installed.manifest;
  const { manifest } = index;
  if (manifest.name !== installed.id) {
    return failure(
      'other-pack',
      `The address of ${title} now holds another pack (${manifest.name})`,
      'Ask the publisher for the new address.',
    ).error;
  }
  if (manifest.expires !== undefined && Date.parse(manifest.expires) < now) {
    return failure(
      'expired',
      `The publisher of ${title} promised a newer version by ${manifest.expires.slice(0, 10)}; it has not come`,
      'What is installed still answers, but was not refreshed since. Try again later.',
    ).error;
  }
  const obstacle = obstacleTo(installed.id, index, installed);
  if (obstacle) return obstacle;
  return compareVersions(manifest.version, version) === 0 ? 'same' : 'new';
}
