/**
 * Every number that decides whether a mention is believed, in one place. Scores are sums of these weights; a mention
 * stands if its sum reaches `ACCEPT`.
 *
 * Behind a number: how F1 (in points) and false positives (per 1,000 words) change where it alone is 0, in that one of three
 * measurements which it moves most: the project's own articles, the shared ones, those with 100,000 names beside. Nothing where
 * both move by less than 0.05. `npm run eval -- --thresholds`, 2026-11-22.
 */

/** The sum at which a mention is believed. */
export const ACCEPT = 1;
/** A lead smaller than this leaves a mention ambiguous: several candidates are shown. */
export const CLEAR_LEAD = 0.75;
/** Runner-up candidates shown at most, the best included. */
export const MOST_CANDIDATES = 3;

/** What a name says by itself. */
export const STRENGTH = {
  /** Several words: "Ilya Sutskever". */
  severalWords: 3, // +0.1 -0.12
  /** One word that is no ordinary word: "Anthropic". */
  distinctiveWord: 1.75, // -0.1 +0.00
  /** Capitals, four and more, in a headline too: "UNESCO Names New Chief". */
  longAcronym: 1.75,
  /** Two or three capitals: many bodies share them. */
  shortAcronym: 0.75, // -0.2 +0.00
  /** A word of the language, or marked weak by the pack. */
  weakWord: -0.75, // +0.3 +0.47
  /** A word of every text: "Next", "More", "But". */
  frequentWord: -2.5, // -2.1 +1.79
  /** Several words that the pack itself calls weak: 苹果 is two. Of a person, one tie to the page makes up for it. */
  weakName: -0.75,
} as const;

/**
 * What the pack's size says: among many one-word names some are met by chance (of 17,576 possible acronyms of three letters
 * a register of 100,000 companies holds most). Per tenfold names beyond the first `free`: as many as a chosen cast of the news
 * has, of whom the short names are meant (without the 2,600 "Tesla", "Chelsea" and "Democrats" in such a pack were passed over).
 */
export const CROWD = {
  singleWord: { weight: -2.4, free: 2600 }, // -3.8 +3.09; -13.4 -0.14
  acronym: { weight: -2.2, free: 600 }, // -1.1 +0.93; -3.0 +0.03
  /** 约翰逊: of foreign surnames alone in Chinese, by all of a pack's names; beyond some thousands only ties tell whose it is. */
  surname: { weight: -6, free: 2600 },
  /** Below this a single word needs more than itself. */
  noLongerStrong: -1.2,
  /** Packs with more names than this hold names that others begin with. */
  names: 30_000,
} as const;

/** What the place says. */
export const PLACE = {
  /** Capitalised where an ordinary word would not be. */
  properCasing: 1.75, // -1.4 +0.00
  /** A word of every text in a line of capitals, whoever is on the page: "WHO PAYS FOR IT?". */
  capitalsEverywhere: -6, // -0.0 +0.08
  /** Several words, the last of them capitalised: what makes up for a name the pack calls weak. */
  capitalisedWords: 2, // -0.3 +0.00
  /** Followed by a number: a product or version, "Apache 2.0". */
  numbered: -3, // -0.1 +0.06
  /** A noun with its article, where nouns have capitals, whoever is on the page. */
  noun: -4, // -0.0 +0.08
  /** A country, state or city. */
  placeName: -3, // -0.4 +0.58
  /** An ordinary word at the start of a sentence or in a headline. */
  ordinaryCapital: -1.5, // +0.1 +0.24
  /** A capitalised word beside it makes it a part of something longer. */
  insideLongerName: -2.5, // +0.0 +0.08
  /** "Donald Trump Jr.", "Home Depot Foundation" are others, whoever is on the page. */
  insideLongerSurely: -10, // -0.4 +1.02
  /** "The Duchess", "der Papst": whoever it is now. */
  bareTitle: -10,
  /** "Über" at the start of a sentence, whoever is on the page. */
  accentedWord: -10,
  /** The page gives the name to a person: "Al Goldman", then "Goldman said". */
  borneByPerson: -4, // -0.1 +0.08
  /** A word that the pack has only with its article: "Post" of "The Post". */
  articleMissing: -2.5,
  /** Before a name in quotation marks, in Russian: СК «Олимпийский» is no committee but an arena. */
  descriptor: -6,
  /** "The Senate" on a page about another country. */
  bodyAbroad: -2.5,
  /** Between bars or dots: "Facebook · Twitter · WhatsApp" are links. */
  linkBar: -6,
  /** Followed by a legal form ("Inc.") or led by one that fits. */
  legalForm: 2,

  /** An ordinary word that speaks or has a clause of its own: "Visa, which sponsors it". */
  acting: 3.25,
  /** "said on X": makes up for a single letter. */
  network: 3.25,
  /** "Meta's Mark Zuckerberg", whom the packs tie to it. */
  owner: 1.5,
  /** "The Times". */
  paper: 2,
  /** "el Barcelona": makes up for the name of a place. */
  club: 3, // -0.1 +0.00
  /** Alone in quotation marks, in Russian: «Мемориал». */
  quoted: 3,
  /** Listed with other names: "Google, Meta and Microsoft", even at the start of a sentence. */
  listed: 3.25, // -0.1 +0.00
  /** "chief executive of", "shares of" beside an organization; a title before a person. */
  title: 1.5,
} as const;

