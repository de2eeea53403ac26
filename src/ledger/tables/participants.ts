import { RECIPIENT_TYPES, YES_NO, table } from './spec';

export const participants = table({
  name: 'Participants',
  da: 'Deltagere',
  en: 'Participants',
  row: { da: 'en organisation i et projekt', en: 'an organisation in a project' },
  fields: {
    projectId: { type: 'ref', da: 'Projekt-id', en: 'Project ID', required: true, refersTo: 'Projects' },
    organisation: { type: 'text', da: 'Organisation', en: 'Organisation', required: true, mark: true },
    type: { type: 'choice', da: 'Type', en: 'Type', choices: RECIPIENT_TYPES },
    wave: { type: 'count', da: 'Runde', en: 'Wave' },
    from: { type: 'date', da: 'Fra', en: 'From' },
    to: { type: 'date', da: 'Til', en: 'To' },
    named: { type: 'choice', da: 'Navngivet', en: 'Named', choices: YES_NO },
  },
});
