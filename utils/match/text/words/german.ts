/**
 * German words, lower case and sorted. Nouns are capitalised anyway and left out, and so are words that in capitals are
 * better known as names ("mit" and MIT).
 */

/** Function words, which start sentences before a name: "Laut Merkel", "Auch Scholz". */
export const FREQUENT = `
  ab aber alle aller alles als also am an ander andere anderen anderer anders auch auf aus außer außerdem bald bei beide beiden
  beim bereits besonders besser bevor bisher bist da dabei dagegen damals damit danach dann daraufhin darunter das dass davon
  davor dazu dein dem demnach den denen denn dennoch der deren derzeit des deshalb dessen desto deswegen die dies diese diesem
  diesen dieser dieses doch dort drei du durch ebenso ein eine einem einen einer eines einige einigen einiger einmal einst
  entweder er erst es etwa etwas fast für ganz gegen gegenüber genau gerade gestern gibt gleich gleichzeitig haben hat hatte
  hatten her heute hier ich ihm ihn ihr ihre ihrem ihren im immer in infolge inzwischen ist ja je jede jedem jeden jeder jedes
  jedoch jetzt kann kaum kein keine kommt können könnte könnten lange lassen laut lediglich man manche mehr mehrere meist
  mittlerweile nach nachdem natürlich neben nein neu neue nicht nichts nie noch nun nur ob oder offenbar oft ohne rund sagt
  sagte schließlich schon sehr sei seien sein seine seinem seinen seiner seit seitdem selbst sich sie sind so sofort sogar
  solche soll sollen sollte sollten sondern sonst sowie sowohl später statt tatsächlich trotz trotzdem überhaupt übrigens um und
  uns unser unsere unter viel viele vielen vielleicht vier vom von vor wann war waren warum was wegen weil weiter weiterhin wem
  wen wenig weniger wenn wer werden wie wieder will wir wird wo wollen wollte wollten wurde wurden zu zudem zuletzt zum zunächst
  zur zusammen zuvor zwar zwei zwischen
`;

/** Adverbs, adjectives and verbs that start sentences: "Tatsächlich sagte", "Bestätigt Macron". */
export const COMMON = `
  ähnlich aktuell allerdings allmählich anfangs angeblich angesichts anschließend aufgrund beginnt bekam bekannt bekannte
  bekommt berichtet berichtete besitzt bestätigt bestätigte betont bezeichnete bislang bitte blieb bringt dank demnächst
  deutlich deutsche deutscher direkt droht ehemalige ehemaliger eigentlich ende entscheidet erhält erhielt erklärt erklärte
  erstmals fand findet fordert fragt fragte früher frühere früherer führt gab ganze gemäß gewann gewinnt glaubt große großer
  größte gut gute guten guter heißt hieß hoffentlich hofft indessen insbesondere insgesamt jüngste kleine kleiner kritisiert
  kritisierte kündigt kündigte kurz leider letzte letzten letztlich liegt mehrfach meint meinte mindestens mitten möglich nahm
  nannte nennt neuerdings obwohl offensichtlich offiziell plant plötzlich regelmäßig richtig rief schnell schreibt schrieb setzt
  sicher sicherlich sogenannte sprach spricht starb stark stattdessen stellt stets teilt teilte teilweise traf trat trifft
  überall übernimmt umgekehrt umstrittene umstrittener unterdessen unterstützt ursprünglich verliert vermutlich versucht
  versuchte vielmehr voraussichtlich vorerst während wahrscheinlich warnt warnte weitgehend wenigstens wichtige wirklich
  zahlreich zahlreiche zeigt zeigte zugleich zukünftig zweite zweitens zweiter
`;

