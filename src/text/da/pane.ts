import type { PaneTexts } from '../paneTexts';

export const pane: PaneTexts = {
  title: 'Puljetjek',
  views: { check: 'Tjek', overview: 'Overblik', why: 'Hvorfor', share: 'Del' },
  validate: 'Tjek',
  again: 'Tjek igen',
  cancel: 'Annullér',
  ready: 'Intet er tjekket endnu. Vælg Tjek.',
  working: 'Læser og tjekker projektmappen',
  rowsDone: (done, all) => `${done} af ${all} rækker læst`,
  done: (counts) => `Tjekket: ${counts}.`,
  fixed: (left) => `Rettet. Tilbage: ${left}.`,
  undo: 'Fortryd',
  undone: 'Fortrudt. Cellerne er, som de var.',
  notUndone: 'Det blev ikke fortrudt.',
  notWritten: 'Intet blev skrevet.',
  waived: (left) => `Frafaldet. Tilbage: ${left}.`,
  highlighted: 'Fundene er markeret i arket. Dine egne formater er, som de var.',
  unhighlighted: 'Markeringen er fjernet.',
  notHighlighted: 'Markeringen blev ikke ændret.',
  checking: (rows) => `Tjekker ${rows}`,
  workOn: 'Du kan arbejde videre i arket imens.',
  stays: 'Intet forlader din projektmappe.',
  helpButton: 'Hjælp',
  cancelled: 'Annulleret. Intet er tjekket.',
  cancelledKept: 'Annulleret. Forrige resultat vises.',
  outOfDate: 'Projektmappen er ændret siden tjekket. Det, der vises, kan være forældet.',
  notWatched: 'Ændringer efter tjekket kan ikke ses her. Tjek igen, når der er rettet.',
  goTo: (place) => `Gå til ${place}`,
  selected: (place) => `${place} er markeret.`,
  more: (count) => `Vis ${count} til`,
  notSelected: 'Cellen blev ikke markeret.',
  previousShown: 'Forrige resultat vises.',
  troubles: {
    'cell-edit': () => 'En celle er ved at blive redigeret. Afslut med Enter eller Esc, og prøv igen.',
    protected: (sheet) =>
      `${sheet ? `Arket ${sheet}` : 'Arket'} er beskyttet og tillader det ikke. Fjern beskyttelsen, eller bed den, der har sat den.`,
    'too-large': () =>
      'Tabellerne er for store til at blive hentet fra denne Excel. Tjek filen på kommandolinjen: puljetjek check FIL',
    structure: () =>
      'Projektmappens struktur er beskyttet, så der ikke kan tilføjes ark. Fjern beskyttelsen under Gennemse, eller bed den, der har sat den.',
    hidden: (sheet) => `Arket ${sheet} er skjult. Højreklik på en arkfane, vælg Vis, og prøv igen.`,
    gone: (detail) =>
      `${detail || 'Arket eller cellen'} findes ikke mere. Tjek igen, så stederne passer med projektmappen.`,
    moved: (place) => `${place || 'Cellen'} holder ikke længere det, der blev tjekket. Tjek igen.`,
    lost: () => 'Excel svarede ikke, som det skulle. Prøv igen; luk og åbn ruden, hvis det bliver ved.',
    'not-supported': () =>
      'Denne udgave af Excel mangler det, der skal til. Opdatér Excel, eller brug kommandolinjen.',
  },
  fault: (detail) => `Puljetjek fejlede selv (${detail}). Intet er tjekket færdigt, og intet er ændret.`,
  empty: {
    title: 'Ingen puljetabeller her endnu',
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
};
