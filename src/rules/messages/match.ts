/** Messages of the match family. Amounts are in øre, days as in `Day`. */
export interface MatchMessages {}
