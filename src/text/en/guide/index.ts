import { approvalGuide } from './approval';
import { integrityGuide } from './integrity';
import { matchGuide } from './match';
import { paymentGuide } from './payment';
import { poolGuide } from './pool';
import { projectGuide } from './project';
import { recipientGuide } from './recipient';
import { reportGuide } from './report';
import { savingsGuide } from './savings';

export const guide = {
  ...integrityGuide,
  ...poolGuide,
  ...approvalGuide,
  ...recipientGuide,
  ...matchGuide,
  ...projectGuide,
  ...paymentGuide,
  ...reportGuide,
  ...savingsGuide,
};
