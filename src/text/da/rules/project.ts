import type { ProjectMessages } from '../../../rules/messages/project';
import type { MessageTexts, RuleTexts } from '../../types';

export const projectRules: RuleTexts = {};

export const projectMessages: MessageTexts<ProjectMessages> = {};
