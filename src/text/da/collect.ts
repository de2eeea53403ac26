import type { CollectTexts } from '../collectTexts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const collect: CollectTexts = {
  whys: {
    'both-changed': 'ændret både her og af modtageren, siden den blev sendt',
    'files-differ': 'de returnerede filer har forskellige værdier',
    'not-known-sent': 'det vides ikke, hvad der blev sendt, og derfor heller ikke, hvem der har ændret',
    'not-fillable': 'ikke en af de celler, modtageren må udfylde',
    'row-deleted': 'modtageren har slettet rækken; slet den selv her, hvis den skal væk',
    'row-gone-in-master': 'rækken er her ikke mere, men modtageren har ændret den',
    'perhaps-renamed':
      'en ny række, mens en anden i tabellen mangler i filen; det kan være den samme under et andet id',
    'not-readable': 'den returnerede celle kan ikke læses',
    'must-be-filled': 'den returnerede celle er tom, men skal udfyldes',
    'id-twice': 'id’et står flere gange, så det vides ikke, hvilken række der menes',
    'not-own': 'den handler om et projekt eller et tilsagn, der ikke er modtagerens',
    'formula-in-master': 'cellen rummer en formel her, som ville gå tabt',
    'no-column': 'tabellen har ingen sådan kolonne her',
  },
  refusals: {
    NO_TABLES: () => 'Filen har ingen af puljens tabeller.',
    DOUBTFUL_TABLE: () =>
      'Tabellerne kan ikke læses med sikkerhed: en tabel er der to gange, en kolonne kan forstås på to måder, eller en formel har ingen værdi. Bed om filen igen, beregnet og gemt.',
    TABLE_LOST: (table) =>
      `En tabel eller kolonne, der blev sendt, mangler (${table}). Bed afsenderen om at sætte den ind igen.`,
    NOT_AS_SENT: () =>
      'Det kan ikke længere ses af filen, hvad der blev sendt: arkene med den sendte udgave eller seglet er ændret eller mangler. Bed afsenderen om at udfylde den oprindelige fil.',
    OTHER_POOL: () => 'Filen handler om en anden pulje.',
    OTHER_WORKBOOK: () => 'Filen er lavet fra en anden projektmappe end denne.',
    OLDER_VERSION: () =>
      'Filen er lavet fra en ældre, forseglet udgave af denne projektmappe. Saml den ind med --allow-older, hvis den skal bruges alligevel.',
    FILE_TWICE: () => 'Den samme fil er angivet to gange.',
    SENT_TWICE: () => 'To forskellige filer er begge det samme uddrag i udfyldt stand. Vælg en af dem.',
  },
  log: {
    sheet: 'Indsamlet',
    title: 'Indsamlet fra returnerede projektmapper',
    note: 'Hvad der er taget fra hvem. »Fra« er det, der stod her før. Den oprindelige fil er ikke ændret.',
    columns: ['Udfald', 'Fil', 'Afsender', 'Segl', 'Tabel', 'Række', 'Kolonne', 'Fra', 'Til', 'Bemærkning'],
    taken: 'taget',
    added: 'ny række',
    renamed: 'fået nyt id',
    kept: 'beholdt efter valg',
    mastersOwn: 'kun ændret her',
    open: 'ikke afgjort',
    refused: 'fil afvist',
  },
  headings: {
    taken: (cells) => `Taget: ${count(cells, 'celle', 'celler')}`,
    kept: (cells) => `Beholdt efter valg: ${cells}`,
    mastersOwn: (cells) => `Kun ændret her, beholdt: ${count(cells, 'celle', 'celler')}`,
    open: (conflicts) => `Skal afgøres: ${conflicts}`,
    renamed: (rows) => `Fået nyt id: ${count(rows, 'række', 'rækker')}`,
    refused: (files) => `Afvist: ${count(files, 'fil', 'filer')}`,
  },
  isNew: 'ny',
  blank: 'tom',
  deleted: 'ikke i filen',
  sent: 'sendt',
  master: 'her',
  returned: 'returneret',
  wholeRow: 'hele rækken',
  nothing: 'Der er intet at tage.',
  dryRun: 'Dette var en prøvekørsel. Intet er skrevet.',
  written: (file) => `${file} er skrevet. Originalen er ikke ændret.`,
  notWritten:
    'Intet er skrevet, for der er afviste filer. Ret dem eller lad dem være ude, eller tilføj --skip-refused for at tage resten.',
  howToDecide:
    'Afgør med --take ID,ID for det returnerede og --keep ID,ID for det, der står her. Det, der ikke afgøres, bliver, som det er her.',
  formulas:
    'Tabellerne rummer formler. Åbn filen i Excel og gem den, før den tjekkes eller forsegles, så de bliver beregnet på ny.',
  decisions: {
    unknown: (id) => `Der er intet at afgøre med id’et ${id}. Intet er skrevet.`,
    'cannot-be-taken': (id) =>
      `${id} kan ikke tages, som det er. Ret den returnerede fil eller projektmappen, eller brug --keep. Intet er skrevet.`,
    'both-ways': (id) => `${id} er angivet både efter --take og efter --keep. Intet er skrevet.`,
    'two-values': (id) => `${id} og en anden taget værdi gælder samme celle. Vælg en. Intet er skrevet.`,
  },
};
