/** Words for people of a country, as they stand before a surname: "the Spaniard Alcaraz", « l’Espagnol Alcaraz ». Sorted. In German an article says it. */

export const IN_ENGLISH = `
  algerian american argentine australian austrian belarusian belgian brazilian briton bulgarian canadian chilean chinese
  colombian croat cuban czech dane dutchman dutchwoman egyptian englishman estonian ethiopian filipino finn frenchman
  frenchwoman georgian german greek hungarian indian iranian iraqi irishman irishwoman israeli italian jamaican japanese kenyan
  korean latvian lebanese lithuanian mexican moroccan nigerian norwegian pakistani palestinian pole portuguese romanian russian
  saudi scot scotsman serb slovak slovene spaniard swede swiss syrian tunisian turk ukrainian venezuelan welshman
`;

export const IN_FRENCH = `
  algérien algérienne allemand allemande américain américaine anglais anglaise argentin argentine australien australienne
  autrichien autrichienne belge biélorusse brésilien brésilienne britannique bulgare canadien canadienne chinois chinoise
  colombien croate danois danoise écossais espagnol espagnole finlandais français française gallois grec grecque hongrois
  hongroise indien indienne iranien iranienne irlandais irlandaise israélien israélienne italien italienne japonais japonaise
  kényan kényane libanais libanaise marocain marocaine mexicain mexicaine néerlandais néerlandaise norvégien norvégienne
  palestinien palestinienne polonais polonaise portugais portugaise québécois québécoise roumain roumaine russe sénégalais serbe
  suédois suédoise suisse tchèque tunisien tunisienne turc turque ukrainien ukrainienne vénézuélien
`;
