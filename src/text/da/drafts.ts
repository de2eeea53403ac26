import type { DraftTexts } from '../draftTexts';

export const drafts: DraftTexts = {
  back: 'Til overblikket',
  choose: 'Udkast til',
  request: (approval) => `Aktstykke: ${approval}`,
  overview: 'Svar om arbejdskraftbesparelser',
  working: 'Læser og tjekker projektmappen',
  noTables: 'Projektmappen er ikke læst, så der er intet udkast.',
  readAgain: 'Læs igen',
  copy: 'Kopiér udkastet',
  copied: 'Udkastet er kopieret. Sæt det ind i et dokument.',
  selected: 'Excel giver ikke adgang til udklipsholderen. Udkastet er markeret: tryk Ctrl+C.',
  toSheet: 'Skriv i ark',
  sheet: (approval) => (approval === null ? 'Udkast' : `Udkast ${approval}`),
  written: (sheet) => `Udkastet står i arket ${sheet}.`,
  notWritten: 'Udkastet blev ikke skrevet.',
  undone: 'Arket er taget ud igen.',
  outOfDate: 'Projektmappen er ændret siden. Læs igen, før udkastet bruges.',
};
