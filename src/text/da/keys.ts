import type { KeyTexts } from '../keyTexts';

export const keys: KeyTexts = {
  made: (file, publicFile, key) =>
    `Nøgle ${key} er lavet: ${file} er den private, ${publicFile} den offentlige.`,
  advice:
    'Hold den private for jer selv. Giv den offentlige til dem, der skal kontrollere jeres segl, og læs nøglens nummer op for dem. En glemt adgangssætning kan ikke findes igen.',
  passphrase: (file) => `Adgangssætning til ${file}: `,
  repeat: 'Gentag adgangssætningen: ',
  notRepeated: 'De to adgangssætninger er ikke ens. Prøv igen.',
  noPassphrase:
    'Adgangssætningen mangler. Sæt den i PULJETJEK_PASSPHRASE, eller kør kommandoen i en terminal.',
  tooShort: (letters) => `Adgangssætningen er for kort. Brug mindst ${letters} tegn.`,
  locked: (file) => `${file}: adgangssætningen passer ikke, eller filen er ændret. Intet er forseglet.`,
  noPrivateKey: (file) => `${file}: er ikke en privat nøgle fra puljetjek keygen.`,
  noPublicKey: (file) => `${file}: er ikke en offentlig nøgle fra puljetjek keygen eller en liste af dem.`,
  notInTime: (file, from, to) =>
    `${file}: nøglen gælder fra ${from} til ${to}, og det er ikke i dag. Lav en ny med puljetjek keygen.`,
  wrongPeriod: (from, to) =>
    `Nøglen kan ikke gælde fra ${from} til ${to}. Skriv datoer som 2026-12-31, den første først.`,
};
