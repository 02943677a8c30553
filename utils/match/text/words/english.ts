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
  christmas december easter enlightenment february friday january july march monday november october reformation renaissance
  saturday september sunday thursday tuesday wednesday
`;

/**
 * Further words that newspapers write in lower case: at the start of a sentence or in a headline their capital says
 * nothing ("Embattled Johnson"). With the ordinary words that are also names of companies, products and people ("Apple",
 * "Target", "Hope") and the adjectives of nations.
 */
export const COMMON = `
  abroad academy access ace acid act action active actors admiral advance advantage adventure advice affairs afghan african age
  agencies agency agent aid aim air airline airlines airport alarm albanian album alert algerian alive alliance ally alone
  alphabet alpine alternative amateur amazon ambassador amber ambition american analyst anchor angel apex apple arab arc arch
  architect areas arena argentine arm armenian arms army arrow art article artist asian aspen assembly assistant associate
  associates atlas atom attention auction aunt aurora australian austrian author authority auto autumn avenue baby bachelor
  background bacon baker ball ballot bamboo bank banker banks banner bar barber baron base baseball basic basketball bat battle
  bay beach beam bean bear bears beast beat beautiful beauty bee beer belarusian belgian bell belt bench benefit berry bike bill
  billionaire bing birch bird birds bishop bishops black blacks blank blaze blind blink block blog bloom blue blues blunt bold
  bolt bond bonds bonus book books boom boots border borders boss bottom bow box bracket branch brass brave brazilian bread
  breeze brewer bridge bridges brief bright brilliant british broad broker brook brooks brother brothers brown browser brush
  buck buddhist buddhists builder builders bulgarian bull bulls bumble burger burns bus bush butler buzz cabinet cable calm camp
  campaign campus canadian canal candy cannon capacity cape capital capitol captain captains car carbon card cardinal care
  carpenter carrier cash cast castle cat catalan catalyst caterpillar cathedral catholic caution celebrity center central centre
  chair chairman chalk chamber chambers champion champions chance chancellor channel chapel chapter character chart charter
  chase chat check chemical cherry chief chime chinese chip chips choice chorus christian church cinema circle circus citadel
  citizen citizens civic civil class classic clay click client clock clothing cloud club coach coalition coast code coffee cold
  collective college colleges colombian colonel colony color colors combine comet comic command commander commerce commercial
  commission commitment committee commodity commons communication communist compass composer computer concert confidence
  congress connection conservation conservative conservatives constable constant constellation consumer continental convention
  cook cooper cop copilot coral core corporate corporation cotton council count counter county couple courage course court cover
  cowboys craft crane crash creation creative credit creek crescent crest crew cricket crisis critic critics croatian cross crow
  crown cruise crypto crystal culture cup curious cursor curve custom customer czech daily dame dance dancer danish dark data
  daughter dawn dead dean declare deep defence defense delivery dell delta democracy democrat democratic democrats department
  departure depot deputy derby desert destination detective devil diamond difference digit digital dimension direct direction
  director discord discover discovery disgraced diversity dividend divine doctor doctors document dog dollar dollars dolphins
  domestic dominion door doors double dragon dragons drama dream drew drink driver drivers duck dude duke duo dutch dynamic
  eagle eagles earnings earth east easter eastern echo eco economist edge edges edition editorial education egyptian elastic
  elder election electric electricity element embattled emerge emergency emperor empire enemy energy engine engineer english
  enterprise enterprises entertainment entity entrepreneur environment envoy epic equal equality equity era estate ethic ethics
  ethiopian european eve evidence evolution exact examiner exchange exclusive executive experience experts explorer explosion
  express factory faculty fair faithful falcon falcons famous fan fans fantastic farm farmer farmers fashion fast father fed
  federal federation female feminist fidelity field fields fighter fighters figure filipino film filter finance finnish firm
  fish fisher fix flags flame flash flight flower flowers fly flying focus folk food fool football force forces ford foreign
  forest formula fort forth fortress fortune forum fossil foster foundation founder founders frame franchise frank frankly
  freedom freelance freeman french freshman friendship front frost frozen fry fun function fund funds fury future galaxy gap
  garden gardener gardens gate gates gay gem gemini generation generous genesis genius geography georgian german ghost giant
  giants gift gifts glass globe goal god gods gold golden golf goods governor grace graduate grand grant grass grave gray greek
  green greens grey griffin grok ground grove guard guardian guards guest guide gulf gun guns guy guys hall hammer happiness
  harbor hardy harvest hat hawk hawks headquarters heads health heart hearts heath heaven helicopter herald heritage hero
  heroine highway hill hills hindu hindus historic history hockey holder holders holdings holiday holly holy homes honest honey
  honor honour hood hook hope horizon horse horses hospital hospitals hot hotel hotels house hub humanity hungarian hunter
  hunters hurricane hybrid hydrogen ice icelandic icon image importance incumbent independence independent index indian indie
  indigo indonesian industrial industries infinity inflection information innovation insider insiders insight inspector
  inspiration institute insurance intensive intention interest interim interior internet investor investors invisible iranian
  iraqi iris irish iron islamic islands israeli italian item ivory jaguar jail jamaican japanese jasmine jay jazz jet jets jewel
  jewish joint journal journey joy judge judgment jungle junior jury justice kazakh kenyan keyboard killer king kingdom kings
  kiss kite knight knights korean kurdish lab labels labor laboratory labour lady lake lamb lance land landmark lane latin
  latvian laurel lava lawmakers lawyer lawyers layer leader leaders leadership leaf leafs league lebanese ledger legal legend
  legendary lemon lender leopard letter letters liberal liberals liberation liberty librarian library libyan lieutenant lifelong
  light lightning lights lily lime line lines link links lion lions listening llama log logical lord lords lotus love lover
  loyal loyalist luck lucky lunar luxury lynch machine machines magazine magazines magic magnet mail mainland majority malaysian
  manager managers manor mantle map maple maps marathon marine mariner marines maritime mark marker marks mars marsh marshal
  martial marvel mask mason mass massive mast master masters matches mate material matter mavericks meadow mechanical medal
  medic medical mega member memorial mentor merchant mercury mercy merger meridian message messenger met meta metal meter metro
  metropolitan mexican micron middle midnight migration military milk mill miller millionaire mills mind miner miners mines mini
  minister minority mint miracle mirage mirror mission mobile model modern momentum monarch monarchy monitor monk monsters
  monument moon moonshot moral mosaic moss mother motion motor motors mount mountain mountains mouse movement movies museum
  museums music musical muslim muslims mustang mutual narrative nation nationals nations native natives natural nature naval
  navy negative neon nest nestle nets networks newspaper nice nigerian nobel noble noon normal north northeast northern
  northwest norwegian notes notorious nova novel nuclear nurse oak oaks oasis objective observatory observer ocean oceans office
  officer official officials oil oils olive olympic olympics olympus omega online opera opportunity opposition option options
  oracle oral orange orbit orchestra order ordinary organic organization origin original origins orion orthodox osprey outgoing
  outlook owners pace pack pact page painter pakistani palace palestinian palette palm panel panther panthers papa paper papers
  par paradise paramount parents park parks parliament particle parties partner partners passage passenger passive pastor pat
  patent path patience patient patriot patriotic patriots patron peace peaceful peak pearl peer peers pen penny pension pepper
  perfect perform period perplexity persian personal peruvian phase phoenix phone phones photo photos physical pie piece pierce
  pike pillar pilot pilots pin pine pink pioneer pioneers pit pitcher planet plant plants plastic plateau platform player
  players plus poet poke polar polaris polio polish polo pond pop pope poppy popular port porter portuguese position possession
  post pound pounds powers practical praising precision premier premiere presence present president presidential press presses
  pressure pride priest prime prince princes princess principal principle print priority privacy prix prize prizes pro process
  products professional professor professors profit progress progressive prohibition project prominent promise promote property
  prophet prospect protest protestant provider prudential publisher pulse puma pure purple purpose push quarter queen queens
  quest quick rabbi race racing radical radio raiders railway rain rainbow ram ranch random range ranger rangers rapid rapids
  rare raw reactor reader reality rebels rebound recall record records recovery reds redwood reference reform region regional
  regulators relay release reliance relief religion religious remote renaissance replicate representative republic republican
  republicans research researcher researchers reserve resident residents resolute resolution resort resource respect response
  retailers review revival revolution rice rich ride rider riders ring rio ripple risk rival river rivers road rob robin robot
  robots rock rocket rockets rod rogue role roller rolling romanian romantic root roots roses round rout route rover rovers
  royal royals royalty rubber rug rugby rule rules runner runners rural rush russian sacred safe safeguard safety sage sail
  saint saints sake salt salute salvation sample sands satellite saudi savage saver savers savings scale scholar scholars school
  schools science sciences scientist scientists scope scotch scottish scout scouts sea secret secretary section secular security
  select self senate senator senators senior seniors sense sentinel sequoia serbian sergeant serious server session settlement
  sex shade shadow shadows share shareholders shares sharp shell shells shelter shepherd sheriff shia shield shields shift
  shiite ship ships shock shop shopping shops shore shot sierra sigma sign signal sikh sikhs silence silent silicon silver
  singer singers sir sister sisters sky slack slate smart smarter smith snap snow snowflake soccer socialist society soft
  software soldier soldiers solid solution somali son song songs sonic sons soul sound sounds source south southern sovereign
  soviet spa space spacecraft spanish spark sparks speaker spears spectrum speed sphere spirit splash sport sports sporty spot
  spots spring springs sprint spy square squares stability stables stack stacks staff stage stamp standard staples star stars
  starter statement station steel step sterling stern stock stocks stone stones store stores storm stranger strategic straw
  stream street streets strike striker strikers strikes string stripe student students studio study style subway success sugar
  suite sultan summer summit sun sunni sunrise suns super superman supply supporters supreme surely surface swan swedish sweet
  swift swim swing swiss syrian systems table tailor taiwanese tale talent tandem tapestry target targets tariffs task taxes
  taxi tea teach teacher teachers tech technology telegram telegraph television temple temples tempo tennis tension terminal
  terms terror tests thai theater theatre thunder tibetan ticket tide tiger tigers titan titans title tobacco tool tools total
  touch tour tower towers town toy track trade trader traders tradition traditional traffic trail train tram transport travel
  travelers treasury treaty tree trees trial triangle tribune tribute trigger trinity trip triumph troops tropical truck trucks
  truly trust trusts tune turkish turner tweet twin twins twist twitch ukrainian ultimate umpire uncle underground uniform union
  unions unique unit unite united universal universe university upcoming upgrade urban user users utilities valley value values
  valve van vanguard vector vehicle venezuelan venture ventures venus version vertex vertical veteran veterans vicar vice
  victorious victory video vietnamese vikings villa village vintage violet virgin virtue virus visa visible vision visions vital
  voice voices volume volunteers voter voters walk walker wall walls warden warren warrior warriors water waters waves wealth
  weapon weather weaver web website wedding welcome welfare wells welsh west western white whites wild wilderness wind window
  wine wing winner winners winter wire wireless wisdom wise wish witness wizard wolf wolves wonder wonderful wonders wood wooden
  woods worker wright writer writers yard yards yellow yoga youth zombie zoo zoom
