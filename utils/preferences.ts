/** What the reader chose for all pages. */
export interface Preferences {
  /** The line under a name. People and organizations have different ones; without a line names still open their cards. */
  readonly line: 'dotted' | 'solid' | 'none';
  /** Which mentions of somebody in a paragraph have the line. */
  readonly mentions: 'all' | 'first';
  /** Which articles are read: all but those of sites switched off, those of sites switched on, or those asked for. */
  readonly sites: 'all' | 'chosen' | 'asked';
}

export const DEFAULTS: Preferences = { line: 'dotted', mentions: 'all', sites: 'all' };
