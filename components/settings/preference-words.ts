import { t } from '../language';

/** What the choices for all pages are called. */
export const preferenceWords = {
  appearance: t('appearance.title'),
  appearanceHint: t('appearance.hint'),
  reveal: t('appearance.reveal'),
  line: t('appearance.line'),
  dotted: t('appearance.dotted'),
  dottedHint: t('appearance.dottedHint'),
  solid: t('appearance.solid'),
  solidHint: t('appearance.solidHint'),
  none: t('appearance.none'),
  noneHint: t('appearance.noneHint'),
  mentions: t('appearance.mentions'),
  all: t('appearance.all'),
  first: t('appearance.first'),
  sites: t('readSites.question'),
  allSites: t('readSites.all'),
  allSitesHint: t('readSites.allHint'),
  chosenSites: t('readSites.chosen'),
  chosenSitesHint: t('readSites.chosenHint'),
  asked: t('readSites.asked'),
  askedHint: t('readSites.askedHint'),
} as const;
