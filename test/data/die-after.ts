import { vi } from 'vitest';

/** Everything the process does with storage after its `steps`-th touch fails, as if it were gone. */
export function dieAfter(steps: number): { died: () => boolean; revive: () => void } {
  let touches = 0;
  const count = () => {
    touches += 1;
    if (touches > steps) throw new Error('this process is gone');
  };
  const { open, deleteDatabase } = IDBFactory.prototype;
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
    count();
    return open.apply(this, args);
  });
  vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory, ...args) {
    count();
    return deleteDatabase.apply(this, args);
  });
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    // The fake's own, inside an opening that was counted already.
    if (String(args[1]) !== 'versionchange') count();
    return transaction.apply(this, args);
  });
  return { died: () => touches > steps, revive: () => vi.restoreAllMocks() };
}
