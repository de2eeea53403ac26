import { captionOf } from '../../ledger/captions';
import { TABLES } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import { rowRanges } from '../rowRanges';
import type { MapTexts } from '../types';

const fieldIn = (table: TableName, field: string): string =>
  `»${captionOf(table, field, 'da')}« i ${TABLES[table].da}`;

export const map: MapTexts = {
  nothing: 'Ingen tabel kan kendes på arket.',
  reads: (table, rows, first, last) =>
    `${TABLES[table].da} (${table}): ${rows} ${rows === 1 ? 'række' : 'rækker'}, fra række ${first} til ${last}`,
  noRows: (table) => `${TABLES[table].da} (${table}): overskrifter, men ingen rækker`,
  noTable: 'Det kan ikke afgøres, hvilken tabel arket er.',
  captionsIn: (rows) => `Overskrifter i række ${rowRanges(rows)}`,
  otherColumns: (columns) => `Læses ikke: ${columns.join(', ')}`,
  sure: (confidence) => `${Math.round(confidence * 100)} % sikker`,
  reasons: {
    caption: 'Puljetjeks egen overskrift',
    synonym: 'kendt overskrift',
    words: 'overskriften indeholder ordet',
    hint: 'overskriften kan tyde på det',
    cells: 'cellernes indhold',
    answer: 'dit svar',
  },
  numbered: 'rækkerne nummereres fra 1',
  leftOut: 'Rækker, der ikke læses',
  why: {
    total: 'sum',
    section: 'overskrift til et afsnit',
    note: 'note',
    'below-a-project': 'intet af det, der læses',
    'nothing-filled-in': 'kun formler, intet udfyldt',
  },
  rows: (rows) => `række ${rowRanges(rows)}`,
  questions: 'Spørgsmål, der skal besvares først',
  answerWith: (about) => `--set "${about}=…"`,
  about: {
    table: 'Hvilken tabel er arket?',
    header: 'I hvilken række står overskrifterne?',
    row: (row) => `Er række ${row} en sum eller overskrift, der skal udelades?`,
    rows: 'Beløbet står på en overordnet række med underrækker. Hvilke rækker skal læses?',
    column: (column) => `Hvad er beløbet i kolonne ${column}?`,
    caption: (caption) => `Overskriften »${caption}« står over flere kolonner. Giv dem hver sin i arket.`,
    field: (table, field) => `Hvor står ${fieldIn(table, field)}?`,
    unit: (table, field) => `Hvilken enhed er ${fieldIn(table, field)} i?`,
    form: (table, field) => `Hvordan er ${fieldIn(table, field)} skrevet?`,
  },
  preview: 'De første rækker, som de bliver læst',
  unreadable: '(kan ikke læses)',
  howToApply: 'Skriv tilknytningen i en kopi med --apply NY.xlsx.',
  applied: (file) =>
    `Tilknytningen er skrevet i ${file}, i tabellen Mapping. Arkets egne celler er ikke ændret.`,
  stillOpen: (questions) =>
    `Intet er skrevet, for der er spørgsmål uden svar: ${questions.join('; ')}. Svar med --set.`,
  nothingToApply:
    'Intet er skrevet, for ingen tabel er valgt. Svar med --set "table=Projects" eller en anden tabel.',
  noSuchSheet: (sheet, known) => `Arket »${sheet}« findes ikke. Arkene er: ${known.join(', ')}.`,
  answerUnused: (about) => `Svaret på »${about}« hører ikke til noget ark i filen.`,
  answerBroken: (answer) => `--set ${answer}: skriv spørgsmål og svar med = imellem.`,
};
