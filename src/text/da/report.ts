import type { ReportTexts } from '../types';

/** The words around the findings: headings, counts and reasons why a rule was not run. */
export const report: ReportTexts = {
  severity: {
    error: ['fejl', 'fejl', 'Fejl'],
    warning: ['advarsel', 'advarsler', 'Advarsler'],
    info: ['bemærkning', 'bemærkninger', 'Bemærkninger'],
  },
  pack: (id, version) => `Regelpakke ${id} ${version}`,
  tables: ['tabel', 'tabeller'],
  rows: ['række', 'rækker'],
  received: 'Modtaget',
  expected: 'Forventet',
  difference: 'Forskel',
  why: 'Hvorfor',
  todo: 'Gør dette',
  source: 'Kilde',
  blank: 'tom',
  more: (shown, all) => `${shown} af ${all} vist`,
  andMore: (count) => `og ${count} til`,
  rulesPassed: (count) => `${count} ${count === 1 ? 'regel' : 'regler'} bestået`,
  rulesNotRun: (count) => `${count} ikke kørt`,
  notRun: 'Ikke kørt for alle rækker',
  refused: 'Kan ikke læses',
  notRunReasons: {
    'switched-off': () => 'slået fra',
    'no-rows': () => 'ingen rækker at tjekke',
    'no-cut-off': () => 'ingen skæringsdato: navngiv en celle CutOff, eller brug --as-of',
    unreadable: (rows, cells) =>
      `ikke kørt for ${rows} ${rows === 1 ? 'række' : 'rækker'}, for ${cells} kan ikke læses`,
  },
  notRunInCell: {
    heading: 'ikke kørt',
    noCell: 'En celle ser hverken formler, formater, tomme celler eller filen. Tjek projektmappen i ruden.',
    noDate: 'Angiv en skæringsdato som sidste argument.',
  },
  totalOf: (count) => `I alt ${count} ${count === 1 ? 'fil' : 'filer'}`,
  refusedCount: (count) => `${count} kunne ikke læses`,
};
