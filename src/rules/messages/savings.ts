/** Messages of the savings family. Amounts are in øre. */
export type SavingsMessages = Record<never, never>;
