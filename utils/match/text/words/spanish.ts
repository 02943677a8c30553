/** Spanish words, lower case and sorted, without those that in capitals are better known as names ("más" and MAS). */

/** Function words, which start sentences before a name: "Según Sánchez", "Para Iberdrola". */
export const FREQUENT = `
  a además ahí ahora al algo alguien alguna algunos allí ambos ante antes apenas aquí así aún aunque ayer bajo bastante bien cada casi
  cerca como con contra cuál cuales cualquier cuando de debe deben del desde después donde dos durante el ella ellas ellos en entonces
  entre era eres es ese eso esos esta estaba estaban estado están estar estas este esto estos excepto fue fueron ha había hace hacia
  han hasta hay hizo hoy hubo incluso junto la las le les lo los luego mañana me mediante mejor menos mi mientras misma mismo mismos
  mucha muchas mucho muchos muy nada nadie ni ningún ninguna ninguno no nosotros nuestra nuestro nueva nuevas nuevo nuevos nunca o otra
  otro otros para peor pero poco podemos podría por porque posible pronto pudo puede pueden pues que quien quienes quizá salvo según
  segundo ser será si sido siempre sin sino sobre solo son su sus tal también tampoco tan tanta tantas tanto tantos tarde te tendrá
  tener tenía tiene tienen todavía todo todos tras tres tu u una unos usted va vez y ya yo
`;

/** Adverbs, adjectives and verbs that start sentences, days and months: "Dijo Petro", "Finalmente". */
export const COMMON = `
  abril aclaró actualmente acusado acusó admitió afirma afirmó agosto agregó alrededor anterior anteriormente antigua antiguo
  anunció asegura aseguró asimismo británica ciertamente claramente comenzó conforme consideró cree dejó denunció destacó dice
  dicen diciembre dijo directamente domingo efectivamente encontró enero enseguida especialmente esperan estadounidense
  evidentemente explica explicó febrero finalmente ganó grande grandes habló informó inicialmente insistió jueves junio llegó
  lleva llevó logró lunes martes marzo miércoles nació necesita negó normalmente noviembre obviamente octubre ocurrió ofreció
  perdió pide pidió planteó posteriormente precisamente precisó presentó previamente primer primero primeros probablemente
  prometió próxima próximo publicó puso realmente rechazó recibió recientemente reconoció recordó respondió reveló sábado sabe
  salió seguramente señaló septiembre sigue siguió simplemente supuestamente tercer tercera tercero última últimamente últimas
  último últimos única único viernes vive volvió vuelve
`;

/** Words before a person's name that are not part of it: "el presidente Boric", "doña Letizia". */
export const TITLES = `
  abogado actor actriz administración alcalde alcaldesa artista arzobispo canciller candidata candidato cantante cardenal
  compositor congresista coronel diputada diputado director directora dirigente doctor don doña dr dra economista embajador
  embajadora emperador empresaria empresario entrenador escritor ex exministro expresidente fiscal fundador general gobernador
  gobernadora gobierno historiador jefa jefe juez jueza legislador líder mandatario ministra ministro multimillonario obispo
  padre papa periodista poeta portavoz presidenta presidente primer princesa príncipe profesor reina rey secretaria secretario
  senador senadora señor señora sr sra técnico vicepresidenta vicepresidente vocero
`;

/** Nouns beside a name that make it part of another name: "Estadio Maradona", "Fundación Telefónica". */
export const HEADS = `
  academia aeropuerto asociación avenida banco biblioteca castillo catedral copa estadio federación festival fundación grupo
  hospital instituto liga museo palacio parque plaza premio teatro trofeo universidad
`;
