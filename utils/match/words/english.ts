/**
 * English words that newspapers write in lower case, so that one of them alone, capitalised, is weak evidence of a name
 * ("Target", "Apple", "Gap"); the second half of what they do is to start sentences ("But Altman said").
 * Made from the words that stand in lower case in at least fourteen of a few thousand English texts (documentation and
 * news), and from words that are also well-known names. These are the most frequent ones: never names by casing alone.
 */
export const FREQUENT = `
  ability able about above access according across actual actually add added additional advanced after again against ago ahead align all
  allow allows already also alt alternative always among an and announced another any anything appeared appears are area argument
  arguments around array article as asked associated at attempt automatically available avoid away back based be because become been
  before began behavior behind being believe below best better between big body both br brought browser browsers build business but by
  call callback called calling calls came can cannot case cases cause center change changed changes character characters charge check
  chief child children class clear code come comes command comment comments community companies company complete conditions considered
  containing contains content continue control copy core could country coverage create created creating culture current currently custom
  data day days deal decided decision default defined deliver dependencies details development did didn different directly directory do
  documentation does doesn doing don done down downloads due during each early either empty end ensure environment error errors especially
  etc even event ever every example examples existing expected failed failure family far faster feature features feel few field figure
  file files find first five fix focus follow following for form format former found four free from front full fully function functions
  further future generate get gets getting give given giving global go goes going good got group had handling hard has have having he head
  health heart help her here high higher highly him his hit home how however href if img immediately implementation important improve in
  include included includes including industry information input inside install instance instead internal into involved is issue issues it
  its itself job just keep key keys know known language large last late later lead leader leadership leading least leave led left length
  less let level library license life like likely line list little ll local long longer look looking lost lot made main maintenance major
  make makes man many market match may me means meant media members men message method methods might million missing model module modules
  money months more most move much multiple must my name names near necessary need needed needs never new news next night no node not note
  nothing notice now npm number object objects of off office official often old on once one only open option optional options or order
  original other others otherwise our out output over own package paid parameter parameters parse parser parsing part pass passed past
  path per percent performance person place play please point position possible post potential present previous problem problems process
  products program project properties property provide provided provides published pull rather re reached read reading real really receive
  received recent record reference release released removed report reported request requests require required response responsibility
  result results return returned returning returns right rights root rule run running safe safety said same saw say saying says school
  season second section security see seen separate server service services set several shares she should show side similar simple simply
  since single six size small smaller so software some something source special specific specified specify src staff standard start
  started still story stream string strings strong such support supported supports sure system systems take taken takes taking team teams
  test testing tests than that the their them then there these they thing things think third this those though thought three through throw
  time times to told too tools top treated true try trying turn two type types under until up update updated us usage use used useful user
  users uses using usually value values variable ve version versions very via video visit want wanted was way we website week well were
  what when where whether which while who whole whose why width will with within without women won work working works would write written
  year years yet you your
`;

