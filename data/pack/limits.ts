/**
 * Every cap on what a pack may hold. Packs come from strangers: without caps one file could fill the disk or stop the
 * browser. Each is far above what real exports hold (OpenSanctions and Aleph, looked at in 2025).
 */

/** UTF-8 bytes of one line. The longest OpenSanctions entities stand near 300 kB. */
export const LINE_BYTES = 1024 * 1024;

/** UTF-8 bytes of a whole file after gunzip: a few million entities; stops a gzip bomb while it is read. */
export const FILE_BYTES = 2 * 1024 * 1024 * 1024;

/** UTF-8 bytes of a delta after gunzip: it is held in memory as a whole, and where it says so much the whole pack is as near. */
export const DELTA_BYTES = 32 * 1024 * 1024;

/** Records of one pack; ordinals and byte ranges of the compiled files are 32-bit numbers. */
export const RECORDS = 5_000_000;

/** UTF-16 units of an identifier; OpenSanctions' longest have about 60. */
export const ID_LENGTH = 255;

/** UTF-16 units of a name; what is longer is a description and would never stand in a text like this. */
export const NAME_LENGTH = 120;

/** Names (of all kinds) of one entity; heads of state have up to 200 spellings, floods have a million. */
export const NAMES_PER_ENTITY = 400;

/** UTF-16 units of any other value: a summary, a note, an address. */
export const VALUE_LENGTH = 5000;

/** Values of one property that is not a name, e.g. sources. */
export const VALUES_PER_PROPERTY = 200;

/** Properties of one entity; the FollowTheMoney model has no schema with more than 90. */
export const PROPERTIES_PER_ENTITY = 120;

/** UTF-16 units of a pack's title. */
export const TITLE_LENGTH = 120;

/** UTF-8 bytes of an index.json. */
export const MANIFEST_BYTES = 256 * 1024;

/** Records that are read together. Measured at 100k: 256 a row read one entity in 0.8-1.8 ms, 1,000 in 2.1-3.8 ms. */
export const SHARD_RECORDS = 256;
/** Shards that are stored as one row: 1 MB of most packs. */
export const CHUNK_SHARDS = 16;
export const CHUNK_RECORDS = CHUNK_SHARDS * SHARD_RECORDS;

/**
 * UTF-8 bytes of a pack that are kept between its preview and its installation: some 200,000 entities. A larger one is read
 * again, which takes twice as long and no memory.
 */
export const DRAFT_BYTES = 40 * 1024 * 1024;

/** Files in one archive; a pack has three, a backup two for each pack. */
export const ARCHIVE_FILES = 200;

/** Ids that stand in more than one line (FollowTheMoney fragments); their lines are held until the last one came. */
export const SPLIT_IDS = 100_000;

/** Lines of one such id. Exports that write a line for every statement have some hundreds. */
export const PIECES_PER_ID = 10_000;

/** Problems listed by line; the rest is only counted. */
export const PROBLEMS_LISTED = 100;

/** UTF-8 bytes of a Popolo file, which can only be read whole: the largest of EveryPolitician has 20 MB. */
export const POPOLO_BYTES = 64 * 1024 * 1024;

/** UTF-16 units of one CSV field, and columns of one row. */
export const FIELD_LENGTH = 20_000;
export const COLUMNS = 200;

/** UTF-8 bytes of a downloaded file, packed or not. */
export const DOWNLOAD_BYTES = 1024 * 1024 * 1024;

/** Ms without a byte after which a download has failed. */
export const DOWNLOAD_PATIENCE = 30_000;

/** The reader's own entities, and corrections: each far more than a person writes in years. */
export const OWN_RECORDS = 20_000;
export const CORRECTIONS = 20_000;

/** UTF-16 units of a private note. */
export const NOTE_LENGTH = 4000;

/** UTF-8 bytes of one line of a Wikidata dump; countries and galaxies with all their statements stand near 10 MB. */
export const WIKIDATA_LINE_BYTES = 64 * 1024 * 1024;
