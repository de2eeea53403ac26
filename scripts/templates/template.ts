import { Workbook } from 'exceljs';
import { TABLE_NAMES } from '../../src/ledger/tables';
import { addKeyFigures } from './keyFiguresSheet';
import { addOverview } from './overviewSheet';
import { pack } from './pack';
import { addReadMe } from './readMeSheet';
import { SAMPLE_FACTS, type Facts } from './sampleFacts';
import { addTableSheet } from './tableSheet';
import type { Language, TemplateKind, TemplateText } from './text';
import { DANISH } from './text.da';
import { ENGLISH } from './text.en';
import { trainingFacts } from './trainingFacts';

const TEXT: Readonly<Record<Language, TemplateText>> = { da: DANISH, en: ENGLISH };

/** A fixed moment: the workbook's content has a date, its making has none. */
const MADE = new Date('2025-01-01T00:00:00Z');

/** Every workbook the script makes, by file name. */
export const TEMPLATES: readonly { file: string; kind: TemplateKind; language: Language }[] = [
  { file: 'empty.da.xlsx', kind: 'empty', language: 'da' },
  { file: 'empty.en.xlsx', kind: 'empty', language: 'en' },
  { file: 'sample.da.xlsx', kind: 'sample', language: 'da' },
  { file: 'sample.en.xlsx', kind: 'sample', language: 'en' },
  { file: 'training.da.xlsx', kind: 'training', language: 'da' },
  { file: 'training.en.xlsx', kind: 'training', language: 'en' },
];

function factsOf(kind: TemplateKind, language: Language): Facts {
  return kind === 'sample' ? SAMPLE_FACTS : kind === 'training' ? trainingFacts(language) : {};
}

/** The workbook as the bytes of an .xlsx file; the same bytes every time. */
export async function makeTemplate(kind: TemplateKind, language: Language): Promise<Uint8Array> {
  const text = TEXT[language];
  const setting = { text, language, kind, facts: factsOf(kind, language) };
  const workbook = new Workbook();
  workbook.creator = 'Puljetjek';
  workbook.lastModifiedBy = 'Puljetjek';
  workbook.created = MADE;
  workbook.modified = MADE;
  workbook.title = text.readMe.title[kind];
  workbook.views = [
    { x: 0, y: 0, width: 28_800, height: 15_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  addReadMe(workbook, setting);
  addOverview(workbook, setting);
  for (const name of TABLE_NAMES) addTableSheet(workbook, name, setting);
  const charts = addKeyFigures(workbook, setting);
  return pack(new Uint8Array(await workbook.xlsx.writeBuffer()), language, charts);
}
