/**
 * Short forms of given names, a line a family: any of them may stand for any other before the same surname
 * ("Bob Nardelli" is Robert Nardelli). Every word here also counts as a given name.
 */
export const GIVEN_NAME_FAMILIES = `
  robert bob rob bobby robbie
  william bill will billy willie liam
  richard rick dick rich ricky
  james jim jimmy jamie
  john johnny jack jon
  jonathan jon jonny
  joseph joe joey
  michael mike mick mickey misha
  thomas tom tommy
  charles charlie chuck
  edward ed eddie ted ned
  edwin ed
  theodore ted teddy
  anthony tony
  daniel dan danny
  david dave davey
  donald don donnie
  kenneth ken kenny
  stephen steve stevie
  steven steve
  samuel sam sammy
  samantha sam
  benjamin ben benny
  alexander alex sasha alec sandy aleksandr
  alexandra alex sandra sasha
  andrew andy drew
  matthew matt
  gregory greg
  jeffrey jeff geoff
  geoffrey geoff jeff
  lawrence larry
  leonard leo len lenny
  raymond ray
  ronald ron ronnie
  timothy tim
  patrick pat paddy
  patricia pat patty trish
  peter pete
  philip phil
  nicholas nick nicky
  christopher chris kit
  christine chris tina
  christina chris tina
  frederick fred freddie
  francis frank
  franklin frank
  gerald gerry jerry
  harold harry hal
  henry harry hank
  joshua josh
  nathaniel nate nathan
  douglas doug
  dennis denny
  eugene gene
  vincent vince
  walter walt
  zachary zach
  jacob jake
  elizabeth liz beth betty eliza lizzie
  margaret maggie meg peggy
  katherine kate kathy katie kathryn catherine cathy
  jennifer jen jenny
  jessica jess
  rebecca becky
  deborah debbie deb
  barbara barb
  susan sue
  victoria vicky tori
  abigail abby
  amanda mandy
  judith judy
  kimberly kim
  pamela pam
  theresa terry tess
  vladimir vova volodymyr
  mohammed muhammad mohamed mohammad
`;

/** Other given names, common enough that one before an unknown surname makes a person of the two. */
export const GIVEN_NAMES = `
  aaron adam adrian ahmed alan albert ali alice alison amy ana anders andrea andreas angela anita anna anne annie antonio arthur ashley
  audrey ava barry bella bernard bernie beth boris brad bradley brandon brenda brett brian bruce bryan caleb cameron carl carla carlos carmen
  carol caroline carolyn cecilia charlotte chloe claire clara claudia colin connor craig crystal cynthia daisy dana daniela daniele danielle
  dario darren dean debra diana diane diego dmitri dominic donna doris dorothy dylan elaine elena eleanor elias elijah ellen ella emily emma
  eric erica erik erin ethan eva evan evelyn fatima felix fernando fiona florence gabriel gary gavin george georgia giulia giovanni giorgio
  glenn gloria gordon graham grace hannah hans harriet hassan heather hector heidi helen helena howard hugh hugo ian ibrahim igor ingrid
  irene isaac isabel isabella ivan jacqueline jane janet jared jason javier jay jean jeremy jill joan joanna jorge jose juan juanita juan
  julia julian julie justin karen karl keith kelly kevin kirill klaus kurt kyle lars laura lauren leah leo leslie lewis lily linda lisa lloyd
  logan lorenzo louis louise lucas lucy luis luke lydia madison malcolm manuel marc marcel marcia marco marcus maria marie marilyn mario
  marion marissa martha martin mary mason maya megan melanie melissa mia michelle miguel mila miranda mohan molly monica morgan nadia naomi
  natalie natasha neil nicole nigel nikita nina noah nora norman oleg olga oliver olivia omar oscar otto owen pablo paige paul paula pavel
  pedro penelope pierre priya rachel ralph ramon raul regina renee roberto robin rodney roger roland rosa rose roy ruben ruth ryan sabrina
  sally sandra sara sarah scott sean sebastian sergei sergey serena shane shannon sharon shaun sheila shirley simon sofia sonia sophia sophie
  stanley stella stewart stuart sylvia tamara tanya tara taylor teresa tessa tiffany todd tracy trevor tyler ursula valerie vanessa venus vera
  veronica viktor violet virginia wanda warren wayne wendy wolfgang xavier yuri yusuf yvonne zoe
`;

/** Family names that stand first where names are written in the East Asian order ("Xi Jinping", "Kim Jong Un"). */
export const FAMILY_NAMES_FIRST = `
  xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo deng peng cao han qin wen jiang
  kim park lee choi jung kang cho yoon moon jang lim shin roh ban han nguyen tran pham vo le bui mao hua bo zeng tsai lai ma
`;
