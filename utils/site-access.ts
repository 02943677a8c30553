/** The sites that the reader runs on; a browser can withhold them. */
export const SITES = { origins: ['*://*/*'] };