`;

/**
 * Words beside a person's name that are not part of it, so that the name goes on or ends there: "President Lincoln",
 * "then Senator". Titles that are more often surnames ("Baron", "Duke") are left out.
 */
export const TITLES = `
  acting activist actor actress admiral ambassador analyst archbishop archduke artist attorney author ayatollah banker
  baroness billionaire boss brigadier brother candidate capt captain cardinal ceo cfo chair chairman chairperson chairwoman
  chancellor chief cio coach cofounder col colonel columnist comedian commander commissioner comrade congressman
  congresswoman coo corporal correspondent councillor countess cto dame defender democrat deputy designer detective dictator
  director dissident dr duchess economist editor emir emperor engineer entrepreneur envoy ex executive father filmmaker
  former founder gen general goalkeeper gov governor historian host imam incumbent inspector investor journalist judge
  justice king lady late lawmaker lawyer leader lieutenant lord lt maj major manager marshal mayor midfielder minister miss
  mogul mp mps mr mrs ms musician nominee novelist officer painter pastor patriarch philanthropist philosopher photographer
  poet pope premier president prince princess private producer prof professor prosecutor quarterback queen rabbi rapper rep
  reporter representative republican researcher rev reverend scientist secretary sen senator sergeant sgt sheik sheikh
  sheriff singer sir sister skipper songwriter speaker spokesman spokesperson spokeswoman strategist striker sultan
  superintendent taoiseach then trooper tycoon vice warlord whistleblower
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
  abbey academy act administration agency airlines airport airways alliance amendment arena associates association auditorium
  authority avenue award awards bank basilica bay beach bill borough boulevard bowl breweries bridge brothers building canal
  canyon cape capital casino castle cathedral cemetery center centre chapel church cinema city classic clinic cloud club
  coalition college commission committee composite corp council county cup dam derby desert district doctrine drive endowment
  enterprises entertainment federation fellowship festival field films forest foundation fund gallery garden gardens group hall
  holdings hospital hotel hotels house inc industries inquest inquiry institute institution island islands lake lane law league
  lecture library llc ltd maps medal media memorial monastery monument mosque motor motors mountain mountains movement museum
  music ocean palace parish park parkway partners party pavilion peninsula pharmaceuticals pictures plateau playhouse plaza plc
  press prize productions province publishing records report research resort resorts river road scholarship school seminary
  society sons square stadium station strait street studio studios supply synagogue temple terminal theater theatre tower towers
  town township tribunal trophy trust tunnel tv union university valley ventures village zoo
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

/** Last words of newspapers' names, by which the paper alone is called: "The Times said". */
export const PAPERS = `
  advertiser bee bulletin chronicle courier dispatch economist examiner gazette globe guardian herald independent inquirer
  intelligencer journal mail mercury mirror monitor newsletter observer post record register scotsman sentinel spectator
  standard star statesman sun telegraph times tribune
`;
