import { type Fault, failure } from '../../utils/result';
import { OWN } from '../corrections/own-id';
import { STARTER } from '../pack/starter-id';
import type { InstalledPack } from '../store/meta-db';
import { compareVersions } from './compare-versions';
import type { SignedIndex } from './open-bundle';

/** Why this version may not take the place of the installed one; undefined where it may. */
export function obstacleTo(
  id: string,
  index: SignedIndex | undefined,
  installed: InstalledPack | undefined,
): Fault | undefined {
  if (id === STARTER || id === OWN) return RESERVED(id);
  if (!installed) return undefined;
  const { title, version, license, public_key: pinned } = installed.manifest;
  const key = index?.manifest.public_key;
  if (pinned !== undefined && key !== pinned) {
    return failure(
      'other-key',
      key === undefined
        ? `${title} is signed, this file is not, but it calls itself the same (${id})`
        : `${title} was signed by another key than this file, which calls itself the same (${id})`,
      'It may come from somebody else. If you trust it, remove the installed pack first.',
    ).error;
  }
  if (!index) return undefined;
  const order = compareVersions(index.manifest.version, version);
  if (order < 0) {
    return failure(
      'older',
      `This is version ${index.manifest.version} of ${title}; version ${version} is installed`,
      'Nothing to do. To go back use "roll back", or remove the installed pack first.',
    ).error;
  }
  if (license !== undefined && index.manifest.license === undefined) {
    return failure(
      'licence-dropped',
      `${title} has the licence ${license}; this version names none`,
      'Ask the publisher under which terms it may be used.',
    ).error;
  }
  return undefined;
}

const RESERVED = (id: string): Fault =>
  failure(
    'reserved-id',
    `The id ${id} belongs to a pack that comes with Dramatis`,
    'Give the pack another "name" in its index.json, or the file another name.',
  ).error;
