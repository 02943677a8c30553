/** Property tests try so many times their usual number of inputs: `INPUTS=10 npm run test:unit`. */
export const TIMES = Number(process.env.INPUTS ?? 1);

/** How many inputs a property is tried with; 100 where it does not say. */
export const inputs = (usual = 100): { numRuns: number } => ({ numRuns: usual * TIMES });
