import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followPointer } from '../utils/page/pointer';

declare global {
  /** Left behind by `pointer.js` for the reader that loads it; in our own world, which pages cannot see. */
  var startPointer: typeof followPointer | undefined;
}

/** Pointer, touch and keys on names: the reader (`reader.ts`) loads it once a page has names. */
export default defineUnlistedScript(() => {
  globalThis.startPointer = followPointer;
});
