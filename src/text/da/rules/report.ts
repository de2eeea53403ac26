import type { ReportMessages } from '../../../rules/messages/report';
import type { MessageTexts, RuleTexts } from '../../types';

export const reportRules: RuleTexts = {};

export const reportMessages: MessageTexts<ReportMessages> = {};
