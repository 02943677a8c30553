import { count, day, number, series, size, t } from '../language';

/** What is said of the packs that are installed, and of the room they take. */

const dayOf = (moment: string): string => day(moment.slice(0, 10));

export const packWords = {
  empty: t('pack.empty'),
  version: (version: string) => t('pack.version', { version }),
  asOf: (moment: string) => t('pack.asOf', { date: dayOf(moment) }),
  license: (license: string) => t('pack.license', { license }),
  publisher: (publisher: string) => t('pack.publisher', { publisher }),
  use: (title: string) => t('pack.use', { title }),
  earlier: (title: string) => t('pack.earlier', { title }),
  later: (title: string) => t('pack.later', { title }),
  orderHint: t('pack.orderHint'),
  place: (title: string, place: number, of: number) =>
    t('pack.place', { title, place: number(place), count: number(of) }),
  browse: t('pack.browse'),
  export: t('pack.export'),
  exported: (name: string) => t('pack.exported', { name }),
  more: t('pack.more'),
  private: t('pack.private'),
  privateHint: t('pack.privateHint'),
  ownHint: t('pack.ownHint'),
} as const;

export const updateWords = {
  now: t('update.now'),
  stop: t('update.stop'),
  automatic: t('update.automatic'),
  automaticHint: t('update.automaticHint'),
  checked: (moment: string) => t('update.checked', { date: dayOf(moment) }),
  noAddress: t('update.noAddress'),
  notRefreshed: (moment: string) => t('update.notRefreshed', { date: dayOf(moment) }),
  promised: (moment: string) => t('update.promised', { date: dayOf(moment) }),
  upToDate: (version: string) => t('update.upToDate', { version }),
  updated: (version: string) => t('update.updated', { version }),
  changes: (version: string) => t('update.changes', { version }),
  rollBack: (version: string) => t('update.rollBack', { version }),
  rollBackHint: t('update.rollBackHint'),
  rolledBack: (title: string, version: string) => t('update.rolledBack', { title, version }),
} as const;

export const removeWords = {
  remove: t('remove.remove'),
  ask: (title: string) => t('remove.ask', { title }),
  hint: t('remove.hint'),
  yes: t('remove.yes'),
  no: t('remove.no'),
  removed: (title: string) => t('remove.removed', { title }),
} as const;

export const storageWords = {
  title: t('storage.title'),
  hint: t('storage.hint'),
  meter: t('storage.meter'),
  used: (used: number, available: number) =>
    t('storage.used', { used: size(used), available: size(available) }),
  kept: t('storage.kept'),
  notKept: t('storage.notKept'),
  keep: t('storage.keep'),
  refused: t('storage.refused'),
  whole: t('storage.whole'),
  differs: (title: string, says: number, holds: number) =>
    t('storage.differs', { title, says: number(says), holds: number(holds) }),
  repair: t('storage.repair'),
  repaired: (title: string) => t('storage.repaired', { title }),
} as const;

export const backupWords = {
  title: t('backup.title'),
  hint: t('backup.hint'),
  backUp: t('backup.backUp'),
  saved: (name: string) => t('pack.exported', { name }),
  restore: t('backup.restore'),
  restoreHint: t('backup.restoreHint'),
  restored: (packs: number) => count('backup.restored', packs),
  newer: (ids: readonly string[]) => t('backup.newer', { packs: series(ids) }),
} as const;
