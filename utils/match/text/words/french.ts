/** French words, lower case and sorted, without those that in capitals are better known as names ("un" and UN). */

/** Function words, which start sentences before a name: "Selon Macron", "Chez Renault". */
export const FREQUENT = `
  à afin ai ainsi alors après as assez aucun aucune aujourd aura aurait aussi autant autre autres aux avaient avait avant avec
  avoir avons beaucoup bien bientôt bon bonne c car ce ceci cela celle celles cependant certain certaine certaines certains cet
  cette ceux chacun chaque chez comme comment contre d dans davantage de déjà demain depuis des désormais deux devant doit
  doivent donc dont du elle elles en encore enfin ensemble ensuite entre environ est et étaient était été être eux faire fait
  faut grâce hier hormis ici il ils j jamais je jusqu l la le les leur leurs lors lorsqu lorsque lui ma maintenant mais malgré
  même mêmes mieux moins mon n ne néanmoins ni non notamment notre nous nouveau nouvelle nouvelles on ont onze ou outre par
  parce parfois parmi pas pendant personne peu peut peuvent plus plusieurs plutôt pour pourquoi pourrait pourtant près presque
  puis puisqu puisque quand quant que quel quelle quelque qui rien s sa sans sauf se selon sera serait seront ses seul si sinon
  son sont sous souvent sur surtout tandis tant tantôt tel tellement toujours tous tout toute toutefois toutes très trois trop
  une vers veulent veut via voici voilà votre vous vraiment y
`;

/** Adverbs, adjectives and verbs that start sentences, days and months: "Finalement Hollande". */
export const COMMON = `
  affirme ajoute américain américaine ancien ancienne annonce août appelé appelle assure auparavant autrement avril combien
  concernant décembre déclare dénonce dernier dernière dernières derniers deuxième devenu devient dimanche effectivement
  également élu élue évidemment évoque explique février français française franchement hélas heureusement interrogé interrogée
  invité invitée janvier jeudi jeune jeunes juillet juin justement lundi mai malheureusement mardi mercredi nombre nombreux
  novembre octobre précédent premier première présent prochain prochaine promet raconte rapidement rappelle rapporté réagit
  récemment refuse russe sait samedi second seconde septembre soudain souligne suivant trouve vendredi
`;

/** Words before a person's name that are not part of it: "Mme Merkel", "le président Macron", "l’Espagnol Alcaraz". */
export const TITLES = `
  acteur actrice allemand allemande ambassadeur ambassadrice américain américaine amiral anglais anglaise animateur archevêque
  argentin argentine attaquant australien australienne auteur autrichien avocat avocate ayatollah belge brésilien brésilienne
  britannique canadien canadienne candidat candidate cardinal chancelier chancelière chanteur chanteuse chef cheffe cheikh
  chercheur chinois chinoise cofondateur colombien colonel commissaire croate danois député députée directeur directrice
  dirigeant dirigeante dr économiste écossais écrivain élu élue empereur entraîneur espagnol espagnole eurodéputé ex fondateur
  fondatrice français française gardien général gouverneur grec grecque historien imam indien iranien irlandais israélien
  israélienne italien italienne japonais japonaise journaliste juge leader m madame maire maître maréchal marocain marocaine
  mexicain mgr milliardaire ministre mlle mm mme monsieur néerlandais norvégien palestinien palestinienne pape patron patronne
  pdg père philosophe poète polonais polonaise portugais portugaise préfet premier première président présidente prince
  princesse procureur procureure professeur québécois québécoise rappeur réalisateur reine roi romancier russe secrétaire
  sélectionneur sénateur sénatrice sénégalais serbe sociologue sœur suédois suisse tchèque turc turque ukrainien ukrainienne
`;

/** Nouns beside a name that make it part of another name: "Sorbonne Université", "Prix Goncourt". */
export const HEADS = `
  académie aéroport association banque bibliothèque cathédrale château coupe école fédération festival fondation groupe hôpital
  institut ligue musée palais parc place prix rue société stade théâtre trophée université
`;

/** What may stand, elided, before a name, in French and Italian: "d'OpenAI", "l'Oréal", "dell'Eni". */
export const ELISIONS = `
  all bell c coll d dall dell j jusqu l lorsqu m n nell puisqu qu quell quelqu quoiqu s sant sull t un
`;
