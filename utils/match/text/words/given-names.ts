/**
 * Forms of one given name, a line a family: any of them may stand for any other before the same surname. Short forms
 * ("Bob Nardelli" is Robert Nardelli), Russian diminutives, and spellings of names from other alphabets ("Sergei",
 * "Serhiy"). A short form may stand in several lines. Every word here also counts as a given name.
 */
export const GIVEN_NAME_FAMILIES = `
  abdul abdel
  abdullah abdallah abdulla
  abigail abby
  ahmed ahmad achmed ahmet
  aisha ayesha aicha
  albert al bert bertie
  alejandro alex
  alexander alex alec alexandre aleksandr aleksander aleksandar oleksandr alyaksandr sandy sascha sasha shura
  alexandra alex alexa aleksandra oleksandra sandra sasha
  alexei aleksei alexey aleksey oleksiy alyosha
  anastasia nastya nastia
  anatoly anatoli anatoliy
  andrei andrey andriy andrej andrii
  andrew andy drew
  angela angie
  anne ann anna annie
  anthony tony
  antonio toni
  arthur art artie
  barbara barb
  benjamin ben benny benji binyamin
  bernard bernie
  boris borya
  bradley brad
  catherine katherine kathryn katharine kate kathy cathy katie
  charles charlie chuck charley
  christian chris
  christine christina kristina chris tina
  christopher chris kit
  daniel dan danny
  darya daria dasha
  david dave davey davy
  deborah debra debbie deb
  dennis denny
  dmitry dmitri dmitriy dmytro dima mitya
  dominic dom
  donald don donnie
  dorothy dottie
  douglas doug
  edgar ed
  edward ed eddie ned ted teddy
  ekaterina yekaterina kateryna katerina katya
  eleanor ellie
  elena yelena olena helena lena
  elizabeth elisabeth liz lizzie beth betty betsy eliza libby
  ernest ernie
  eugene gene
  fatima fatma fatemeh
  francis frank
  francisco paco pancho
  frederick frederic fred freddie freddy
  gabriel gabe gabi
  gamal jamal
  gennady gennadi hennadiy gena
  geoffrey jeff geoff
  george georgie
  georgy georgi georgiy heorhiy zhora
  gerald gerry jerry
  giovanni gianni vanni
  giuseppe beppe pino
  gregory gregor greg
  grigory grigori hryhoriy grisha
  guillermo memo
  harold harry hal
  hassan hasan hassane
  heinrich heinz
  henry harry hank hal
  herbert herb bert
  hussein hussain husayn husein hossein huseyin
  ibrahim ebrahim
  ignacio nacho
  igor ihor
  ilya illia ilia
  irina iryna
  isabella isabel isabelle bella izzy
  ismail ismael esmail
  jacob jakob jake
  jacqueline jackie
  james jim jimmy jamie
  jeffrey jeff jeffery
  jennifer jen jenny
  jessica jess jessie
  johannes hannes johann
  john johnny jack jon
  jonathan jon jonny
  jose pepe
  josef sepp
  joseph joe joey
  joshua josh
  judith judy
  julia julie jule jules
  julian jules
  karl carl kalle
  katalin kati
  kenneth ken kenny
  khaled khalid
  kimberly kim
  konstantin kostya kostyantyn
  lawrence laurence larry
  leonard leo len lenny
  leonardo leo
  leonid lyonya
  lionel leo
  lyudmila ludmila mila
  magdalena lena magda
  mahmoud mahmud mahmood
  manuel manolo manu
  margaret maggie meg peggy
  maria masha marija
  martin marty
  martina tina
  matthew matt matty
  matthias matze
  maxim maksim maksym max
  maximilian max
  maxwell max
  megan meg
  mehmet mehmed
  michael mikhail mick mickey mike mikey
  mikhail michail misha mykhailo
  mitchell mitch
  mohammed mohammad mohamed mohamad muhammad muhammed muhammet mo
  mustafa mostafa mustapha
  nadezhda nadiya nadya
  natalia natalya nataliya natasha
  nathan nate
  nathaniel nathan nate
  nicholas nicolas nick nicky nico
  nicole nicky nikki
  nikolai nikolay nikolaj mykola kolya
  norman norm
  oleg oleh
  oliver ollie
  omar umar
  osama usama
  pamela pam
  patricia pat patty
  patrick pat paddy
  pavel pavlo pasha
  peter pete
  philip phillip phil
  pyotr petr petro petya
  rafael rafa
  randall randolph randy
  raymond ray
  rebecca becky becca
  richard dick rick rich ricky richie
  robert rob bob robbie bobby bert
  roberto beto
  rodrigo rodri
  ronald ron ronnie
  rudolph rudy
  russell russ
  saeed sayeed
  samantha sam sammy
  samuel sam sammy
  sebastian basti bastian
  sergei sergey serhiy serhii siarhei
  sophia sofia sophie sofie sofya
  stanislav stas
  stanley stan
  stephen steven steve stevie
  stuart stewart stu
  suleiman sulaiman suleyman
  susan susie
  svetlana sveta svitlana
  tatiana tatyana tetiana tanya tania
  terence terry
  teresa theresa terry tess tessa tere
  theodor theo
  theodore theo ted teddy
  thomas tom tommy
  timothy tim timmy
  tobias tobi
  ulrich uli
  ursula uschi
  vasily vasili vasiliy vasyl vasya
  veronica vera ronnie nika
  victor viktor vitya vic
  victoria viktoria viktoriya vicky vika tori
  vincent vince
  vincenzo enzo
  vitaly vitali vitaliy vitalii
  vladimir volodymyr volodya vova
  vladislav vlad
  vyacheslav viacheslav slava
  walter walt wally walther
  wilhelm willi willy
  william bill billy will willie wills
  wolfgang wolf
  xavier xavi javi javier
  yakov yasha
  yaroslav slava
  yasser yasir
  yevgeny evgeny yevgeni evgeni yevhen evgeniy yevgeniy zhenya
  youssef yousef yusuf yousuf yousaf
  yulia yuliya julia yulya
  yuri yury yuriy
  zachary zach zack
  александр саша шура саня
  александра саша шура
  алексей леша алеша
  анастасия настя
  анатолий толя
  андрей андрюша
  анна аня нюра
  борис боря
  валентина валя
  василий вася
  виктор витя
  виктория вика
  владимир вова володя
  владислав влад
  вячеслав слава
  геннадий гена
  григорий гриша
  дарья даша
  дмитрий дима митя
  евгений женя
  евгения женя
  екатерина катя
  елена лена алена
  елизавета лиза
  иван ваня
  игорь гарик
  ирина ира
  леонид леня
  людмила люда мила
  мария маша маруся
  михаил миша
  надежда надя
  наталия наташа
  николай коля
  павел паша
  петр петя
  роман рома
  светлана света
  семен сема
  сергей сережа
  софия соня
  станислав стас
  татьяна таня
  федор федя
  юлия юля
  юрий юра
  яков яша
  ярослав слава
`;

