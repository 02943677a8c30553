/**
 * What words of English newspapers are, beside being names. All lists are lower case, sorted, written for this project from
 * general knowledge of the language; they are not counted from any text.
 */

/**
 * Words too frequent to be a name because they are capitalised, wherever they stand: of every text ("More", "Now"),
 * headline verbs ("Quits") and numbers.
 */
export const FREQUENT = `
  a able aboard about above according accordingly accuse accused accuses across actually added admit admits after afternoon
  again against ago agree agrees ahead all allegedly allow allows almost along alongside already also although always am amid
  among amongst an and announce announces another answer any anybody anyone anything anywhere apparently appear appeared appears
  april are area around as ask asked asks at august available away back backed backs bad ban bans based be became because become
  becomes been before began begin beginning behind being believe believes below beneath beside besides best better between
  beyond big biggest billion billions bit blasts both bought boy bring brings broke brought build builds built business but buy
  buys by call called calling calls came can cannot carries carry case cent certain certainly change changes child children city
  claim claims clear clearly close closes come comes common companies company continue continues could couldn countries country
  current currently cut cuts date day days deal deals death deaths decide decides denies deny despite did didn die died dies
  different do does doesn doing don done down dozen drive drives drove due during each earlier earliest early easy economic
  eight eighth either eleven else empty end ends enough entire especially etc even evening eventually ever every everybody
  everyone everything everywhere except expect expected expects eye face faces fact fail failed fails fall fallen falls false
  families family far feel feels fell felt few fewer fifth fifty fight fights final finally find finds finish fire fires first
  five follow following follows for form former formerly fought found four fourth free friend friends from full fully further
  game games gave general get gets getting girl give given gives global go goes going gone good got gotten government great
  greatest grew group grown had half hand happen happens happy hard has have having he head hear heard hears held hello help
  helped helps hence her here herself high higher him himself hire hires his hit hits hold holds home hour hours how however
  human hundred i idea if immediately important in include includes including indeed inside instead international into is issue
  issues it its itself job jobs join joined june just keep keeps kept key kid kill killed kills kind knew know known knows large
  larger largest last late lately later latest launch launches law lead leading leads least leave leaves led left less let level
  life like likely list little live lives ll local long look looking looks lose loses lost lot low lower made main major make
  makes making man many market markets may maybe me mean means meant meanwhile media meet men might million millions minor
  minute minutes moment money month months more morning most move moved moves much must my myself name named names national near
  nearly need needed needs neither never new news next night nights nine ninth no none nor not nothing now nowhere number of off
  offer offers often oh ok okay old older on once one ones only onto open opens or other others otherwise ought our ourselves
  out outside over overall own paid part particular particularly party pass passes past pay pays people per percent perhaps
  person place plan plans play plays please point police political possible possibly power previous previously price prices
  private probably problem program programme public put question quit quite quits raise raises ran rather re reach reaches read
  ready real really reason recent recently red regarding reject rejects remain remains report reportedly reports resign resigns
  rest return returned returns reveal reveals right rise rises rose run runs said same save saw say saying says season second
  see seek seeking seeks seem seems seen sees sell sells sent service services set sets seven seventh several shall she short
  should shouldn show showed shows side similar simply since single sit six sixth slams small so social sold some somebody
  someone something sometimes soon sorry sort sought speak speaking speaks special spoke spoken stand stands start started
  starts state states stay still stood stop stops story strong such suddenly sues support supports sure system take taken takes
  taking talk talks team teams tell tells ten tenth than thank thanks that the their them themselves then there therefore these
  they thing things think thinks third thirty this those though thought thousand three through throughout thus till time times
  to today together told tomorrow tonight too took top toward towards tries true try trying turn turned turns twelve twenty
  twice two type under understand unless unlike unlikely until up upon urge urges us use used uses using usually ve versus very
  via view vows vs want wants war warn warns was watch watches way ways we weak week weekend weeks well went were what whatever
  when whenever where whereas whether which while whilst who whole whom whose why will win wins with within without woman women
  won word words work working works world worse worst would wouldn write written wrong wrote year years yes yesterday yet you
  young your yours yourself zero
`;

