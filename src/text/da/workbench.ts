import type { WorkbenchTexts } from '../workbenchTexts';

/** How a Danish Excel writes an error value. */
const errors: ReadonlyMap<string, string> = new Map([
  ['#N/A', '#I/T'],
  ['#VALUE!', '#VÆRDI!'],
  ['#REF!', '#REFERENCE!'],
  ['#DIV/0!', '#DIVISION/0!'],
  ['#NAME?', '#NAVN?'],
  ['#NULL!', '#NUL!'],
  ['#SPILL!', '#OVERLØB!'],
  ['#BUSY!', '#OPTAGET!'],
]);

export const workbench: WorkbenchTexts = {
  title: 'Puljetjek',
  stays: 'Alt bliver på denne maskine',
  open: 'Åbn .xlsx',
  save: 'Gem kopi',
  otherLanguage: 'English',
  building: (step, steps) => `Bygger arbejdsbordet (${step} af ${steps}). Det sker kun, når noget er ændret.`,
  starting: 'Arbejdsbordet starter.',
  notBuilt: 'Arbejdsbordet kunne ikke bygges. Terminalen siger hvorfor. Ret fejlen, og kør npm start igen.',
  opening: (file) => `Åbner ${file}`,
  sample: 'eksempel.xlsx',
  newFile: 'ny projektmappe.xlsx',
  ribbon: 'Kommandoer',
  nameBox: 'Celle',
  formulaBar: 'Cellens indhold',
  grid: 'Ark',
  sheets: 'Ark',
  addSheet: 'Tilføj ark',
  newSheet: (number) => `Ark${number}`,
  pane: 'Puljetjeks rude',
  dropHere: 'Slip filen for at åbne den.',
  close: 'Luk',
  refused: (file, sentence, code) => `${file} blev ikke åbnet. ${sentence} (${code})`,
  fault: (detail) => `Arbejdsbordet fejlede selv (${detail}). Den åbne projektmappe er her stadig.`,
  saving: (file) => `Gemmer ${file}`,
  notSaved: (why) => `Kopien blev ikke gemt. ${why} Den åbne projektmappe er, som den var.`,
  cannotSave: {
    'sheet-removed': (sheet) => `Arket ${sheet} er slettet, og det kan arbejdsbordet ikke gøre i en fil.`,
    'table-moved': (table) =>
      `Tabellen ${table} er slettet, flyttet eller gjort mindre, og det kan arbejdsbordet ikke gøre i en fil.`,
  },
  cannotWrite: (place, code) => `${place} kan ikke ændres i filen (${code}).`,
  signatureBroken: 'Filens digitale signatur gælder ikke for kopien.',
  chartsLeftOut: (sheets) => `Tallene i ${sheets} er med, men diagrammerne er ikke.`,
  savedAs: (file) => `Gemt som ${file}.`,
  copyName: (file) => file.replace(/(\.xls[xm])?$/i, (ending) => ` (kopi)${ending || '.xlsx'}`),
  unsaved: {
    question: 'Der er ændringer, som ikke er gemt. Skal de kasseres?',
    discard: 'Kassér ændringerne',
    keep: 'Bliv her',
  },
  noSuchPlace: (text) => `${text} er ikke en celle eller et navn i projektmappen.`,
  tooMuchPasted: (cells, most) =>
    `Der blev ikke indsat noget: ${cells} celler er mere end de ${most}, som arbejdsbordet tager ad gangen. Åbn filen i stedet.`,
  protectedSheet: (sheet) => `Arket ${sheet} er beskyttet. Cellen blev ikke ændret.`,
  errors,
  truths: ['SAND', 'FALSK'],
  notHere: 'Det kan arbejdsbordet ikke. Tilføj og slet rækker, og flyt celler, i Excel.',
};
