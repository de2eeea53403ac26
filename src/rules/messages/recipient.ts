/** Messages of the recipient family. Amounts are in øre. */
export type RecipientMessages = Record<never, never>;
