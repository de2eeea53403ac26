/**
 * How many cases a property test tries: as many as it is worth waiting for on every change, and many more in
 * `npm run proof`, which says so in `PROOF_RUNS`.
 */
export function runs(few: number): { numRuns: number } {
  return { numRuns: Math.max(few, Number(process.env.PROOF_RUNS ?? 0)) };
}
