/** Messages of the report family. Amounts are in øre. */
export type ReportMessages = Record<never, never>;
