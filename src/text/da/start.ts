import type { StartTexts } from '../startTexts';

export const start: StartTexts = {
  title: 'Puljetjek',
  outside: [
    'Puljetjek kører inde i Excel. Denne side er åbnet uden for Excel, så der er ingen projektmappe at tjekke.',
    'Åbn projektmappen i Excel, og vælg Tjek projektmappen på fanen Puljetjek.',
    'Uden Excel kan en fil tjekkes på kommandolinjen: puljetjek check FIL',
  ],
  noOffice: [
    'Forbindelsen til Excel kunne ikke hentes. Programfilen office.js fra Microsoft er ikke indlæst.',
    'Tjek netforbindelsen, og åbn ruden igen. Bliver det ved, så spørg den, der driver jeres net, om adressen appsforoffice.microsoft.com er spærret.',
  ],
  noAnswer: [
    'Excel svarer ikke endnu. Er siden åbnet uden for Excel, kommer der ikke noget svar.',
    'Luk ruden, og åbn den igen fra fanen Puljetjek i Excel.',
  ],
  failed: [
    'Ruden kunne ikke vises. En af dens programfiler er ikke hentet, eller Puljetjek fejlede selv.',
    'Luk ruden, og åbn den igen. Projektmappen er ikke ændret.',
  ],
};
