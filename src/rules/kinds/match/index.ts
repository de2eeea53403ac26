import type { RuleKind } from '../../kind';
import { fundingRate } from './fundingRate';
import { inKindCap } from './inKindCap';
import { matchAmount } from './matchAmount';
import { matchBearer } from './matchBearer';
import { matchDocumented } from './matchDocumented';
import { matchNotStated } from './matchNotStated';
import { matchRatio } from './matchRatio';
import { matchShare } from './matchShare';
import { matchTwice } from './matchTwice';

/** The match family, in the order in which reports list it. */
export const matchKinds: readonly RuleKind[] = [
  matchBearer,
  matchNotStated,
  matchRatio,
  matchShare,
  fundingRate,
  inKindCap,
  matchTwice,
  matchAmount,
  matchDocumented,
];
