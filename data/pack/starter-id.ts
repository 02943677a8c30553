/** The id of the pack that comes with the extension. */
export const STARTER = 'starter';
