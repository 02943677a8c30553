import { findBrowser } from '../browsers/find-browser';

/** Both browsers are there, or installed, before the first suite's clock runs. */
export default function setup(): void {
  findBrowser('chromium');
  findBrowser('firefox');
}
