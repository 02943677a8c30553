/** What belongs to names in all languages that are written with capitals. Lower case and sorted. */

/** Parts of surnames written before them, with which or without which a person is called: "von der Leyen", "al-Maliki". */
export const PARTICLES = `
  abu af al av bat ben bin bint da dal dalla das de degli dei del dela della delle dello den der des di dos du el ibn ibnu la
  las le les lo los te ten ter ul umm van vander vom von zu zum zur аль бен бин ван дер ди фон эль
`;

/** Titles that say man or woman, and so tell one bearer of a surname from another. */
export const MENS_TITLES = `
  don herr lord mister monsieur mr senhor señor signor sir господин
`;
export const WOMENS_TITLES = `
  dame doña frau fräulein lady madame mademoiselle miss mlle mme mrs ms senhora señora señorita signora sra srta госпожа
`;

/** Titles that stand before given names alone: of rulers, their kin and popes. */
export const RULERS = `
  emir emperor kaiser king könig königin koning papa pape papst pope prince princesa princess princesse príncipe prinz
  prinzessin queen reina reine rey roi sultan королева король папа принц принцесса царь
`;

/** Offices of which each country has one or few: before a surname they say who is meant. "President Putin", "Kanzler Scholz". */
export const OFFICES = `
  außenminister außenministerin bundeskanzler bundeskanzlerin bundespräsident chancelier chancelière chancellor finanzminister
  finanzministerin general gobernador gouverneur gov governor kanzler kanzlerin minister ministerin ministerpräsident
  ministerpräsidentin ministra ministre ministro präsident präsidentin premier premierminister premierministerin president
  presidenta presidente secretary sen senador sénateur senator sénatrice vicepresidente генсек госсекретарь губернатор канцлер
  министр президент премьер сенатор
`;

/** What is named after people and called by its kind first: "USS Gerald R. Ford", "avenue Victor-Hugo", «улица Ленина». */
export const BEFORE_NAMESAKE = `
  aéroport aeropuerto airport avenida avenue avions boulevard calle carrier colegio collège destroyer école estadio
  flughafen frigate hms hôpital hospital instituto kaserne lycée mount parque paseo plaza portaaviones premio prix quai
  rue ss stade teatro universidad université uss авианосец аэропорт бульвар имени крейсер ледокол набережная площадь
  проспект республика стадион улица эсминец
`;

/** What only people do, in the forms that follow a name: "Jobs said". */
export const SPEECH = `
  added admitted advirtió affirme afirmó agreed agregó ajoute añadió announced argued asked assure believed berichtet
  berichtete betonte called claimed déclare declared declaró denied dijo dit écrit ergänzte erklärte estime explained explicó
  explique forderte herself himself informa informó insisted insistió joked kritisierte meinte meldet meldete noted promised
  publicó rapporte recalled refused replied répond reported resigned respondió révèle sagt sagte said says schrieb spoke
  testified thinks titelte told tweeted twitterte versprach warned warnte wrote добавил заявил написал ответил отметил
  подчеркнул пообещал рассказал сказал сообщил считает
`;

/** What only stocks do, before a number: "Gap lost 4 percent". */
export const MOVES = `
  added baja cae cède climbed dropped fällt fell gagne gained gewann jumped lost perd pierde plunged recule rose shed slid
  slipped soared steigt sube surged tumbled verlor
`;

/** What follows a surname or a ruler's name without being one: "Biden Jr.", "Leo XIV", "Smith MBE". */
export const GENERATIONS = `
  cbe dbe dphil esq ii iii iv ix jnr jr junior kbe kc mbe md obe phd qc senior sj snr sr vi vii viii xii xiii xiv xv xvi xvii
  xviii xxiii младший старший
`;

/** What tells a parent from a child beside their surname: "the elder Murdoch", "Le Pen père". */
export const ELDERS = `
  ältere älterer elder fils jüngere jüngerer padre père younger младший старший
`;

/** Abbreviations whose period does not end the sentence: "Gov. Newsom", "bzw. Scholz", "им. Ленина". */
export const ABBREVIATIONS = `
  adm approx apr ariz assn aug avv brig bros bzw ca calif capt cf chas cmdr co col colo conn corp cos cpl dec del dept det dhr
  dipl dott dr dra drs e evtl feb fla fr ft g ga geb gen geo gest ggf gov h hon hr inc inkl insp jan jnr jos jr jul jun kan ky
  lic lt ltd maj mar md messrs mevr mgr mich minn mio mlle mm mme mo mr mrd mrs ms mt mx neb nev nov nr oct okla pres prof pvt
  rep reps rev sen sens sep sept sgt sig snr sog sr sra srta st ste str supt tenn tex thos univ usw v va vgl viz vs vt wis wm
  wyo zb акад г гг им млн млрд проф руб св т тыс ул
`;

/** Ends of company names that say only under what law they are founded; a surface form may have or lack them: "Eni SpA". */
export const LEGAL_FORMS = `
  ab ag aps as asa berhad bhd bv cic cjsc co company corp corporation cvba doo eood gmbh holding holdings inc incorporated jsc
  kabushiki kaisha kft kg kgaa kk limited llc llp lp ltd ltda mbh nv nyrt oao ohg ojsc ood ooo oy oyj pao pbc pjsc plc pte pty
  pvt sa sab sapa sarl sas sasu sdn se snc spa srl sro tbk vof zao zrt ао зао оао ооо пао
`;
