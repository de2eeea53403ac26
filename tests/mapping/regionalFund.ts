import { bookOf, type Lines } from './mapped';

/** The shape of a real list of the Regional Fund: two rows of captions under a title, days as texts, no ids. */
const CAPTIONS = [
  ['Regionalfonden, bevilgede projekter'],
  [],
  ['Projekt', 'Periode', null, 'Samlet økonomi', null, 'Ansøger', null],
  ['Projekttitel', 'Startdato', 'Slutdato', 'Projektbudget', 'EU-tilskud', 'CVR-nummer', 'Navn'],
] as const;
const TITLES = ['Robotter', 'Skærme', 'Tale til tekst', 'Ruter', 'Vagtplaner', 'Hudkræft'];

/** Of the second project the grant is above half of the budget. */
export const REGIONAL_FUND: Lines = [
  ...CAPTIONS.map((line) => [...line]),
  ...TITLES.map((title, row) => [
    title,
    `0${row + 1}.02.2023`,
    `0${row + 1}.08.2024`,
    1_000_000 * (row + 2),
    row === 1 ? 2_000_000 : 400_000 * (row + 2),
    `1234567${row}`,
    `Modtager ${row + 1}`,
  ]),
  ['I alt', null, null, 27_000_000, 11_600_000, null, null],
];

/** A workbook with such a list on a sheet, and a sheet of notes. */
export async function regionalFund(): Promise<Uint8Array> {
  return bookOf(REGIONAL_FUND, '2023-2024', (book) => {
    book.addWorksheet('Noter').getCell('A1').value = 'Husk at spørge om CVR-numre';
  });
}
