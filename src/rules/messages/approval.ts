/** Messages of the approval family. Amounts are in øre, days as in `Day`. */
export interface ApprovalMessages {}
