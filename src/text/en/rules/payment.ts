import type { PaymentMessages } from '../../../rules/messages/payment';
import type { MessageTexts, RuleTexts } from '../../types';

export const paymentRules: RuleTexts = {};

export const paymentMessages: MessageTexts<PaymentMessages> = {};
