import type { RuleKind } from '../../kind';
import { commitmentYear } from './commitmentYear';
import { participantsMaximum } from './participantsMaximum';
import { participantsMinimum } from './participantsMinimum';
import { participantWaves } from './participantWaves';
import { participationPeriod } from './participationPeriod';
import { partsTotal } from './partsTotal';
import { projectWindow } from './projectWindow';
import { sourcesUses } from './sourcesUses';

/** The project family, in the order in which reports list it. */
export const projectKinds: readonly RuleKind[] = [
  commitmentYear,
  projectWindow,
  participantsMinimum,
  participantsMaximum,
  participantWaves,
  participationPeriod,
  sourcesUses,
  partsTotal,
];
