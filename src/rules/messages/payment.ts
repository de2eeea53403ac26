/** Messages of the payment family. Amounts are in øre. */
export type PaymentMessages = Record<never, never>;