/** Days, months and ages, always written with a capital and hardly ever given names (as April, May, June and August are). */
export const CALENDAR = `
  christmas december easter enlightenment february friday january july march may monday november october reformation
  renaissance saturday september sunday thursday tuesday wednesday
`;

/**
 * Further words that newspapers write in lower case: at the start of a sentence or in a headline their capital says
 * nothing ("Embattled Johnson"). With the ordinary words that are also names of companies, products and people ("Apple",
 * "Target", "Hope") and the adjectives of nations.
 */
export const COMMON = `
  academy access ace act action active actors admiral advance advantage afghan african age agency agent aid air albanian
  algerian alive alliance ally alphabet alpine alternative amazon amber american angel apex apple arab arc arch arena argentine
  armenian army arrow art asian aspen assembly associates atlas atom aurora australian austrian authority auto baby baker ball
  bank banker banks banner bar barber baron base baseball bay beach bean bear bears beat bee beer belarusian belgian bell bench
  benefit bill bing birch bishop black blacks blink block bloom blue blues bolt bond book boom border boss bow box brazilian
  breeze brewer bridge bridges brief bright british broad broker brook brooks brother brothers brown brush buck builders
  bulgarian bull bulls bumble burger burns bus bush butler buzz cabinet canadian cannon capital capitol captain carbon card
  cardinal care carpenter carrier cast castle catalan catalyst caterpillar catholic center central centre chairman chambers
  champion champions chance chancellor channel character charter chase check chief chinese chip chorus christian church circle
  circus citadel citizen citizens civic civil clay cloud club coach code college colombian colonel comet comic command
  commander commerce commercial commission committee commons communist compass computer congress conservation conservative
  conservatives constellation continental cook cooper copilot coral core corporation council count counter court craft crane
  creation creative credit cricket crisis critics croatian cross crow crown cruise crystal cup cursor czech daily dame danish
  data dawn dead dean defence defense delivery dell delta democracy democrat democratic democrats department derby devil
  diamond digital direction director discord discover discovery disgraced doctor doctors dolphins double dragons drew driver
  duke dutch dynamic eagle eagles earth east eastern echo eco economist edge edition editorial education egyptian elastic
  electric element embattled emerge emperor empire energy english enterprise enterprises entertainment environment epic equity
  ethiopian european eve exact examiner exchange executive experts explorer express fair falcons famous father fed federal
  federation female fidelity field fields finance finnish fisher focus food football force forces ford foreign forest formula
  fortune forum foster foundation founder frame frank freedom freeman french front frost fry future galaxy gap garden gate
  gates gem gemini genesis genius georgian german ghost giant giants gift glass globe gold golden golf governor grand grant
  grave gray greek green greens grey griffin grok grove guard guardian guards guest gulf hammer hardy harvest hawk hawks health
  heart heath herald heritage hero hill hills hindu historic holdings holiday holly homes honey honor hood hook hope horizon
  hot hotel house hub hungarian hunter hybrid icelandic icon incumbent independent index indian indie indigo indonesian
  industries infinity inflection information innovation insider insiders insight inspiration institute insurance interim
  internet investors iranian iraqi iris irish iron islamic islands israeli italian ivory jaguar jamaican japanese jasmine jay
  jazz jet jets jewel jewish joint journal joy judge junior justice kazakh kenyan king kingdom kings kiss knight korean kurdish
  lab labor labour lady lake lamb lance land latin latvian laurel lava lawmakers lawyer leader leaders league lebanese ledger
  liberal liberals liberation liberty libyan light lily lime line lines link lion lions llama log lord lords lotus love lunar
  lynch magazine magic mail majority malaysian manor mantle map maple marine marines maritime mark marker marks mars marsh
  marshal martial marvel mason mass mast master masters matches matter mavericks meadow mega member memorial mentor mercury
  meridian messenger met meta metro metropolitan mexican micron military mill miller mills mines mini minister minority mint
  mirror mission mobile model modern momentum monarch monk moon moonshot mosaic moss motor motors mount music muslim mustang
  mutual nation nationals nations natural nature naval navy neon nest nestle nets newspaper nice nigerian nobel normal north
  northern norwegian nova oak oaks oasis observatory ocean office officer officials oil olive olympic olympics olympus omega
  online opera opposition oracle oral orange orbit organization origin origins orion orthodox osprey outgoing outlook pace pack
  pact page pakistani palace palestinian palm panel panther panthers paper papers paramount park parks parliament particle
  partner passage pat patriots peace peak pearl peers pen penny pepper perfect perplexity persian peruvian phoenix pierce pike
  pillar pilot pilots pine pink pioneer plant platform player players poke polar polaris polish polo pop pope poppy popular
  port porter portuguese post pound powers precision premier premiere president presidential press pride priest prime prince
  princes princess priority prix pro professor progress progressive project promote prospect protest prudential pulse puma pure
  queen queens quest quick radio rain ram range ranger rangers rebels records reds redwood reform region regional relay
  reliance representative republic republican republicans research researcher researchers reserve respect revolution rice rich
  rider ring rio ripple rob robin rock rocket rockets rod rogue rolling romanian root roots round rover rovers royal royals
  royalty rugby rural rush russian safety sage saint saints salvation sands satellite saudi savage school science sciences
  scientist scientists scottish scout scouts sea secretary security select senate senator senators sentinel sequoia serbian
  shadow share shell shia shield shields shift shiite shop shot sierra sigma sign signal silicon silver singer sir sky slack
  slate smith snap snow snowflake socialist society soft software somali sonic sons south southern soviet space spanish spark
  sparks speaker spears spectrum speed sphere spirit sport sports spot springs sprint square stability stables stack staff
  stamp standard staples star stars statement station steel sterling stern stock stone stones store storm street strike striker
  stripe students studio subway success sultan summit sun sunni sunrise super superman supporters supreme swan swedish swift
  swing swiss syrian systems table taiwanese talent target targets teach tech technology telegram telegraph television temple
  tempo thai theater theatre thunder tibetan tide tiger tigers titan titans tour tower towers town trade trader traffic
  transport travel travelers treasury treaty triangle tribune tribute trinity truck trucks truly trust turkish turner tweet
  twitch ukrainian ultimate uniform union unit unite united universal universe university valley value valve van vanguard
  vector venezuelan ventures venus vertex veteran veterans vice video vietnamese villa virgin virtue visa vision visions walk
  walker wall warren water waters waves weaver welcome wells welsh west western white wind wing winner winners wise wizard wolf
  wolves wonder wood woods wright writers zoo zoom
`;

