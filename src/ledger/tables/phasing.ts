import { table } from './spec';

export const phasing = table({
  name: 'Phasing',
  da: 'Indfasning',
  en: 'Phasing',
  row: {
    da: 'et års indfasning af et projekts potentiale',
    en: 'one year of phase-in of a saving of a project',
  },
  fields: {
    projectId: { type: 'ref', da: 'Projekt-id', en: 'Project ID', required: true, refersTo: 'Projects' },
    year: { type: 'year', da: 'Finansår', en: 'Finance year', required: true },
    share: { type: 'share', da: 'Indfasning', en: 'Phase-in', required: true, mark: true },
  },
});