/**
 * Other given names, of all continents: one before a surname makes a person of the two ("Annie Altman" is not Sam). Without
 * those that are rather countries or cities ("Jordan", "Austin"), and without the women's that stand below.
 */
export const GIVEN_NAMES = `
  aaron abbas abdelaziz abiy abraham adam adnan adrian akira alain alan alberto alessandro alexis alfonso alfred alfredo ali
  alistair allen allison amir amos andre andrea andreas andres andrzej angel angelo angus anil antoine anton anwar ariel arkady
  armand armando arnaud arnold arturo arvind ashley attila aung axel barack barry bashar bashir benedict bernhard bo bola
  brandon brent brett brian brook bruce bruno bryan caleb calvin carlo carlos chase chip christoph clarence claude claudio
  claus clay cliff colin colleen connor craig cristiano cristina curtis cyril dale damian dario darren dean demis denis derek
  desmond didier diego dimitri dominik dylan earl edmund eduardo edwin ekrem eli elias elliot elon emil emile emilio emmanuel
  enrico enrique eric erich erik ernesto ernst ethan evan evo fabio faisal federico felipe felix ferdinand fernando fidel filip
  francesco francois franz friedrich fumio gary georges gerhard gilbert giles giorgi giorgio giulio glen glenn goran gordon
  graham grant guillaume gunnar gustavo guy hamad hans harald harvey hector helmut henri herman hiroshi horst howard hubert
  hugh hugo hunter hyun ian ilham imran isaac ivan jacques jae jaime jair jakub jan jared jaroslaw jason jean jens jensen
  jeremy jerome jerzy jesus jo joao joel johan joko jonas jorge joy juan julien julio jurgen justin kai kamal kanye karan karel
  karim karol keir keith kelly kemal kenji kerry kevin khalifa klaus kofi konrad krzysztof kumar kurt kwame kyle kylie kyriakos
  lars laurent laurie lech lee leon leslie lewis liam logan lorenzo louis louise luc luca lucas luigi luis luiz luka lukas luke
  luther magnus mahathir mahdi malcolm mamadou manfred manmohan marc marcel marcello marcelo marco marcos marcus marek mario
  mark markus marvin masayoshi mason masoud mathieu matteo matti maurice mauricio mehdi mel michel miguel mikheil miles ming
  miroslav mitt mohan morgan moses moshe muhammadu mukesh murat narendra nayib neil nelson nicola nicolae nigel nikita nikol
  nikola noah noel norbert novak olaf olivier oscar osman otto owen pablo paige paolo pascal patrice paul paulo pedro perry
  petar pierre piotr prabowo qasem rahul raj rajesh rajiv ralf ralph ramzan raphael rashid raul ravi recep reed rene reza
  ricardo rishi robin rodney rohit roland romain roman rory ross roy rudolf rui rupert ruslan ryan sadiq salah salman salvador
  samir sanjay satoshi satya scott sean serge sergio seth shahbaz shane shaun shinzo spencer stefan sundar sunil sven tariq
  taylor tayyip thabo thierry todd tomas tracy travis trevor tristan tucker tyler tyrone ulf vaclav valentin vijay vikram vivek
  wade wayne wei werner wesley willem winston wojciech yair yanis yann yuki yves zoran адам альберт антон аркадий арсений артем
  артур ахмед ашот барак бруно вадим валерий вальтер виталий вольфганг всеволод гарри гейдар генри георгий герман глеб густав
  давид дана даниил данила денис джеймс джек джефф джим джо джозеф джон джордж дональд дэвид дэниел егор елисей жан захар
  ибрагим игнат ильхам илья иннокентий иосиф карен карим карл ким кир кирилл константин лев магомед майкл майя макар макс марат
  марк марта мартин матвей махмуд мирон мурат назар наина никита нурсултан олег отто патрик рамзан расул рашид реджеп ричард
  роберт родион рональд рудольф руслан рустам саддам себастьян симон степан стефан сулейман тарас тигран тимофей тимур томас
  уильям феликс филипп франсуа франц фридрих хасан хусейн шамиль эдвард эдуард эмиль энтони эрик ян
`;

