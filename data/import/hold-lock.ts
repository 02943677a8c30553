import type { Exclusive } from '../store/install-pack';

/** Held by the page that runs this job: whoever else finds the job in the store leaves it alone. */
export const jobLock = (job: string): string => `job ${job}`;

export interface Held {
  readonly release: () => void;
}

/** Takes a lock until it is released: a generator cannot run inside the lock's own callback. */
export function holdLock(exclusive: Exclusive, name: string): Promise<Held> {
  return new Promise((taken, failed) => {
    exclusive(name, () => new Promise<void>((release) => taken({ release }))).catch(failed);
  });
}