/** Less frequent words: weak, too, but capitalised in the middle of a sentence they are likely a name. */
export const COMMON = `
  abruptly absence absolute absolutely absorbed abusing academic academy accelerate accelerated accept acceptance accepted accepts
  accessible accidentally account accurate accused achieve achieved achievements acquired act action active activity actor actress adamant
  adding addition additions address adds adjust admit admits adopt adoption adults advance advantage advertising advocated advocates
  affect affected affirm afraid afternoon age agencies agency agent agentic agents ages aggressive aggressively aging agree agreement
  agriculture aid aide aimed aims air airline airport alcohol algorithm algorithmic alias aliases aligned alignment alliance allowed
  allowing allstate almost alone along alongside alternatives although am amazon amber ambitions american amid amount amplified analysis
  anger anniversary announce announcement announcements annual anonymity answer answers ante anymore anyone api app appear appearance
  appearing apple application applications applied applies apply approach appropriate approval apps april arbitrary architects
  architectural architecture architectures areas aren args argues armed arms army arrays arrived art artificial artist arts ask asking
  assign assigning assistant association assumed assuming assurances async asynchronous asynchronously atlantic attach attached attacks
  attend attention attracting attractive attribute attributes audiences audio auditing august author authorities authority authorized auto
  autogenerated automated automatic autonomy autoregressive autumn average award awarded awards aware baby background backgrounds backlash
  backseat backwards bad badges baggage bags baker balance ball bank banks banned banner bar barrel base basic basil basis bath battle
  battleground bay beacon bean bear beauty became becomes becoming begin beginning begins behalf behave behaviour belief believed believes
  belt bench benchmark benchmarks beneficiary benefit benefits berry betting beyond bid bigger biggest bill billion binary biotech bird
  bishop bit bite black blind block blocking blocks blog blood board bolt bond boolean boom booming boost boosting boots border born boss
  bottle bottom bound box boy boyfriend boys brain branch breaches break breaking breakthrough breakthroughs bridge bridges brin bring
  bringing british broad broadcast broader broken brook brooks brown browserify budget buffer buffers bug bugs builder building builds
  built bump bun bundle bundled bundler bureau bureaucratic burned burns bush butler buy buying byte bytes cabinet cable cache cached
  callbacks calm calories camera camp campaign camps campus cancer capabilities capability capable capital captain caption car care career
  careful cargo carried carter cash cast catch category caused causing cautious cautiously cede ceding celebrating cell centers central
  centre centres certain certainly chain chairman chalk challenge challenges chamber championship chance chances changelog changing
  charity charter charters chase chat checked checking checks cherry chime chinese chip choice choices choose chosen chunk chunks church
  circular cited cities citizens city civil claim claimed claiming claims clarify clash classes classic clean cleanup clearest clearly
  client clients clinical clip clone close closed closer closes closing cloud club clubs coach codecov codes coding coffee cold
  collaborate colleague colleagues collected collecting collection collective college color colors column columns combination combined
  coming comma commands commented commerce commercial commercialization commercially commission commit commitment committed committee
  common communicate communication communications communities compare compared comparing comparison compatibility compatible compelling
  compete competitive competitor compiled completed completely complex component compute concerns concrete condition conduct conducted
  conference confidence confident config configuration configure configured confirm conflict conflicts confused congress connect connected
  connecting connection connections consequence conservative consider consideration considering consistent console constant constantly
  constitute construction constructor consume consumers consumption contact contain contained contents context continued continues
  continuing contract contrast contrasting contribute contributing contribution contributions contributors controlled controlling
  controversial convenience convenient convention conversion convert converted converting cook cooper coordinate coordinated coordinator
  copies copyright corporate corporations correct corrections correctly corresponding cost costs couldn council counsel count countries
  couple course court cover covered creates creation credential credit crew criminal crisis critical critically criticism criticized
  critics critique crop crown crucial crystal cultural cup cure customers customize cut cuts cycles daily damage dancers dangerous dark
  database date dating daughter de dead deadly deaf deafening dealing dean death debate debates debug debugging decade december decide
  decisive declarations declared decline declined decode decoding dedicated deep deeper deeply defaults defence defense deficit define
  definitely definition definitions degree delaying delete deleted deliberate deliberately delivered dell delta demand demanding demands
  democrat democratic demons denied departed departees departing department departure departures depend dependency depending depends
  deployed deployment deploys depot deprecated deprioritization depth deputy described describes description design designed desire
  desired despite destination destroyed detailed detect detected detection determination determine determined dev devastating develop
  developed developer developers developing device diamond diaspora dick die died diet difference differences differently difficult dig
  digitization direct directed direction director directories disable disabled disagreements disaster disclosed disclosure discord
  discover discovered discuss discussed discussion disease disgraceful dish disillusioned disk dispatcher display displayed disseminate
  dissenting distractions distribute distributed distribution div divergence division divisions docs doctor doctors document documented
  documents dog dollar dollars dominance dominant dominate dominated donation dot double doubt download downsized dozens drain
  dramatically drastically dreams drew drink drinking drive driven drop dropped dropping drops drove drug drugs dry dubbed duke duplicate
  duty dynamic ear earl earlier earn earnings ears earth easier easily east eastern easy eat eating economic economist economy ecosystem
  edge edit edited editor education effect effective effectively effects efficiency efficient effort efforts eg eight elections element
  elements else email embodied embrace embraces emerged emergency emergent emerging emit emits emitted emphasis employees employment
  enable enabled enables encode encoded encoding encountered ended ending ends energy engagement engine engineering engineers enough
  ensured ensures entered enterprise enterprises entire entirely entity entries entry env environments equal equipment equivalent era
  escape escaped escapes escaping essay essential establish established estate ethical ethos euro european evaluate events eventual
  eventually everyone everything evidence exact exactly excellence except exception exclude excluded exclusion exclusive executable
  execute executed execution executive executives executors exercise exhibit exist exists exit exodus expand expanded expansion expect
  expects expensive experience experienced experimental expert experts explained explanation explicit explicitly explode exploratory
  export exported exports expose exposed exposes express expressed expression expressions extend extended extends extension extensions
  extensive external extra extract extraordinary extremely eye eyes face facilities facility fact faction factors factory fail failing
  fails failures faith fake fall fallback fallen falls false families famous fan fans fashion fast father favor favorite fear featured
  february federal federation fee feedback feeling feels fell felt female fertility festival festivals fetch fields fight fighting figures
  filed filename filesystem fill film filming filter filtered filters final finally finance financial finding fine finish fire fired
  firing firm fisher fit fixed fixes flag flags flames flat flight flights flow flowed focused focuses focusing fog folder followed
  follows food football forbes force forced forces ford foreign forensic forest forever forget fork formally formats formatting formed
  forms forth forthcoming fortune forward foster foundation foundational founded founding fourth fox fragmentation fragmented frame frames
  framework frameworks frank fray french frequent frequently friday friend friendly friends frontier fronts frustrates fs fuelled fun
  functionality functionally fund fundamental fundamentally funding fundraising funds funeral funny fur furnished fury fusion gain gained
  gallery game games gap garden gardener gate gates gave general generalized generally generated generates generating generation generator
  generic gentle german giant giants gift ginger girl git github gives globally globe goal goals gold golf gone goodbye gotten govern
  governance government governments grace grade grand grant granted grants grave gray great greater greatest green greets grey gripe
  ground groups groupthink grown growth gt guarantee guaranteed guard guardian guess guide guidelines gun guy hadn hair hale half hall
  hand handle handled handler handlers handles hands hanging happen happens happy harbor harry haven header headers heading healthy hear
  heard heath heavily hedge height held helicopter hell helped helper helpers helpful helping helps hence herald hereby herself hex hidden
  hide highest hill hills himself hindered hint hinted history hold holding holds holiday homepage homes homogeneity homogeneous honesty
  honor honored honoring hood hook hope hopes hoping horror hospital host hosted hosts hour hours house housing http huge human humanity
  humans hunter hurt husband hypothesis id idea identical identifier identify identity ideologues ignore ignored ignoring illness image
  images immediate impact imperatives implement implementations implemented implements implications import importantly imported imports
  impressed improved improvement improvements improving inception incident income incompatible incorrect increase increased increases
  increasing increasingly independence independent independently index indexes indian indicate indicates indicating indicator individual
  individuals inference influential influx info informed infrastructure inherently initial initiatives injection injured injuries injury
  inline inner innovation inserted insisted inspired instability installation installed instances instantly institute institutions integer
  integrated integrating integration integrity intelligence intended interactive interest interesting interests interface interfaces
  interior intermediate internally internals international interoperable interview intimate introduce introduced invalid investigation
  investment investor investors invoked invoking involve involving iron isn issued item items iteration iterative jack jaguar january
  javascript jobs join joined joke journalist joy july jumping june justice keeping keeps kept keyword keywords kids kind king knee knew
  knight knowing knows lab labels labor labour labs lack laidback lake lamb landing landscape larger largest lasted latest latter launch
  lavish law laws layer layers leaders leads league learn leather leaves leaving leg legacy legal legendary legitimate legs lemon lets
  letting levels liberal liberty libraries licensed licensing lie lifestyle light lily limit limitation limited lincoln lines link links
  linting listed listen listeners listening lists literal literals live lives living load loaded loading locals located location locations
  locked lodash log logger logging logic logical logo logs lone looked looks loop lose losing loss love loves loving low lower lt luggage
  lunch luxury machine magazine mail maintain maintained maintainers majority making male manage managed management manager mandatory
  manifests mantle manually map mapping maps march mark markets marks marriage marsh mason massive master masters matched matches matching
  math matter matters max maximum maybe mean meaning meaningful meanwhile measures mechanisms medical medication medicine meet meeting
  meets member memory mentally mention mentioned merely merge merged merging messages messy met meta metadata metamorphosis middle
  midfielder migrate migration mild military miller millions milliseconds mind mine mini minified minimal minimum ministry minor minority
  minutes mirror misinformation miss missed mission mitigations mix mixed moat mocking mode models moderately modern modes modification
  modified modify mom moment moments monday monitoring monolithic month moon moonshot moore moral morning mosaic mostly mother moved moves
  movie moving museum music musical myself naked named narrative nation national nationally native natural naturally nature navigating
  nearly necessarily negative nest nested network newer newly newspaper nice niches nine noble nodejs nodes none nor normal normally north
  notable notes novel november nuclear null numbers numeric observer obtained obtaining occur occurs october offensive offer offered
  offering offers officer officially officials offset oh older olive omitted ones ongoing online opened opener opening openly operates
  operating operation operational operationalize operations operator opinions opportunities opportunity opposed opposing opposition
  optimizing optionally oracle orange ordered organization organizations origin originally ourselves ouster outside outspoken overall
  overhead overridden override overrides overriding oversight overview owner owners pace pack packages packaging page pain painful
  painting pair pairs paper paperwork paradigms parent parents park parking parks parliament parliamentary parsed parsers parses partial
  particular particularly parties partners partnership parts party passenger passengers passing pat patch paths patient pattern patterns
  pay paying payload payment payments payoff peace peach peak pearl pending penned penny people pepper perceive perfect perform
  performances performed performer perhaps period permanent permission permit personal personality personnel persons pet phase
  philosophical philosophy phone phones photo phrase physicians pick picture pieces pierce pioneered pipe pipeline pipelines pivot placed
  plain plan planned planning plans plant platform platforms played player players playing pleased plug plugin plugins plum plunged plus
  pointed pointing points police policies policy policymakers political politically politicians polyfill pool poor pope popular port
  porter portion portions positioned positions positive possess possibly posted potentially pound power powerful practice practices
  praised precedence preconceived predominantly prefer prefix pregnancy pregnant prepare prepared preparing presented presenting presents
  preserve president presidential press pressure pressures pretty prevailing prevent previously price prince principal print prior
  prioritization prioritize prioritizing priority private prize probably procedures processed processes processing produce produced
  produces producing product production professional professionals profile profitable profits profound programs progress progressing
  progressive projects promise promised promises promote promptly proper properly proponent proprietary prospects protect protected
  protection protocol prototype proud prove proven provider providers providing proxy prudential public publication publicly publish
  pulled purchase pure purpose purposes push pushed put quality quarter queen query question questioned questioning questions quick
  quickly quietly quit quite quits quote quoted quotes race radical radio rain raise raised raises raising ram ran random range ranging
  ranks rant rapid rate ratings ratio raw ray reach reaching reaction readable readme reads ready realities reason reasoning reasons
  receives receiving recently recognized recommend recommended recover recruit red redistribute reduce reduces refer references referring
  reform regard regarding regardless regex regional register registered registry regular regularly regulators regulatory reinforcing
  reject rejected related relationship relative relax releases releasing relevance relevant reliability reliable relic rely relying remain
  remaining remains remarkable remember remembered remote remove removes render renew reorganization repeat repeated repeatedly replace
  replaced replacement replacing replied repo reportedly reporter reporters reporting reports repository represent representation
  represented representing represents republican reputation requested requesting requirements requires research researchers reserved reset
  resignation resigned resigning resolution resolve resolved resolves resource resources respect respective respond responses responsible
  rest restricted restriction restructuring resulting resume retain retains retired retirement retry reveal revealed revealing reveals
  revenue revenues review rewritten rice rich rift rigorous ring rise risk risks rivals rivers road roadmap roads rob robbery robin robot
  robotic robust rock rocks role roles roll room rooted rose roster round rounds row ruby ruled rules ruling runner runs runtime runtimes
  russian sacrifices sad safely sage sake salute sandy satellite saturday save saved scalable scale scaling scenarios scenes scheduled
  schedules schema schools science scientific scientist scientists scope scores screenshot script scripts scrutiny seal search seat
  seconds secret secretary secrets sector secure seeing seeking seem seemed seems seizing selected selection selector self sell selling
  senate send sending senior sense sensitive sensitivity sent sentiment separated separately september sequence serial serialization
  serialize series serious served servers serving session sets setting settings settlement setup seven severe sex sexual sexually shall
  shape shaped share shared sharp sharply shell shepherd shift shifted shifting shiny ship shivering shocking short shorthand shortly shot
  showed showing shown shows shrink sick sickness sidelined sign signal signals signature signed significant significantly silence silver
  sink site sitting situation situations ski skilled skillset skin skip skipped sky slack sleep slow slowdown slower smart smarter smile
  smith smooth snap snippet snow social society socket solely solidified solidify solution someone son song songs soon sooner sorry sort
  sought sound sounds sources south southern southwest southwestern space spaces speak speakers spec specialist specialized specifically
  specification specifying spectator spectrum speculation speed speeding spending spends spent spillover spirit split spoke spoken
  spokesman spokeswoman sponsors sports spots spring sprint square srcset stable stack stage staged stakes stand standalone standards
  staples star stars starting starts startup startups state stated statement states static status stay steel steering stems step stepped
  steps sticks stock stone stop stopped store stored stores stories storm strategic strategy stratify streaming streams street
  strengthened strict stricter strictly stripe stripped stronger structure struggle struggling stubborn student students studies study
  studying stuff stumble stunning stupid style styles sub subject sublicense subscription substantial succeed success successful
  successfully sue suffered suffering sufficient sugar suggests suite summary summer sun sunday super superintelligent supplied supporting
  supposed suppress supreme surge surgery surpass surprise surprised surprising surrounded surrounding survey survival suspect suspected
  sustainable sway sweet switch symbolic sync synchronous synchronously syntax table tag talent talk talks tank target targets task tasks
  taxpayers taylor tbody td teacher teachers teaches technical techniques technological technologies technology teddy telegram telephone
  television tell telling tells template temporary ten tension tensions term terminal terms terrorism terrorist tested text thanks theater
  theatre themselves therapy thick thinking thoughts thousands thread threat threatened throughout throwing thrown throws thursday thus
  ticket tickets tie tier ties tilt timeout tiny title titles today together toilet token tokens took tool tooling topic topped tops total
  touched tourists tours toward towards town toy tr trace track tracking tradition traditional trailing train trained training transferred
  transform transformation transformer translation transparency transport trash travel travelers traversal treacherous treasury treat
  treatment treatments tree tremendous trends trial tribune tribute tried trigger triggering triopoly trip trust trusted truth tuesday
  turmoil turned turner turning turns tweet twice twin twitch typescript typically unable uncertainties uncomfortable undefined underlying
  underscored understand understanding understands undici unequivocally unexpected union unique unit united unity university unknown
  unless unnecessary unparalleled unpredictable unsafe untrusted unusually unveiled upbeat updates upgrade upgrades upon upset url
  utilities utility utils vacation valid validate validated validates validating validation valign variables variations variety various
  vehicle vehicles vendors venture ventures verge verify versus vertical vice view views viral visa visible vision vital voice voices
  volunteers vote vs vulnerabilities vulnerability vulnerable wait waited waiting waived walk walked walker wall walls wanting wants war
  warned warning warnings wasn watch watching water waters wave ways weak wear weather web webpack wednesday weekend weekly weeks weight
  weights welcome wells went weren west whatever whenever white whitespace whom widely widen wider wife wild wildcard willing win windows
  winds winner winning wins winter wired wish wit witnessed wolf woman wonder wood woods word words wore worked workers workflows world
  worldwide worried worry worst worth wouldn wrap wrapped wrapper writer writing wrong wrote www yarn yes yesterday young younger yourself
  zero zoo zoom
`;

