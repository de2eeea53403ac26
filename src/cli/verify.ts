import { verificationJson, verificationText } from '../report/verification';
import { trustedKeys } from './keyFiles';
import type { Console } from './output';
import { runOneJob, SEAL_OPTIONS } from './sealCommand';
import { parse, type OptionSpec } from './usage';

const OPTIONS = new Map<string, OptionSpec>([
  ...SEAL_OPTIONS,
  ['trusted', 'text'],
  ['format', ['text', 'json']],
]);

/** `puljetjek verify FILE`: 0 unchanged, 1 anything else that a seal can come to, 2 the file was not read. */
export async function verifyCommand(argv: readonly string[], console: Console): Promise<number> {
  const parsed = parse(argv, OPTIONS);
  const { language } = parsed;
  const isJson = parsed.value('format') === 'json';
  const trusted = await trustedKeys(parsed);
  const done = await runOneJob(parsed, { kind: 'verify', trusted });
  if (done.kind !== 'verified') {
    const refusal =
      done.kind === 'refused' ? done.refusal : { code: 'FAULT', message: parsed.words.fault('no answer') };
    if (isJson) console.out(verificationJson(null, language, refusal));
    console.error(`${done.file}: ${refusal.message}\n`);
    return 2;
  }
  const { file, verification, pack } = done;
  console.out(
    isJson ? verificationJson(verification, language) : verificationText(file, verification, pack, language),
  );
  return verification.status === 'unchanged' ? 0 : 1;
}