/**
 * Words beside a person's name that are not part of it, so that the name goes on or ends there: "President Lincoln",
 * "then Senator", "the Spaniard Alcaraz". Titles that are more often surnames ("Baron", "Duke") are left out.
 */
export const TITLES = `
  acting activist actor actress admiral algerian ambassador american analyst archbishop archduke argentine artist attorney
  australian austrian author ayatollah banker baroness belarusian belgian billionaire boss brazilian brigadier briton brother
  canadian candidate capt captain cardinal ceo cfo chair chairman chairperson chairwoman chancellor chief chilean chinese cio
  coach cofounder col colombian colonel columnist comedian commander commissioner comrade congressman congresswoman coo corporal
  correspondent councillor countess croat cto cuban czech dame dane defender democrat deputy designer detective dictator
  director dissident dr duchess dutchman dutchwoman economist editor egyptian emir emperor engineer englishman entrepreneur
  envoy ex executive father filmmaker finn former founder frenchman frenchwoman gen general georgian german goalkeeper gov
  governor greek historian host hungarian imam incumbent indian inspector investor iranian iraqi irishman irishwoman israeli
  italian japanese journalist judge justice kenyan king korean lady late lawmaker lawyer leader lebanese lieutenant lord lt maj
  major manager marshal mayor mexican midfielder minister miss mogul moroccan mp mps mr mrs ms musician nigerian nominee
  norwegian novelist officer painter pakistani palestinian pastor patriarch philanthropist philosopher photographer poet pole
  pope portuguese premier president prince princess private producer prof professor prosecutor quarterback queen rabbi rapper
  rep reporter representative republican researcher rev reverend romanian russian saudi scientist scot scotsman secretary sen
  senator serb sergeant sgt sheik sheikh sheriff singer sir sister skipper slovak songwriter spaniard speaker spokesman
  spokesperson spokeswoman strategist striker sultan superintendent swede swiss syrian taoiseach then trooper turk tycoon
  ukrainian venezuelan vice warlord welshman whistleblower
`;