/** Words before a surname that belong to its bearer, and after which the surname is his or hers. */
export const TITLES = `
  mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count rev reverend father sister brother pastor rabbi imam
  president vice premier chancellor minister secretary senator sen rep representative congressman congresswoman governor gov mayor
  ambassador envoy commissioner chairman chairwoman chair chairperson chief executive ceo cfo cto coo founder cofounder director
  justice judge attorney prosecutor sheriff general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm
  king queen prince princess duke duchess pope cardinal archbishop bishop coach manager captain striker goalkeeper quarterback
  analyst economist researcher scientist engineer spokesman spokeswoman spokesperson lawyer author actor actress singer rapper
  republican democrat democratic conservative liberal labour labor tory comrade former ex then candidate leader boss billionaire
  entrepreneur investor mp msp mep lawmaker
`;

/** Capitals that stand for things, degrees and places, not for bodies, in most texts. */
export const ORDINARY_CAPITALS = `
  ai agi api app asap atm bbq cd ceo cfo coo cpi cpu css cto cv dc diy dj dna dr dvd eq esg etf faq fm gdp gpa gps gpt gpu hiv html http id
  iot ip ipo iq isbn it ict jpg led llm lng ma mba md ml mp mri mrna ms nd ngo nft nhl no ny oem ok pc pcr pdf phd pm pmi pr ps qa qr
  rna roi rpm saas sms suv tnt tv uav ufo uk ui us usa usb usd utc vat vc vip vpn vr ar ver wifi www xml yoy ии пк тв сми ввп ип
`;

