import { language, t } from './language';

/**
 * English faults say exactly what happened and where (`data/`, `utils/`). Other languages say it in general, by code, and
 * show those words below.
 */
const DAMAGED = t('fault.damaged');
const UNREADABLE = t('fault.unreadable');
const TOO_LARGE = t('fault.tooLarge');
const TOO_MANY = t('fault.tooMany');
const OFFLINE = t('fault.offline');
const DISTRUSTED = t('fault.distrusted');
const GONE = t('fault.gone');
const NOT_WHOLE = t('fault.notWhole');
const UNEXPECTED = t('fault.unexpected');

const SAID = new Map([
  ['bad-address', t('fault.address')],
  ['bad-archive', DAMAGED],
  ['bad-manifest', UNREADABLE],
  ['bad-signature', DISTRUSTED],
  ['bundle-damaged', NOT_WHOLE],
  ['cancelled', t('fault.cancelled')],
  ['cut-short', DAMAGED],
  ['disk-full', t('fault.full')],
  ['expired', t('fault.expired')],
  ['file-broken', DAMAGED],
  ['file-too-large', TOO_LARGE],
  ['licence-dropped', DISTRUSTED],
  ['no-answer', UNEXPECTED],
  ['no-name-column', UNREADABLE],
  ['no-network', OFFLINE],
  ['no-such-entity', GONE],
  ['no-such-job', GONE],
  ['no-such-pack', GONE],
  ['not-a-backup', t('fault.notABackup')],
  ['not-a-pack', UNREADABLE],
  ['not-found', OFFLINE],
  ['not-repairable', NOT_WHOLE],
  ['not-there', NOT_WHOLE],
  ['older', t('fault.older')],
  ['other-key', DISTRUSTED],
  ['other-pack', DISTRUSTED],
  ['overtaken', t('fault.overtaken')],
  ['pack-damaged', NOT_WHOLE],
  ['pack-incomplete', DAMAGED],
  ['reserved-id', DISTRUSTED],
  ['server-error', OFFLINE],
  ['stalled', OFFLINE],
  ['storage-blocked', t('fault.storageBlocked')],
  ['storage-broken', UNEXPECTED],
  ['storage-newer', t('fault.storageNewer')],
  ['storage-unavailable', t('fault.storageUnavailable')],
  ['too-large', TOO_LARGE],
  ['too-many-corrections', TOO_MANY],
  ['too-many-fragments', TOO_LARGE],
  ['too-many-own', TOO_MANY],
  ['unexpected', UNEXPECTED],
  ['unsigned', DISTRUSTED],
  ['wrong-checksum', DAMAGED],
  ['wrong-count', DAMAGED],
  ['wrong-size', DAMAGED],
]);

/** What a fault comes to, with what to do, in a language other than its own; undefined where its own words are enough. */
export const sayFault = (code: string): string | undefined =>
  language.startsWith('en') ? undefined : SAID.get(code);
