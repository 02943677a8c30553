/**
 * Every cap on what a pack may hold. Packs come from strangers: without caps one file could fill the disk or stop the
 * browser. Each is far above what real exports hold (OpenSanctions and Aleph, looked at in 2025).
 */

/** UTF-8 bytes of one line. The longest OpenSanctions entities stand near 300 kB. */
export const LINE_BYTES = 1024 * 1024;

/** UTF-8 bytes of a whole file after gunzip: a few million entities; stops a gzip bomb while it is read. */
export const FILE_BYTES = 2 * 1024 * 1024 * 1024;

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

/** UTF-8 bytes of an index.json. */
export const MANIFEST_BYTES = 256 * 1024;

/** Records in one stored row. Measured at 100k: 256 a row read one entity in 0.8-1.8 ms, 1,000 in 2.1-3.8 ms. */
export const SHARD_RECORDS = 256;
