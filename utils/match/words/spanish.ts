/** Spanish words that start sentences or stand before a name, lower case. */
export const COMMON = `
  a al algo ante antes así aunque bajo cada como con contra cual cuando cuándo de del desde donde dos el ella ellas ellos en entre era es esa ese
  eso esta está este esto fue ha había hasta hay la las le les lo los más mi mientras muy ni no nos o otra otro para pero poco por porque
  qué que quien se según ser si sin sobre son su sus también tan tanto todo todos tras tres un una uno y ya yo
`;
export const TITLES = `
  señor señora don doña presidente presidenta expresidente ministro ministra canciller senador senadora diputado diputada gobernador
  gobernadora alcalde alcaldesa rey reina príncipe papa cardenal secretario secretaria director directora fundador general juez fiscal
`;
