import { printable } from './printable';
import type { PackNote } from '../rules/packHash';
import { momentOf } from '../sharing/sealSheet';
import type { SealNote, Verification } from '../sharing/verify';
import { checkTexts } from '../text/checkTexts';
import { withPlainBlanks } from '../text/format';
import type { Language } from '../text/language';
import { sealTexts } from '../text/sealTexts';
import type { RefusalNote } from './fileReport';
import { changeWords, sealDoubtWords } from './sealWords';

const CHANGES_SHOWN = 50;

/** What is known of a file that was not read. */
const NOT_READ: Verification = {
  ...{ status: 'cannot-verify', seal: null, earlier: [], changes: [], doubts: [], signer: null },
};

/** A verification as the specification of `verify` has it; `null` for a file that was not read. */
export function verificationJson(
  verification: Verification | null,
  language: Language,
  refusal?: RefusalNote,
): string {
  const { status, seal, earlier, changes, doubts, signer } = verification ?? NOT_READ;
  const body = {
    status,
    code: seal?.code ?? null,
    sealed: seal && sealedOf(seal),
    changes,
    signature: signer && { ...signer.key, isTrusted: signer.isTrusted, isInTime: signer.isInTime },
    reasons: doubts.map((doubt) => sealDoubtWords(doubt, language)),
    earlier: earlier.map((note) => ({ code: note.code, ...sealedOf(note) })),
    ...(refusal ? { refusal } : {}),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

function sealedOf({ on, by, pack }: SealNote): Record<string, unknown> {
  return { on, by: by || null, pack };
}

/** A verification in words. `pack` is the one that the file would be checked with now. */
export function verificationText(
  file: string,
  verification: Verification,
  pack: PackNote,
  language: Language,
): string {
  const words = sealTexts(language);
  const { status, seal, earlier, changes, doubts, signer } = verification;
  const lines = [file, statusWords(verification, language)];
  const packWords = ({ id, version }: PackNote): string => checkTexts(language).report.pack(id, version);
  if (seal && status === 'other-pack') lines.push(words.packs(packWords(seal.pack), packWords(pack)));
  lines.push(...doubts.map((doubt) => `  ${sealDoubtWords(doubt, language)}`));
  lines.push(...changes.slice(0, CHANGES_SHOWN).map((change) => `  ${changeWords(change, language)}`));
  if (changes.length > CHANGES_SHOWN) lines.push(`  ${words.more(changes.length - CHANGES_SHOWN)}`);
  if (seal) lines.push(words.codeIs(seal.code), words.sentWith);
  if (seal && status !== 'bad-signature')
    lines.push(signer ? words.signedBy(signer.key, signer.isTrusted) : words.notSigned);
  if (earlier.length > 0) lines.push(words.earlier);
  lines.push(
    ...earlier.map(({ on, by, code }) => `  ${[momentOf(on), by, code].filter(Boolean).join(' · ')}`),
  );
  return withPlainBlanks(`${lines.map(printable).join('\n')}\n`);
}

function statusWords({ status, seal, changes, signer }: Verification, language: Language): string {
  const { status: words } = sealTexts(language);
  const [on, by] = seal ? [momentOf(seal.on), seal.by] : ['', ''];
  switch (status) {
    case 'unchanged':
      return signer ? words.unchangedSigned(on, signer.key.owner) : words.unchanged(on, by);
    case 'changed':
      return words.changed(on, by, changes.length);
    case 'other-pack':
      return words.otherPack(on, by);
    case 'no-seal':
      return words.noSeal;
    case 'bad-signature':
      return words.badSignature;
    case 'unknown-key':
      if (!signer) return words.unsignedButTrusted;
      return signer.isTrusted ? words.notInTime(on, signer.key) : words.unknownKey;
    case 'cannot-verify':
      return words.cannotVerify;
  }
}
