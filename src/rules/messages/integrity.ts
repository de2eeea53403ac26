/** Messages of the integrity family. Amounts are in øre, days as in `Day`. */
export interface IntegrityMessages {}