/** Words before a person's name that are not part of it: "Bundeskanzlerin Merkel", "Trainer Klopp". */
export const TITLES = `
  abgeordnete abgeordneter admiral anwalt außenminister außenministerin autor bischof botschafter bundeskanzler bundeskanzlerin
  bundesminister bundespräsident bundestrainer bürgermeister bürgermeisterin chef chefin dr erzbischof ex familie finanzminister
  forscher frau fürst general generalsekretär generalsekretärin geschäftsführer gesundheitsminister gouverneur gründer herr
  herzogin historiker imam innenminister investor journalist justizminister kandidat kandidatin kanzler kanzlerin kapitän
  kardinal kollege kollegin kommissionspräsident könig königin landrat landrätin milliardär minister ministerin
  ministerpräsident ministerpräsidentin oberbürgermeister oberst ökonom ökonomin oppositionsführer papst parteichef parteichefin
  pfarrer philosoph physiker physikerin pilot pilotin politiker politikerin präsident präsidentin premier premierminister prinz
  prof professor regierungschef regisseur regisseurin richter sänger sängerin schauspieler schriftsteller senator sprecher
  sprecherin staatsanwalt staatsanwältin staatssekretär stürmer torwart trainer unternehmer verteidiger verteidigungsminister
  virologe virologin vizekanzler vizepräsident vorsitzende vorsitzender vorstand vorstandschef wirtschaftsminister
`;

/** What such words end with, where the field stands before: "Bundesinnenministerin", "Konzernchef", "Altkanzlers". */
export const OFFICE_ENDINGS =
  'anwalt anwältin beauftragte chef direktor experte expertin forscher führer gründer kandidat kanzler kommissar leiter meister minister politiker präsident sekretär sieger spieler sprecher trainer verteidiger vorsitzende vorstand wissenschaftler'.split(
    ' ',
  );

/** What nouns end with that say before a name that it is a company's: "Technologiekonzern Apple". */
export const COMPANY_ENDINGS =
  'anbieter autobauer firma gigant händler hersteller konzern plattform riese unternehmen versicherer'.split(
    ' ',
  );

/** Nouns after a name that make it part of another name: "Goethe-Universität", "Bertelsmann Stiftung". */
export const HEADS = `
  akademie allee arena bahnhof bank bibliothek flughafen gesellschaft gruppe halle haus hochschule institut kaserne kirche
  klinik kommission konzern krankenhaus medaille museum orden park platz pokal preis schloss schule stadion stiftung straße
  theater universität verein verlag weg
`;

/** Words before a noun, and hardly ever before a name: "den Nagel auf den Kopf", "die Regierung Merkel". */
export const DETERMINERS = `
  alle allen aller das dem den der deren des dessen die diese diesem diesen dieser dieses ein eine einem einen einer eines ihr
  ihre ihrem ihren ihrer jede jeden jeder kein keine keinem keinen keiner sein seine seinem seinen seiner unser unsere vom zum
  zur
`;

/** Languages that write all nouns with capitals. */
export const CAPITALISED_NOUNS = ['de', 'lb'];

/** Languages whose names take a plain -s in the genitive: "Merkels Rede", "Microsofts Chef". */
export const GENITIVE_S = ['de', 'nl', 'sv', 'da', 'no', 'nb', 'nn'];

/** Endings of an adjective before its noun: "die Europäische Union", "der Europäischen Union". */
export const ADJECTIVE_ENDINGS = ['e', 'en', 'er', 'es', 'em'];

/** How nouns that bodies are called by end, which take -s or -es in the genitive: "des Bundesamtes für Verfassungsschutz". */
export const BODY_ENDINGS =
  'amt archiv bund gericht hof institut komitee ministerium parlament rat tag verband verein verlag werk zentrum'.split(
    ' ',
  );

/** How adjective stems in organizations' names end: "Europäisch-", "Vereint-", "Grün-". */
export const ADJECTIVE_STEMS =
  'sch lich ig weiß vereint rot grün neu frei link sozial liberal international national zentral'.split(' ');

/** Words that only their accents tell from a name: "Über" from Uber. */
export const ACCENTED: readonly string[] = ['über'];
