/**
 * Format number of the compiled files, one for all: raised whenever tokens, keys, sounds or a layout change. Files of another
 * number are made again from the pack's records.
 */
export const COMPILED_FORMAT = 9;
