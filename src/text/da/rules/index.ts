import { approvalMessages, approvalRules } from './approval';
import { integrityMessages, integrityRules } from './integrity';
import { matchMessages, matchRules } from './match';
import { poolMessages, poolRules } from './pool';

export const rules = { ...integrityRules, ...poolRules, ...approvalRules, ...matchRules };
export const messages = { ...integrityMessages, ...poolMessages, ...approvalMessages, ...matchMessages };
