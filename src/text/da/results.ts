import type { ResultTexts } from '../resultTexts';

export const results: ResultTexts = {
  empty: {
    about: 'Puljetjek læser Excel-tabeller med faste navne. Projektmappen har ingen af dem.',
    own: 'Brug egne ark',
    ownAbout: (needed) =>
      `Gør arket til en tabel (Indsæt, Tabel), og giv den et af de faste navne under Tabeldesign. Mindst ${needed} skal være der. Overskrifterne kan være danske eller engelske og stå i enhver rækkefølge.`,
  },
  newBook: {
    title: 'Ny projektmappe',
    language: 'Sprog i den nye projektmappe',
    languages: { da: 'Dansk', en: 'Engelsk' },
    empty: 'Tom skabelon',
    emptyAbout: 'Alle tabeller, valglister og formler på plads, klar til at blive udfyldt.',
    sample: 'Eksempel',
    sampleAbout: 'Tilskudspuljen for nye teknologier, med de offentliggjorte tal.',
    close: 'Luk',
    opened: 'Den nye projektmappe er åbnet for sig. Denne er, som den var.',
    notOpened: 'Der blev ikke åbnet en ny projektmappe.',
  },
  toSheets: {
    button: 'Skriv fundark',
    writing: 'Skriver fundene i ark',
    rowsDone: (done, all) => `${done} af ${all} rækker skrevet`,
    written: (sheets) => `Fundene står i arkene ${sheets}.`,
    notWritten: 'Fundene blev ikke skrevet i ark.',
    cancelled: 'Annulleret. Der er ikke tilføjet ark.',
    undone: 'Fortrudt. Arkene med fund er taget bort.',
  },
  fixPreview: {
    fixTo: (place) => `Ret ${place}`,
    was: 'Nu',
    becomes: 'Bliver',
    alsoClears: (titles) => `Det løser også ${titles}.`,
    brings: (titles) => `Men det giver også ${titles}.`,
    doFix: 'Ret cellen',
  },
  waiveForm: {
    about:
      'Fundet flyttes til Frafaldet og skrives i tabellen Waivers. Ændres tallene, bliver det åbent igen.',
    reason: 'Begrundelse',
    by: 'Dit navn',
    expires: 'Udløber (kan udelades)',
    dateForm: 'f.eks. 31.12.2027',
    missing: {
      reason: 'Skriv en begrundelse.',
      by: 'Skriv, hvem der frafalder.',
      expires: 'Skriv datoen som dag.måned.år, f.eks. 31.12.2027.',
    },
  },
  shownOf: (shown, all) => `${shown} af ${all} vist`,
  earlier: (count) => `Vis ${count} før`,
};
