import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildOf } from '../browsers/launch';

/**
 * What both stores are asked to approve, to the letter. A permission, an address that pages may load, a looser
 * `content_security_policy` (there is none: the browsers' own is the strictest) is written down here or is not shipped.
 */
const BOTH = {
  manifest_version: 3,
  name: '__MSG_extension_name__',
  description: '__MSG_extension_description__',
  icons: { '16': 'icon/16.png', '32': 'icon/32.png', '48': 'icon/48.png', '128': 'icon/128.png' },
  default_locale: 'en',
  optional_host_permissions: ['https://*/*'],
  commands: {
    'next-mention': { suggested_key: { default: 'Alt+Period' }, description: '__MSG_command_nextMention__' },
    'previous-mention': {
      suggested_key: { default: 'Alt+Comma' },
      description: '__MSG_command_previousMention__',
    },
    'open-panel': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_command_openPanel__' },
    'toggle-site': { description: '__MSG_command_toggleSite__' },
  },
  action: { default_title: 'Dramatis', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
};

const OWN = {
  chromium: {
    permissions: ['unlimitedStorage', 'contextMenus', 'sidePanel'],
    content_scripts: [
      { matches: ['*://*/*'], js: ['reader.js'], css: ['assets/marks.css'], run_at: 'document_idle' },
    ],
    minimum_chrome_version: '148',
    message_serialization: 'structured_clone',
    web_accessible_resources: [
      { resources: ['card.html', 'pointer.js'], matches: ['*://*/*'], use_dynamic_url: true },
    ],
    background: { type: 'module', service_worker: 'background.js' },
    side_panel: { default_path: 'sidepanel.html' },
  },
  firefox: {
    permissions: ['unlimitedStorage', 'contextMenus'],
    content_scripts: [
      {
        matches: ['*://*/*'],
        js: ['reader.js'],
        css: ['assets/marks.css'],
        run_at: 'document_idle',
        css_origin: 'user',
      },
    ],
    browser_specific_settings: {
      gecko: {
        id: 'dramatis@dramatis.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
    web_accessible_resources: [{ resources: ['card.html', 'pointer.js'], matches: ['*://*/*'] }],
    background: { type: 'module', scripts: ['background.js'] },
    sidebar_action: { default_panel: 'sidepanel.html', default_title: 'Dramatis', open_at_install: false },
  },
} as const;

it.each(['chromium', 'firefox'] as const)('the manifest of %s asks for this and for nothing else', (name) => {
  const { version, ...manifest } = JSON.parse(readFileSync(join(buildOf(name), 'manifest.json'), 'utf8'));
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(manifest).toEqual({ ...BOTH, ...OWN[name] });
});
