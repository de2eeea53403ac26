import type { PaneTexts } from '../paneTexts';

export const pane: PaneTexts = {
  title: 'Puljetjek',
  validate: 'Tjek',
  again: 'Tjek igen',
  cancel: 'Annullér',
  ready: 'Intet er tjekket endnu. Vælg Tjek.',
  working: 'Læser og tjekker projektmappen',
  rowsDone: (done, all) => `${done} af ${all} rækker læst`,
  at: (hours, minutes) => `kl.\u00a0${hours}.${minutes}`,
  done: (counts) => `Tjekket: ${counts}.`,
  nothingFound: 'Intet fundet',
  cancelled: 'Annulleret. Intet er tjekket.',
  cancelledKept: 'Annulleret. Forrige resultat vises.',
  outOfDate: 'Projektmappen er ændret siden tjekket. Det, der vises, kan være forældet.',
  notWatched: 'Ændringer efter tjekket kan ikke ses her. Tjek igen, når der er rettet.',
  goTo: (place) => `Gå til ${place}`,
  selected: (place) => `${place} er markeret.`,
  alsoCells: 'Også',
  findings: 'Fund',
  more: (count) => `Vis ${count} til`,
  rules: 'Regler',
  notSelected: 'Cellen blev ikke markeret.',
  previousShown: 'Forrige resultat vises.',
  troubles: {
    'cell-edit': () => 'En celle er ved at blive redigeret. Afslut med Enter eller Esc, og prøv igen.',
    protected: (sheet) =>
      `${sheet ? `Arket ${sheet}` : 'Arket'} er beskyttet og tillader det ikke. Fjern beskyttelsen, eller bed den, der har sat den.`,
    'too-large': () =>
      'Tabellerne er for store til at blive hentet fra denne Excel. Tjek filen på kommandolinjen: puljetjek check FIL',
    gone: (detail) =>
      `${detail || 'Arket eller cellen'} findes ikke mere. Tjek igen, så stederne passer med projektmappen.`,
    lost: () => 'Excel svarede ikke, som det skulle. Prøv igen; luk og åbn ruden, hvis det bliver ved.',
    'not-supported': () =>
      'Denne udgave af Excel mangler det, der skal til. Opdatér Excel, eller brug kommandolinjen.',
  },
  fault: (detail) => `Puljetjek fejlede selv (${detail}). Intet er tjekket færdigt, og intet er ændret.`,
  empty: {
    title: 'Ingen puljetabeller her endnu',
    about: 'Puljetjek læser Excel-tabeller med faste navne. Projektmappen har ingen af dem.',
    newBook: 'Hent en ny projektmappe',
    newAbout: 'Alle tabeller, lister og formler på plads, klar til at blive udfyldt.',
    sample: 'Hent eksemplet',
    sampleAbout: 'Tilskudspuljen for nye teknologier, med de offentliggjorte tal.',
    own: 'Brug egne ark',
    ownAbout: (needed) =>
      `Gør arket til en tabel (Indsæt, Tabel), og giv den et af de faste navne under Tabeldesign. Mindst ${needed} skal være der. Overskrifterne kan være danske eller engelske og stå i enhver rækkefølge.`,
  },
  help: {
    title: 'Sådan bruges Puljetjek',
    close: 'Luk hjælpen',
    steps: [
      'Vælg Tjek. Alle puljens tabeller bliver læst og holdt op mod reglerne. Intet i projektmappen bliver ændret.',
      'Vælg en cellehenvisning ved et fund for at markere cellen i arket. Ret den, og tjek igen.',
      'Skriv en formel i en celle, f.eks. =PULJE.POOL_REMAINING(Ledger;"NT-10Y";2024). Ledger er navnet på den celle, der har =PULJE.LEDGER(…).',
      'Giver en formel #I/T, så peg på cellen: teksten ved fejlen siger, hvad der mangler.',
    ],
  },
  files: { empty: 'samples/empty.da.xlsx', sample: 'samples/sample.da.xlsx' },
};
