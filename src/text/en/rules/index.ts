import { approvalMessages, approvalRules } from './approval';
import { integrityMessages, integrityRules } from './integrity';
import { matchMessages, matchRules } from './match';
import { paymentMessages, paymentRules } from './payment';
import { poolMessages, poolRules } from './pool';
import { projectMessages, projectRules } from './project';
import { recipientMessages, recipientRules } from './recipient';
import { reportMessages, reportRules } from './report';
import { savingsMessages, savingsRules } from './savings';

export const rules = {
  ...integrityRules,
  ...poolRules,
  ...approvalRules,
  ...recipientRules,
  ...matchRules,
  ...projectRules,
  ...paymentRules,
  ...reportRules,
  ...savingsRules,
};
export const messages = {
  ...integrityMessages,
  ...poolMessages,
  ...approvalMessages,
  ...recipientMessages,
  ...matchMessages,
  ...projectMessages,
  ...paymentMessages,
  ...reportMessages,
  ...savingsMessages,
};
