import * as v from 'valibot';

/** Preferences, or some of them, as they come from a message or a file. */
export const PreferencesShape = v.object({
  line: v.exactOptional(v.picklist(['dotted', 'solid', 'none'])),
  mentions: v.exactOptional(v.picklist(['all', 'first'])),
  sites: v.exactOptional(v.picklist(['all', 'chosen', 'asked'])),
});
