/** German words that start sentences or stand before a name, lower case; nouns are capitalised and therefore left out. */
export const COMMON = `
  aber alle als also am an auch auf aus bei beim bis da dabei damit danach dann das dass dazu dem den denn der des die dies diese dieser
  dieses doch dort du durch ein eine einem einen einer eines er erst es etwa für gegen haben hat hatte heute hier ich ihm ihr ihre im in ist
  ja jede jeder jetzt kann kein keine laut man mehr mit nach neben nicht noch nun nur ob oder ohne schon sehr seine seit sich sie sind so
  sogar über um und uns unter viele vom von vor war waren warum was wegen weil wenn wer werden wie wieder will wir wird wo zu zum zur zwar
  zwei zwischen bereits bisher dagegen dennoch deshalb ebenso jedoch obwohl sondern trotz während zudem
`;
export const TITLES = `
  herr frau präsident präsidentin bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin außenminister
  außenministerin finanzminister innenminister ministerpräsident ministerpräsidentin generalsekretär generalsekretärin chef chefin
  vorsitzende vorsitzender parteichef parteichefin sprecher sprecherin abgeordnete abgeordneter bürgermeister oberbürgermeister könig
  königin papst kardinal bischof trainer richter anwalt professor unternehmer gründer gründerin
`;
/** Languages whose names take a plain -s in the genitive: "Merkels Rede", "Microsofts Chef". */
export const GENITIVE_S = ['de', 'nl', 'sv', 'da', 'no', 'nb', 'nn'];
/** Endings of an adjective before its noun: "die Europäische Union", "der Europäischen Union". */
export const ADJECTIVE_ENDINGS = ['e', 'en', 'er', 'es', 'em'];
/** Adjective stems in organizations' names end like this. */
export const ADJECTIVE_STEMS = [
  'isch',
  'sch',
  'lich',
  'ig',
  'vereint',
  'rot',
  'grün',
  'neu',
  'frei',
  'link',
  'international',
  'national',
  'zentral',
];