/**
 * Women's names that few men bear: what "Mrs. Clinton" says beside Bill and Hillary. Without those that differ from a
 * man's by a case ending alone («Евгения»). Every word here also counts as a given name.
 */
export const WOMENS_NAMES = `
  abby abigail adriana agnes aicha aisha alessandra alice alicia alina alison amanda amber amelia amy
  ana anastasia angela angelica angelina angie anita ann anna anne annie antonia astrid audrey ava ayesha ayse barb barbara
  beatrice beatriz becca becky bella beth betsy betty bianca bonnie brenda bridget brigitte camilla carmen carol carolina
  caroline carolyn carrie catherine cathy cecilia celine chantal charlotte cheryl chloe christina christine claire clara
  claudia crystal cynthia daisy daniela daria darya dasha dawn deb debbie deborah debra diana diane dilma donna doris dorothy
  dottie ekaterina elaine eleanor elena elif elisabeth eliza elizabeth ella ellen ellie emilia emma emmanuelle erica erika
  erin esther eva faith fatemeh fatima fatma fiona florence francesca francoise gabrielle gail gemma georgina giorgia giulia
  gloria grace greta hanna hannah harriet hazel heather heidi helena hilary hillary holly hope indira ingrid irene irina iris
  iryna isabel isabela isabella isabelle ivana ivanka ivy izzy jacinda jacqueline jana jane janet jasmine jen jennifer jenny
  jessica jill joan joanna joanne johanna joyce judith judy julia julie kamala karen karin katarina kate katerina kateryna
  katharine katherine kathleen kathryn kathy kati katie katya kimberly kirsten kristina kristyna larissa laura lauren leah
  leila libby lily linda lindsay lindsey lisa liz lizzie lucia ludmila lydia lynn lyudmila madeleine magda magdalena maggie
  malala margaret maria mariana marianne marie marija marjorie marta martha martina martine mary masha maya meg megan melania
  melanie melissa mercedes meryl mia michelle mila mira miranda miriam monica nadezhda nadia nadiya nadya nancy naomi nastya
  natalia natalie nataliya natalya natasha nicole nikki nina nora oleksandra olena olga olive olivia pamela paola patricia
  paula pauline pearl peggy penelope petra priya priyanka rachel raquel rashida rebecca renata rita rosa rose ruby ruth
  sabrina sally samantha sandra sara sarah scarlett shannon sharon sheila sheryl shirley silvia simona simone sofia sofie
  sofya sonia sonja sophia sophie stacy stephanie susan susie suzanne svetlana svitlana sylvia tamara tania tanya tara
  tatiana tatyana teresa tess tessa tetiana theresa tina tori tulsi ursula uschi valeria vanessa vera veronica vicky victoria
  viktoria viktoriya yael yekaterina yelena yulia yuliya yvette yvonne zoe zofia zuzana алена алина алиса алла
  альбина анастасия анжела анна антонина аня варвара вера вероника вика виктория галина дарья даша диана ева
  екатерина елена елизавета зинаида зоя инна ира ирина карина каролина катя кристина ксения лариса лена лидия лиза
  любовь люда людмила маргарита марина мария маруся маша надежда надя наталия наташа нина нюра оксана олеся ольга
  полина регина роза сара света светлана соня софия тамара таня татьяна хиллари эмма юлия юля
`;

