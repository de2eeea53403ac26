import type { RuleKind } from '../../kind';
import { accountPattern } from './accountPattern';
import { columns } from './columns';
import { dateOrder } from './dateOrder';
import { duplicateKey } from './duplicateKey';
import { errorValue } from './errorValue';
import { fileNotice } from './fileNotice';
import { formulaConstant } from './formulaConstant';
import { lookAlikeId } from './lookAlikeId';
import { missingReference } from './missingReference';
import { poolCycle } from './poolCycle';
import { requiredField } from './requiredField';
import { textDate } from './textDate';
import { textNumber } from './textNumber';
import { unitSlip } from './unitSlip';
import { unknownRule } from './unknownRule';
import { wholeOre } from './wholeOre';
import { workbookTables } from './workbookTables';
import { wrongChoice } from './wrongChoice';
import { wrongType } from './wrongType';

/** The integrity family, in the order in which reports list it. */
export const integrityKinds: readonly RuleKind[] = [
  workbookTables,
  columns,
  requiredField,
  wrongType,
  wrongChoice,
  errorValue,
  textNumber,
  textDate,
  wholeOre,
  accountPattern,
  duplicateKey,
  missingReference,
  poolCycle,
  lookAlikeId,
  unitSlip,
  formulaConstant,
  dateOrder,
  unknownRule,
  fileNotice,
];
