import type { AddTableTexts } from '../addTableTexts';

const SPOKEN = { da: 'danske', en: 'engelske' } as const;

export const addTable: AddTableTexts = {
  title: 'Tilføj tabel',
  about: 'Vælg en tabel, som projektmappen mangler. Den får sit eget ark bagest, klar til at blive udfyldt.',
  purposes: {
    Pools: 'Puljerne og øremærkningerne i dem.',
    Frames: 'Bevillingen til hver pulje, år for år.',
    Approvals: 'Finansudvalgets tiltrædelser og andre hjemler.',
    ApprovalLines: 'Modtager og beløb på hver linje i en hjemmel.',
    Projects: 'Projekterne og deres tilsagnsmodtagere.',
    Allocations: 'Tilsagn: planlagte, givne og annullerede.',
    Returns: 'Penge, der kommer tilbage fra et tilsagn.',
    Match: 'Egne midler og eget arbejde i projekterne.',
    Payments: 'Rater af tilsagn: forfald, betaling og betingelse.',
    Participants: 'Organisationer, der er med i et projekt.',
    Reports: 'Regnskaber, revision og rapporter, der skal afleveres.',
    Savings: 'Årsværk, som projekterne ventes at frigøre.',
    Phasing: 'Hvor meget af potentialet der er nået hvert år.',
    Rules: 'Puljens egne regler i stedet for regelpakkens.',
    Waivers: 'Fund, der er frafaldet med en begrundelse.',
  },
  language: (language, why) => {
    const captions = `Overskrifter og valglister bliver ${SPOKEN[language]}`;
    if (why === 'tables') return `${captions}, som i de andre tabeller.`;
    return why === 'asked' ? `${captions}.` : `De andre tabeller er på begge sprog. ${captions}.`;
  },
  columns: (captions) => `Kolonner: ${captions}.`,
  allThere: 'Projektmappen har alle tabeller.',
  add: 'Tilføj tabellen',
  close: 'Luk',
  adding: 'Tilføjer tabellen',
  added: (sheet) => `Tabellen står i arket ${sheet}.`,
  inLedger: (cell) => `Formlerne læser den gennem ${cell}.`,
  notInLedger: (tables) =>
    `Ingen LEDGER-celle blev ændret. Tilføj ${tables} som argument i PULJE.LEDGER, hvis formler skal læse det.`,
  notAdded: 'Der blev ikke tilføjet en tabel.',
  taken: (name) =>
    `Projektmappen har allerede et ark, en tabel eller et navn, der hedder ${name}. Omdøb det først.`,
  undone: 'Fortrudt. Tabellen er taget bort.',
  noSuchTable: (name, known) => `Tabellen »${name}« findes ikke. Tabellerne er: ${known}.`,
};