/** What the page says. */
export const PAGE = {
  /** The same entity stands there under a strong name. */
  sameEntity: 4.2, // -1.0 -0.16
  /** Introduced: "World Health Organization (WHO)". */
  introduced: 4,
  /** One edge away from an entity of the page. */
  tied: 1.5, // -0.3 +0.24
  /** Per doubling of an entity's ties, up to the most. */
  prominence: 0.3, // -0.5 +0.00
  mostProminent: 1.3, // -0.5 +0.00
  /** Each further entity that shares the string. */
  perHomonym: -0.35,
  /** The same of a word: "Congress" is a parliament and a party, and its capital says nothing of which. */
  perWordHomonym: -1, // -0.1 +0.24
  homonymFloor: -1.5, // -0.1 +0.24
  /** A form made by a rule yields to a name that the pack gives to another entity. */
  derived: -6, // -0.5 +0.47
} as const;

/** Score of short names of people and organizations already on the page. */
export const SHORT = { surname: 3, given: 2, short: 2.5, titled: 2 } as const;

/** Fuzzy stage. Distances are edits divided by the longer length, after transliteration classes are folded. */
export const FUZZY = {
  /**
   * Neighbourhood: words that differ more than this are other words, by the length of the longer one in letters.
   * "Cocateo" and "Kokotajlo" are 0.44 apart; "Botti" and "Bowie", 0.25, are two people.
   */
  wordDistance: [
    { from: 8, most: 0.45 },
    { from: 6, most: 0.2 },
    { from: 0, most: 0 },
  ],
  /** At least one word of a name must be this close. */
  surestWord: 0.2,
  /** The whole name. */
  nameDistance: 0.3, // -0.1 +0.00
  /** Lead over the runner-up, in distance. */
  margin: 0.08,
  /** Letters of a single word that is read by its sound: many short ones sound alike. */
  shortestWord: 6,
  /** Of 1, the score of such a word. */
  wordScore: 0.75,
  /** Neighbours compared at most. */
  mostNeighbours: 400, // -0.2 +0.00
} as const;

/** Fuzzy stage over whole packs, where nobody near the page fits. Strangers with such names are the danger: strict. */
export const FAR = {
  /** Entities the sound index may offer for one span; more would only be noise for fuse.js. */
  shortlist: 50, // -0.6 +0.00
  /** Edits, in sound, that a believed name may be away, divided by its letters. */
  distance: 0.11, // -0.4 +0.00
  /** The same of one word: «Желаю Александру» is no «Виллем-Александр». */
  wordDistance: 0.25,
  /** The same over all words: the sound index only knows the first and the last. */
  wholeDistance: 0.15, // -0.4 +0.00
  /** The same as it is written, in Latin letters, of names that do not sound equal. */
  writtenDistance: 0.2, // -0.4 +0.00
  /**
   * Letters the whole name must have for an edit to be believed, and its last word where that is edited; names equal in
   * sound need fewer.
   */
  leastLetters: 11,
  leastLastLetters: 6, // +0.1 +0.00
  /** Lead over the next entity, in distance. */
  margin: 0.06,
  /** In packs with more names than this an edit is believed only of entities tied to the page. */
  crowdedNames: 30_000, // -0.5 +0.00
} as const;
