/** Messages of the project family. Amounts are in øre. */
export type ProjectMessages = Record<never, never>;
