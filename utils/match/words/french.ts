/** French words that start sentences or stand before a name, lower case. */
export const COMMON = `
  ainsi alors après au aucun aujourd aussi autre aux avant avec avoir car ce cela ces cet cette ceux chaque chez comme comment contre dans
  de depuis des deux donc dont du elle elles en encore enfin entre est et être eux il ils je jusqu la le les leur lors lorsque lui mais
  malgré même moins ne ni nos notre nous on ont ou où par parce parmi pas pendant peu plus pour pourquoi puis quand que quel quelle qui
  sa sans se selon ses si son sont sous sur tandis tous tout toute toutefois très trois trop un une vers vous
`;
export const TITLES = `
  m mm mme mlle maître président présidente ministre premier première chancelier sénateur sénatrice député députée maire roi reine prince
  princesse pape cardinal secrétaire directeur directrice patron pdg fondateur fondatrice candidat candidate chef cheffe général colonel
  juge procureur avocat entraîneur
`;
/** What may stand, elided, before a name: "d'OpenAI", "l'Oréal". */
export const ELISIONS = 'd l j m n s t c qu jusqu lorsqu puisqu quoiqu dell all nell sull dall un';
