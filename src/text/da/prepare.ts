import type { PrepareTexts } from '../prepareTexts';

export const prepare: PrepareTexts = {
  sheet: 'Delt kopi',
  title: 'Delt kopi: formler er erstattet af deres værdier',
  lines: [
    'Denne kopi er gjort klar af Puljetjek, så den kan læses uden tilføjelsesprogrammet.',
    'Tallene er dem, formlerne viste, da kopien blev lavet. De ændrer sig ikke, når du retter i tabellerne.',
    'Du må gerne sortere, indsætte rækker og omdøbe ark. Lad dette ark blive i projektmappen, så afsenderen kan få sine formler tilbage.',
    'Afsenderen henter formlerne med: puljetjek restore FIL --output NY-FIL',
  ],
  captions: [
    'Nr.',
    'Hvad',
    'Stod i',
    'Tabel',
    'Kolonne',
    'Rækkens id',
    'Rækkens indhold',
    'Ledetekst',
    'Formel',
    'Værdi',
    'Mere',
    'Følger',
  ],
  link: (number) => `Henvisning ${number}`,
  refusals: {
    'already-prepared': () =>
      'Filen er allerede en delt kopi. Hent formlerne tilbage med puljetjek restore, før du deler den igen.',
    'not-prepared': () =>
      'Filen er ikke en delt kopi, for den har intet ark med formler, der kan hentes tilbage.',
    'two-records': (places) =>
      `Filen har flere ark med formler, der kan hentes tilbage: ${places}. Slet kopierne, så kun det oprindelige er der.`,
    'without-value': (places) =>
      `En formel har ingen værdi, der kan deles: ${places}. Åbn filen i Excel med tilføjelsesprogrammet, genberegn, og gem. Intet er gemt.`,
    recalculate: () =>
      'Filen skal genberegnes, så dens værdier kan være forældede. Åbn den i Excel med tilføjelsesprogrammet, og gem. Intet er gemt.',
    'stale-ledger': (places) =>
      `Tabellerne er ændret, siden formlerne blev beregnet: ${places}. Åbn filen i Excel med tilføjelsesprogrammet, genberegn, og gem. Intet er gemt.`,
    'unknown-place': (places) =>
      `En formel fra Puljetjek står et sted, hvor den ikke kan tages ud: ${places}. Slet den i Excel først. Intet er gemt.`,
  },
  frozen: (count) =>
    count === 1 ? '1 formel er erstattet af sin værdi:' : `${count} formler er erstattet af deres værdier:`,
  addInsRemoved: 'Det, der åbner tilføjelsesprogrammer sammen med filen, er taget ud.',
  ageUnknown: (places) =>
    `Ingen beregning fra Excel er gemt i ${places}, så det kan ikke ses, om værdierne svarer til tabellerne.`,
  restored: (count) => (count === 1 ? '1 formel er hentet tilbage.' : `${count} formler er hentet tilbage.`),
  notRestored: (count) =>
    count === 1
      ? '1 er ikke hentet tilbage. Modtagerens indhold står:'
      : `${count} er ikke hentet tilbage. Modtagerens indhold står:`,
  why: {
    changed: 'modtageren har ændret værdien eller formlen',
    gone: 'cellen, rækken, kolonnen eller navnet er der ikke længere',
    moved: 'rækken har fået en anden ledetekst, så celler kan være byttet om',
    several: 'flere steder passer lige godt',
    reference: 'noget, formlen henviser til, er væk eller flyttet, så den ikke kan følges',
    record: 'arket med formlerne er ændret eller kan ikke læses her',
    'add-in': 'det, der åbner tilføjelsesprogrammet, er gået tabt; åbn det fra båndet',
    'sheet-in-use': 'arket er i brug og er ikke fjernet',
  },
  recalculates:
    'Formlerne bliver beregnet igen, når filen åbnes, for tabellerne kan være ændret, siden kopien blev lavet.',
  recordKept: 'Arket med formlerne er blevet i filen, så resten kan hentes senere eller rettes i hånden.',
  arraysFixed: (places) =>
    `Disse formler fylder nu kun det område, de fyldte før, for et andet program har fjernet det, der lader dem vokse: ${places}.`,
  saved: (file) => `${file} er gemt.`,
};
