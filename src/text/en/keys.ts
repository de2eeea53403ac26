import type { KeyTexts } from '../keyTexts';

export const keys: KeyTexts = {
  made: (file, publicFile, key) =>
    `Key ${key} was made: ${file} is the private one, ${publicFile} the public one.`,
  advice:
    'Keep the private one to yourselves. Give the public one to those who are to verify your seals, and read the number of the key to them. A forgotten passphrase cannot be found again.',
  passphrase: (file) => `Passphrase of ${file}: `,
  repeat: 'Repeat the passphrase: ',
  notRepeated: 'The two passphrases are not the same. Try again.',
  noPassphrase:
    'The passphrase is missing. Put it in PULJETJEK_PASSPHRASE, or run the command in a terminal.',
  tooShort: (letters) => `The passphrase is too short. Use ${letters} characters at least.`,
  locked: (file) => `${file}: the passphrase does not fit, or the file was changed. Nothing was sealed.`,
  noPrivateKey: (file) => `${file}: is no private key from puljetjek keygen.`,
  noPublicKey: (file) => `${file}: is no public key from puljetjek keygen, or list of them.`,
  notInTime: (file, from, to) =>
    `${file}: the key is valid from ${from} to ${to}, which is not today. Make a new one with puljetjek keygen.`,
  wrongPeriod: (from, to) =>
    `The key cannot be valid from ${from} to ${to}. Write dates as 2026-12-31, the first one first.`,
};
