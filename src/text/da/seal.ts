import type { SealTexts } from '../sealTexts';

const changes = (count: number): string => (count === 1 ? '1 ændring' : `${count} ændringer`);
const by = (name: string): string => (name === '' ? '' : ` af ${name}`);

export const seal: SealTexts = {
  sheet: {
    name: 'Segl',
    title: 'Segl',
    lines: [
      'Seglet viser, om tabellerne i projektmappen er ændret, siden de blev forseglet. Det siger ikke, at tallene er rigtige.',
      'Kontrollér det med Puljetjek i Excel eller med kommandoen puljetjek verify. At læse dette ark er ikke nok.',
      'Uden underskrift kan enhver lave et nyt segl. Sammenlign derfor koden med den, som afsenderen har skrevet i følgebrevet.',
    ],
    on: 'Forseglet',
    by: 'Af',
    byNobody: 'ikke oplyst',
    pack: 'Regelpakke',
    cutOff: 'Skæringsdato',
    noCutOff: 'ikke oplyst',
    signature: 'Underskrift',
    unsigned: 'ikke underskrevet',
    signedWith: (owner, key) => `${owner}, nøgle ${key}`,
    code: 'Kode',
    previous: 'Segl før dette',
    noPrevious: 'intet',
    lostPrevious: 'der var et, som ikke kunne læses',
    table: 'Tabel',
    rows: 'Rækker',
    totals: 'Kontrolsum af beløb (kr.)',
    machine: 'Herunder står seglet, som programmer læser det. Ret ikke i det.',
  },
  sealed: (file, tables, rows) =>
    `${file} er forseglet: ${tables === 1 ? '1 tabel' : `${tables} tabeller`}, ${rows === 1 ? '1 række' : `${rows} rækker`}.`,
  codeIs: (code) => `Kode: ${code}`,
  status: {
    unchanged: (on, name) =>
      `Tabellerne er uændrede siden ${on}, ifølge filen selv. Forseglet${by(name) || ' uden angivelse af hvem'}.`,
    unchangedSigned: (on, owner) =>
      `Tabellerne er uændrede siden ${on}, da ${owner} efter eget ur forseglede og underskrev dem.`,
    changed: (on, name, count) =>
      `Tabellerne er ændret siden ${on}, da filen blev forseglet${by(name)}: ${changes(count)}.`,
    otherPack: (on, name) =>
      `Tabellerne er uændrede siden ${on}, ifølge filen selv, men de blev forseglet${by(name)} under en anden regelpakke.`,
    cannotVerify: 'Det kan ikke afgøres, om tabellerne er ændret.',
    noSeal: 'Der er intet segl i filen.',
    badSignature:
      'Underskriften passer ikke til seglet. Stol ikke på hverken seglet eller tallene; bed afsenderen om filen igen.',
    unknownKey:
      'Tabellerne er som i seglet, men det er underskrevet med en nøgle, som I ikke har sagt, at I stoler på.',
    notInTime: (on, { from, to }) =>
      `Tabellerne er som i seglet, men nøglen gælder kun fra ${from} til ${to}, og seglet siger ${on}. Spørg afsenderen.`,
    unsignedButTrusted:
      'Tabellerne er som i seglet, men det er ikke underskrevet med nogen af de betroede nøgler.',
  },
  signedBy: ({ key, owner, from, to }, isTrusted) =>
    isTrusted
      ? `Underskrevet af ${owner} med den betroede nøgle ${key}, som gælder fra ${from} til ${to}.`
      : `Underskrevet med nøgle ${key}, der kalder sig ${owner}. Er den jer bekendt, så angiv dens fil efter --trusted.`,
  notSigned: 'Seglet er ikke underskrevet, så enhver kan have lavet det.',
  packs: (sealed, now) => `Forseglet under ${sealed}, nu gælder ${now}.`,
  sentWith: 'Sammenlign koden med den i følgebrevet.',
  change: {
    added: (row) => `ny række ${row}`,
    removed: (row) => `række ${row} er væk`,
    changed: (row, column) => `${row}: ${column} er ændret`,
    wholeRow: (row) => `${row}: rækken er ændret`,
    wholeTable: 'tabellen er ændret',
    setting: (name) => `${name} er ændret`,
    noName: 'uden id',
  },
  more: (count) => `… og ${changes(count)} til. --format json viser dem alle.`,
  earlier: 'Tidligere segl',
  doubts: {
    'no-value': (cells) =>
      `Formler uden gemt værdi: ${cells}. Åbn filen i Excel, lad den beregne, og gem den.`,
    'table-twice': (table) => `Tabellen ${table} findes to gange. Slet eller omdøb den ene.`,
    'table-lost': (table) => `Tabellen ${table} er der ikke mere. Den blev forseglet.`,
    'table-without-captions': (table) => `Tabellen ${table} har ingen af de kendte overskrifter.`,
    'column-doubtful': (table, captions) =>
      `I tabellen ${table} kan kolonnen ikke forstås entydigt: ${captions}. Ret overskriften.`,
    'column-not-sealed': (table, caption) =>
      `I tabellen ${table} er kolonnen ${caption} udfyldt, men seglet dækker den ikke.`,
    'seal-broken': () => 'Seglet er beskadiget eller rettet.',
    'seal-too-new': () => 'Seglet er lavet med en nyere udgave af Puljetjek. Hent den nye udgave.',
    'seals-differ': () => 'Seglet på arket og kopien af det i filen er ikke ens.',
    'sheet-edited': (sheet) => `Der er rettet i arket ${sheet}, som viser seglet.`,
    'sheet-in-the-way': (sheet) =>
      `Slet arket ${sheet}, og forsegl igen. Der står et segl på det og noget andet, som ellers ville gå tabt.`,
  },
  refused: {
    noTables: 'Der er ingen af puljens tabeller i filen, så der er intet at forsegle.',
    doubts: 'Filen kan ikke forsegles:',
    name: 'Navnet efter --by er for langt. Brug højst 200 tegn.',
  },
};
