import { RECIPIENT_TYPES, table } from './spec';

export const projects = table({
  name: 'Projects',
  da: 'Projekter',
  en: 'Projects',
  row: { da: 'et projekt', en: 'a project' },
  needed: true,
  fields: {
    projectId: { type: 'id', da: 'Projekt-id', en: 'Project ID', key: true },
    title: { type: 'text', da: 'Titel', en: 'Title', mark: true },
    poolId: { type: 'ref', da: 'Pulje-id', en: 'Pool ID', refersTo: 'Pools' },
    partOf: { type: 'ref', da: 'Indgår i', en: 'Included in', refersTo: 'Projects' },
    recipient: { type: 'text', da: 'Tilsagnsmodtager', en: 'Recipient' },
    recipientNo: { type: 'cvr', da: 'CVR-nr.', en: 'CVR no.' },
    recipientType: { type: 'choice', da: 'Modtagertype', en: 'Recipient type', choices: RECIPIENT_TYPES },
    matchBearer: { type: 'text', da: 'Medfinansieres af', en: 'Match borne by' },
    start: { type: 'date', da: 'Start', en: 'Start' },
    end: { type: 'date', da: 'Slut', en: 'End' },
    minParticipants: { type: 'count', da: 'Min. deltagere', en: 'Min. participants' },
    maxParticipants: { type: 'count', da: 'Maks. deltagere', en: 'Max. participants' },
    eligibleCost: { type: 'amount', da: 'Tilskudsberettiget udgift', en: 'Eligible cost' },
    indirectCost: { type: 'amount', da: 'Heraf overhead', en: 'Of which indirect' },
    otherGrants: { type: 'amount', da: 'Andre tilskud', en: 'Other grants' },
  },
});
