import type { PatchCode, PatchParams } from '../../workbook/file/patch/change';

const at = ({ sheet, cell, table }: PatchParams): string => {
  const places = [
    sheet === undefined ? '' : `arket "${sheet}"`,
    cell === undefined ? '' : `celle ${cell}`,
    table === undefined ? '' : `tabellen "${table}"`,
  ].filter((place) => place !== '');
  return places.length === 0 ? '' : ` (${places.join(', ')})`;
};
const found = ({ detail }: PatchParams): string =>
  detail === undefined || detail === '' ? '' : `: "${detail}"`;

const NOTHING = 'Intet er gemt.';

/** Hvad brugeren læser, når en ændring af en fil ikke bliver til noget. */
export const patchRefusalsDa: Readonly<Record<PatchCode, (params: PatchParams) => string>> = {
  NO_SUCH_SHEET: (p) => `Arket findes ikke, eller det har ingen celler${at(p)}. ${NOTHING}`,
  NO_SUCH_TABLE: (p) => `Tabellen findes ikke, eller den er nævnt to gange${at(p)}. ${NOTHING}`,
  ADDRESS: (p) => `En celle har en adresse, som intet ark har${at(p)}${found(p)}. ${NOTHING}`,
  CELL_TWICE: (p) => `Den samme celle skulle have to værdier${at(p)}. ${NOTHING}`,
  IN_ARRAY: (p) =>
    `Cellen hører til en formel, der fylder flere celler${at(p)}. Slet formlen i Excel først. ${NOTHING}`,
  IN_MERGE: (p) => `Cellen er skjult i et flettet område${at(p)}. Ophæv fletningen i Excel først. ${NOTHING}`,
  TABLE_HEADER: (p) =>
    `Cellen er en overskrift i en tabel, som formler kan henvise til${at(p)}. Omdøb den i Excel. ${NOTHING}`,
  TABLE_TOTALS: (p) =>
    `Tabellen har en totalrække og kan ikke få flere rækker her${at(p)}. Slå totalrækken fra i Excel. ${NOTHING}`,
  TABLE_BLOCKED: (p) =>
    `Tabellen kan ikke få flere rækker, for der står noget under den${at(p)}. Flyt det i Excel. ${NOTHING}`,
  TABLE_NAME: (p) =>
    `Projektmappen har allerede en tabel eller et navn, der hedder det samme${at(p)}. Brug den, eller omdøb den, hvis den er til andet. ${NOTHING}`,
  SHEET_NAME: (p) => `Et ark kan ikke hedde sådan${at(p)}. Vælg et andet navn. ${NOTHING}`,
  SHEET_EXISTS: (p) => `Der er allerede et ark med det navn${at(p)}. ${NOTHING}`,
  SHEET_IN_USE: (p) =>
    `Arket kan ikke fjernes: Det har mere end celler, en formel henviser til det, eller det er det eneste${at(p)}. ${NOTHING}`,
  STRUCTURE_LOCKED: () =>
    `Projektmappens struktur er beskyttet, så der ikke kan tilføjes ark. Fjern beskyttelsen under Gennemse i Excel. ${NOTHING}`,
  TEXT: (p) => `En tekst er længere end de 32.767 tegn, en celle kan rumme${at(p)}. Forkort den. ${NOTHING}`,
  NUMBER: (p) => `Et tal kan ikke stå i en celle${at(p)}${found(p)}. ${NOTHING}`,
  ERROR_VALUE: (p) => `En fejlværdi kan ikke gemmes i en celle${at(p)}${found(p)}. ${NOTHING}`,
  FORMULA: (p) => `En formel kan ikke gemmes, som den står${at(p)}${found(p)}. ${NOTHING}`,
  DEFINED_NAME: (p) => `Et navn i projektmappen kan ikke hedde sådan${found(p)}. ${NOTHING}`,
  CUSTOM_XML: (p) =>
    `De skjulte oplysninger, der skulle med i filen, er ikke, som de skal være${found(p)}. ${NOTHING}`,
  ADD_IN: (p) =>
    `Et tilføjelsesprogram er lagt ind i et ark og kan ikke tages ud eller sættes ind her${found(p)}. Slet det i Excel først. ${NOTHING}`,
  NOT_AS_WRITTEN: (p) =>
    `Filen blev læst igen og viste ikke det, der skulle stå i den${at(p)}${found(p)}. Det er en fejl i Puljetjek. ${NOTHING}`,
};

export const signatureBrokenDa =
  'Projektmappen var underskrevet digitalt. Den underskrift gælder ikke længere, fordi filen er ændret.';
