import * as v from 'valibot';
import type { Preferences } from '../utils/preferences';

/** Preferences as they come from a message or a file. */
export const PreferencesShape: v.GenericSchema<unknown, Preferences> = v.object({
  line: v.picklist(['dotted', 'solid', 'none']),
  mentions: v.picklist(['all', 'first']),
  sites: v.picklist(['all', 'chosen', 'asked']),
});