/** Always written with a capital and hardly ever a given name (as April, May, June and August are). */
export const CALENDAR = `
  monday tuesday wednesday thursday friday saturday sunday
  january february march july september october november december
`;

/** What stands after a company's name in the news: its people, its shares. */
export const COMPANY_WORDS = `
  ceo cfo coo cto chief executive executives chairman chairwoman chair founder cofounder spokesman spokeswoman spokesperson shares stock
  employees workers staff engineers customers investors shareholders inc corp co ltd plc
`;

/** Titles that tell one bearer of a surname from another; which of two is meant cannot be known without more. */
export const GENDERED_TITLES = 'mr mrs ms miss mister sir dame lady herr frau mme mlle monsieur madame señor señora don doña господин госпожа';

/** Before a month or a place, not before a person: "in May", "of Jordan". */
export const BEFORE_TIME_OR_PLACE = 'in on of since by until till last next this from to into near at early late mid during before after through';

/** Last words of newspapers' names, by which the paper alone is called: "The Times said". */
export const PAPERS =
  'times post journal globe herald tribune guardian telegraph independent sun mail mirror star observer economist spectator chronicle';

/** Endings of company names that say only what law they are founded under; a surface form may have or lack them. */
export const LEGAL_FORMS = `
  inc incorporated corp corporation co company ltd limited llc llp lp plc pbc ag se gmbh kgaa kg ohg sa sas sarl spa srl nv bv ab as asa oyj oy
  aps kk kabushiki pty pte sdn bhd tbk pjsc ojsc jsc oao zao ooo пао оао зао ооо ао holdings holding
`;

