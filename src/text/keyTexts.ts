import { keys as da } from './da/keys';
import { keys as en } from './en/keys';
import type { Language } from './language';

/** What the command line says about keys. */
export interface KeyTexts {
  readonly made: (file: string, publicFile: string, key: string) => string;
  /** That a lost passphrase is lost, and what the public file is for. */
  readonly advice: string;
  readonly passphrase: (file: string) => string;
  readonly repeat: string;
  readonly notRepeated: string;
  readonly noPassphrase: string;
  readonly tooShort: (letters: number) => string;
  readonly locked: (file: string) => string;
  readonly noPrivateKey: (file: string) => string;
  readonly noPublicKey: (file: string) => string;
  readonly notInTime: (file: string, from: string, to: string) => string;
  readonly wrongPeriod: (from: string, to: string) => string;
}

export function keyTexts(language: Language): KeyTexts {
  return language === 'da' ? da : en;
}