/** What stands after the name of a company, party or club and shows that it is one: "Target shares", "Labour MPs". */
export const COMPANY_WORDS = `
  app apps board bonds boss bosses candidate candidates captain ceo cfo chair chairman chairperson chairwoman chief co coach
  cofounder coo corp customer customers defender director directors driver drivers earnings employee employees engineer
  engineers exec execs executive executives factories factory fans flight flights founder founders goalkeeper headquarters inc
  investor investors jet jets lawmaker lawmakers lawyers leader leaders ltd manager midfielder model mp mps office offices
  officials owner owners plane planes plant plants player players plc president product products profit profits researcher
  researchers results revenue revenues sales scientist scientists senator senators share shareholder shareholders shares shop
  shops spokesman spokespeople spokesperson spokeswoman staff staffers stock stocks store stores striker subscriber subscribers
  subsidiary supporters user users winger worker workers
`;

/** Nouns after a name that make it part of the name of something else: "Johns Hopkins University", "Ford Foundation". */
export const HEADS = `
  abbey academy act administration agency airlines airport airways albion alliance amendment arena associates association athletic auditorium
  authority avenue award awards bank basilica bay beach bill borough boulevard bowl breweries bridge brothers building canal
  canyon cape capital casino castle cathedral cemetery center centre chapel church cinema city classic clinic cloud club
  coalition college commission committee composite corp council county cup dam derby desert district doctrine drive endowment
  enterprises entertainment federation fellowship festival field films forest foundation fund gallery garden gardens group hall
  holdings hospital hotel hotels house inc industries inquest inquiry institute institution island islands lake lane law league
  lecture library llc ltd maps medal media memorial monastery monument mosque motor motors mountain mountains movement museum
  music ocean palace parish park parkway partners party pavilion peninsula pharmaceuticals pictures plateau playhouse plaza plc
  press prize productions province publishing records report research resort resorts river road rovers scholarship school seminary
  society sons square stadium station strait street studio studios supply synagogue temple terminal theater theatre tower towers
  town township tribunal trophy trust tunnel tv union united university valley ventures village wanderers zoo
`;

/** Capitals that stand for things, degrees, ranks and places, not for bodies, in most texts: "AI", "PhD", "UK". */
export const ORDINARY_CAPITALS = `
  agi ai api app ar asap atm bbq bmi bst cctv cd cds ceo ceos cet cfo cgi cmo coo cpi cpr cpu css ct cto cv dc diy dj djs dna dr
  dvd dvds edt eq er esg et etf etfs ev evs faq faqs fm gdp gmo gmt gnp gp gpa gps gpt gpu gpus hd hdtv hiv hq hr html http icu
  id ids ieds io iot ip ipo ipos iq isbn it ivf jpg kgs km kpi lcd led lgbt lgbtq llm llms lng lol lpg ma mba md mep ml mlm mo
  mpg mph mri mrna ms mvp nb nft nfts ngo ngos nlp no oem ok omg pc pcr pcs pdf pdt phd pin pm pmi poc pow pr ps pst ptsd pvc qa
  rip rna roi rpm rsvp rv saas sats sdk seo sim sms sos spf suv suvs tb thc tv tvs uav uavs ufo ufos ui uk url us usa usb utc ux
  vat vc vcs vip vips vol vp vpn vr wfh wifi wmd www xl xml xr yoy ytd ввп днк дтп егэ жкх зож ии ип ндс пдд пк сми тв чп
`;

/** Before a month or a place, not before a person: "in May", "of Jordan". */
export const BEFORE_TIME_OR_PLACE = `
  after at before by during early from in into last late mid near next of on since this through till to until
`;

/** Last words of firms' names that say only what a firm does: "Carrick Marine Services". */
export const TRADES = `
  construction electronics engineering foods group industries logistics partners semiconductor services software systems
  technologies
`;

/** Last words of newspapers' names, by which the paper alone is called: "The Times said". */
export const PAPERS = `
  advertiser bee bulletin chronicle courier dispatch economist examiner gazette globe guardian herald independent inquirer
  intelligencer journal mail mercury mirror monitor newsletter observer post record register scotsman sentinel spectator
  standard star statesman sun telegraph times tribune
`;