/** Nouns after a name that make it part of the name of something else: "Johns Hopkins University", "Ford Foundation". */
export const HEADS = `
  university college school academy institute institution foundation fund trust hospital clinic center centre museum library gallery
  stadium arena field park garden gardens square street road avenue boulevard drive lane bridge tunnel airport station tower building
  house hall theatre theater award awards prize medal cup trophy open classic bowl festival lecture fellowship scholarship bank group
  partners associates brothers sons capital ventures records pictures studios entertainment productions motors motor airlines airways
  hotel hotels resort casino county city town village river lake mountain mount island islands valley beach bay point act bill law
  amendment doctrine commission report committee inquiry administration family estate chapel church cathedral parish plc inc corp llc ltd
`;

/** Parts of surnames written before them. */
export const PARTICLES = `
  von van der den de del della di da dos das du la le les el al bin ben ibn bint abu ter ten zu zum af av
`;

/** What follows a surname without being one. */
export const GENERATIONS = 'jr sr junior senior snr jnr ii iii iv md phd esq obe cbe mbe';

/** Abbreviations whose period does not end the sentence. */
export const ABBREVIATIONS = `
  mr mrs ms dr prof rev sen rep gov gen col maj capt lt sgt adm st jr sr inc corp co ltd vs no jan feb mar apr jun jul aug sep sept oct nov dec
  u.s u.k e.g i.e etc approx dept est mt ft wm
`;