/**
 * Family names that stand first where names are written in the East Asian order ("Xi Jinping", "Kim Jong Un"): Chinese in
 * the spellings of Beijing, Taipei and Hong Kong, and Korean. Not Vietnamese ones: newspapers call Nguyen Phu Trong "Trong".
 */
export const FAMILY_NAMES_FIRST = `
  ahn bae bai ban bao cai cao chan chang chen cheng cheung chiang chiu cho choe choi chou chow chu chun chung cui deng ding dong
  du duan fang feng fu gao goh gong gu guan guo han hao he ho hong hou hsieh hsu hu hua huang hung hwang ip jang jeon jeong ji
  jia jiang jin joo ju jung kang kim ko kong koo kuo kwak kwok kwon lai lam lau lee lei leung li liang liao lien lim lin liu lo
  lu lui luo ma mak mao meng moon mu nam ng ong ouyang pak pan pang park pei peng pu qi qian qiao qin qiu ren ri roh seo shao
  shen sheng shi shih shin song soong su sun sung tan tang tao teo tian tong tsai tsang tsao tse tseng tsui tu tung wang wei wen
  wong woo wu xi xia xiang xiao xie xiong xu xue yang yao ye yen yeung yi yip yoo yoon yu yuan yuen yun zeng zhang zhao zheng
  zhong zhou zhu zhuang zou
`;
