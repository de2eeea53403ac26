import type { CheckTexts } from '../types';
import { reasons } from './reasons';
import { report } from './report';
import { messages, rules } from './rules';

export const check: CheckTexts = { language: 'en', messages, rules, report, reasons };
