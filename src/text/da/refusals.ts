import type { RefusalCode, RefusalParams } from '../../workbook/file/refusal';

const at = ({ part, sheet, cell, row }: RefusalParams): string => {
  const places = [
    sheet === undefined ? '' : `arket "${sheet}"`,
    part === undefined ? '' : `delen ${part}`,
    cell !== undefined ? `celle ${cell}` : row === undefined ? '' : `række ${row}`,
  ].filter((place) => place !== '');
  return places.length === 0 ? '' : ` (${places.join(', ')})`;
};
const found = ({ detail }: RefusalParams): string =>
  detail === undefined || detail === '' ? '' : `: "${detail}"`;
const megabytes = (bytes: number | undefined): string => `${Math.round((bytes ?? 0) / 1024 / 1024)} MB`;
const count = (value: number | undefined): string => (value ?? 0).toLocaleString('da-DK');

const RESEND = 'Bed afsenderen om at sende filen igen.';
const RESAVE = 'Bed afsenderen om at åbne den i Excel, gemme den som en ny .xlsx og sende den.';
const RAISE = 'Hæv grænsen, hvis du har tillid til filen.';

/** Hvad brugeren læser, når en fil afvises: hvad der er galt, hvor, og hvad man gør. */
export const refusalsDa: Readonly<Record<RefusalCode, (params: RefusalParams) => string>> = {
  EMPTY_FILE: () => `Filen er tom. ${RESEND}`,
  NOT_ZIP: () => `Filen er ikke en Excel-projektmappe af typen .xlsx. Bed afsenderen om en .xlsx-fil.`,
  ENCRYPTED: (p) =>
    `Filen er beskyttet med adgangskode${at(p)}. Bed afsenderen om en .xlsx uden adgangskode.`,
  OLD_XLS: () => `Filen er en gammel Excel-projektmappe (.xls). Bed afsenderen om at gemme den som .xlsx.`,
  BINARY_WORKBOOK: (p) =>
    `Filen er en binær Excel-projektmappe (.xlsb)${at(p)}. Bed afsenderen om at gemme den som .xlsx.`,
  LEADING_BYTES: () => `Der står noget foran projektmappen i filen. ${RESAVE}`,
  TRAILING_BYTES: () => `Der er føjet noget til efter projektmappens slutning i filen. ${RESAVE}`,
  TRUNCATED: () => `Slutningen af filen mangler. ${RESEND}`,
  ZIP_DAMAGED: (p) => `Filen er beskadiget: Dens indholdsliste passer ikke${at(p)}${found(p)}. ${RESEND}`,
  METHOD: (p) => `En del af filen er pakket på en måde, som Excel ikke bruger${at(p)}${found(p)}. ${RESAVE}`,
  PATH: (p) => `En del af filen har et usikkert navn${found(p)}. ${RESAVE}`,
  DUPLICATE_PART: (p) =>
    `En del findes to gange i filen${at(p)}. Programmer kan læse den ene eller den anden. ${RESAVE}`,
  CHECKSUM: (p) => `Filen er beskadiget: En del passer ikke med sin kontrolsum${at(p)}. ${RESEND}`,
  SIZE: (p) => `Filen er beskadiget: En del har ikke den angivne størrelse${at(p)}. ${RESEND}`,
  COMPRESSION: (p) => `Filen er beskadiget: En del kan ikke pakkes ud${at(p)}. ${RESEND}`,
  RATIO: (p) =>
    `En del fylder mere end ${count(p.limit)} gange så meget, når den pakkes ud${at(p)}. Sådan laves filer, der skal standse en computer. ${RAISE}`,
  LIMIT_FILE: (p) => `Filen er større end ${megabytes(p.limit)}. ${RAISE}`,
  LIMIT_UNPACKED: (p) => `Filen fylder mere end ${megabytes(p.limit)}, når den pakkes ud. ${RAISE}`,
  LIMIT_PART: (p) =>
    `En del af filen fylder mere end ${megabytes(p.limit)}, når den pakkes ud${at(p)}. ${RAISE}`,
  LIMIT_STRINGS: (p) => `Projektmappen har mere end ${count(p.limit)} forskellige tekster. ${RAISE}`,
  LIMIT_PARTS: (p) => `Filen har mere end ${count(p.limit)} dele. ${RAISE}`,
  LIMIT_SHEETS: (p) => `Projektmappen har mere end ${count(p.limit)} ark. ${RAISE}`,
  LIMIT_DEPTH: (p) => `En del af filen er indlejret i mere end ${count(p.limit)} niveauer${at(p)}. ${RESAVE}`,
  LIMIT_MERGES: (p) =>
    `Et ark har mere end ${count(p.limit)} flettede områder${at(p)}. Ophæv fletninger, eller hæv grænsen.`,
  LIMIT_TABLES: (p) =>
    `Projektmappens tabeller spænder over mere end ${count(p.limit)} celler. Lad dem slutte, hvor dataene slutter, eller hæv grænsen.`,
  NO_WORKBOOK: (p) => `Der er ingen projektmappe i filen${at(p)}. Bed afsenderen om en .xlsx-fil.`,
  SHEET_MISSING: (p) => `Der mangler et ark i filen${at(p)}. ${RESAVE}`,
  PART_MISSING: (p) => `Der mangler en del, som projektmappen har brug for${at(p)}. ${RESEND}`,
  EXTERNAL_SHEET: (p) => `Et ark peger ud af filen${at(p)}${found(p)}. Der er ikke hentet noget. ${RESAVE}`,
  TARGET: (p) => `En del peger ud af filen${at(p)}${found(p)}. Der er ikke hentet noget. ${RESAVE}`,
  RELATIONSHIP: (p) => `Filens dele henviser ikke til hinanden, som de skal${at(p)}${found(p)}. ${RESAVE}`,
  XML: (p) => `Filen er beskadiget: En del kan ikke læses til ende${at(p)}${found(p)}. ${RESEND}`,
  ENCODING: (p) => `Tegnene i en del kan ikke læses${at(p)}${found(p)}. ${RESAVE}`,
  DOCTYPE: (p) =>
    `En del angiver en dokumenttype. Det gør projektmapper aldrig, og det kan bruges til at angribe læseren${at(p)}. ${RESAVE}`,
  ROOT: (p) => `En del er noget andet, end den skal være${at(p)}${found(p)}. ${RESAVE}`,
  STRUCTURE: (p) => `Der står noget på et sted, hvor celler kan gå tabt${at(p)}${found(p)}. ${RESAVE}`,
  ROW_REFERENCE: (p) => `En række har et nummer, som intet ark har${at(p)}${found(p)}. ${RESAVE}`,
  CELL_REFERENCE: (p) => `En celle har en adresse, som intet ark har${at(p)}. ${RESAVE}`,
  CELL_OUTSIDE_ROW: (p) => `En celle står i en anden række, end dens adresse siger${at(p)}. ${RESAVE}`,
  DUPLICATE_ROW: (p) =>
    `En række findes to gange i arket${at(p)}. Programmer kan læse den ene eller den anden. ${RESAVE}`,
  DUPLICATE_CELL: (p) =>
    `En celle findes to gange i arket${at(p)}. Programmer kan læse den ene eller den anden. ${RESAVE}`,
  ORDER: (p) =>
    `Rækker eller celler står i en anden rækkefølge, end deres adresser siger${at(p)}. Det tyder på skade. ${RESAVE}`,
  SHARED_STRING: (p) => `En celle henviser til en tekst, som ikke er i filen${at(p)}${found(p)}. ${RESEND}`,
  NUMBER: (p) =>
    `En celle skulle indeholde et tal, men gør det ikke${at(p)}${found(p)}. Ret cellen i Excel, og gem filen igen.`,
  DATE: (p) =>
    `En celle skulle indeholde en dato, men gør det ikke${at(p)}${found(p)}. Ret cellen i Excel, og gem filen igen.`,
  CELL_TYPE: (p) =>
    `En celle indeholder en slags værdi, som projektmapper ikke har${at(p)}${found(p)}. ${RESAVE}`,
  MERGE: (p) => `Et flettet område har ingen gyldig adresse${at(p)}${found(p)}. ${RESAVE}`,
  TEXT_TOO_LONG: (p) =>
    `En tekst er længere end ${count(p.limit)} tegn${at(p)}. Forkort den, eller hæv grænsen.`,
  TABLE: (p) =>
    `En tabel passer ikke til sit ark: Dens kolonner, område eller navn er forkert${at(p)}${found(p)}. ${RESAVE}`,
  DUPLICATE_NAME: (p) =>
    `Et defineret navn findes to gange i projektmappen${found(p)}. Slet det ene i Excels Navnestyring.`,
};
