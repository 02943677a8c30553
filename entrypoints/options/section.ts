import type { ComponentType } from 'preact';
import type { SettingsSection } from '../../components/settings/settings-page';
import type { Ask } from '../../utils/ask';
import type { RunningImporter } from './use-importer';

/** What every section of the options page is given. */
export interface SectionProps {
  readonly ask: Ask;
  /** One for the whole page: an import goes on, and a preview waits, while the reader looks at another section. */
  readonly importer: RunningImporter;
  /** Another for updates, exports and backups, so that none of them ends an import. */
  readonly errands: RunningImporter;
  /** What stands in the address after the section's id: `starter` of `#browse/starter`; may be empty. */
  readonly path: string;
}

export interface Section extends SettingsSection {
  readonly View: ComponentType<SectionProps>;
}
