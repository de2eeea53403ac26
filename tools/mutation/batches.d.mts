/** What is mutated together, by name; proof.ts asks for the names only. */
export const BATCHES: Readonly<Record<string, unknown>>;
