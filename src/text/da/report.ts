import type { ReportTexts } from '../types';

/** The words around the findings: headings, counts and reasons why a rule was not run. */
export const report: ReportTexts = {
  severity: {
    error: ['fejl', 'fejl', 'Fejl'],
    warning: ['advarsel', 'advarsler', 'Advarsler'],
    info: ['bemærkning', 'bemærkninger', 'Bemærkninger'],
  },
  title: 'Tjek af tilskudspulje',
  rulesHeading: 'Regler',
  rulesColumns: ['Regel', 'Udfald', 'Rækker set på', 'Ikke kørt, fordi'],
  ruleStatus: { passed: 'bestået', failed: 'fund', 'not-run': 'ikke kørt' },
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
  isNew: ['ny', 'nye'],
  isFixed: ['løst', 'løste'],
  waived: ['frafaldet', 'frafaldne', 'Frafaldet'],
  waivedBy: (by, on, expires) => `Frafaldet af ${by} ${on}${expires === null ? '' : `, udløber ${expires}`}`,
  waiverNotes: 'Frafald, der ikke gælder, eller kun med forbehold',
  waiverDoubts: {
    unreadable: () =>
      'fund-id, fingeraftryk, begrundelse, navn eller dato mangler eller kan ikke læses, så fundet er åbent',
    'value-changed': () => 'tallene er andre end dengang, så fundet er åbent igen',
    expired: (expires) => `udløb ${expires}, så fundet er åbent igen`,
    'nothing-found': () => 'der er ikke længere et fund at frafalde; slet rækken',
    'expiry-not-tested': (expires) =>
      `gælder; om det er udløbet ${expires}, er ikke tjekket, for der er ingen skæringsdato`,
  },
  notRunInCell: {
    heading: 'ikke kørt',
    noCell: 'En celle ser hverken formler, formater, tomme celler eller filen. Tjek projektmappen i ruden.',
    noDate: 'Angiv en skæringsdato som sidste argument.',
  },
  totalOf: (count) => `I alt ${count} ${count === 1 ? 'fil' : 'filer'}`,
  refusedCount: (count) => `${count} kunne ikke læses`,
};
