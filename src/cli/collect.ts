import { basename } from 'node:path';
import { collectionJson, collectionText, type CollectedFiles } from '../report/collection';
import type { ReturnedFile } from '../sharing/collect/collect';
import { collectTexts } from '../text/collectTexts';
import { patchNoticeWords } from '../text/patchTexts';
import { isSameFile } from './files';
import type { Console } from './output';
import { save } from './report';
import { failureWords, runSharing } from './sharingCommand';
import { parse, UsageError, type OptionSpec, type Parsed } from './usage';

const OPTIONS = new Map<string, OptionSpec>([
  ['raise-limits', 'text'],
  ['format', ['text', 'json']],
  ['output', 'text'],
  ['take', 'text'],
  ['keep', 'text'],
  ['dry-run', 'flag'],
  ['skip-refused', 'flag'],
  ['allow-older', 'flag'],
]);

/**
 * `puljetjek collect MASTER RETURNED... --output PATH`: 0 all taken, 1 while something is open or refused, 2 wrong
 * use or a master that cannot be read. The master itself is never written over.
 */
export async function collectCommand(argv: readonly string[], console: Console): Promise<number> {
  const parsed = parse(argv, OPTIONS);
  const { language, words } = parsed;
  const texts = collectTexts(language);
  const [masterPath, ...paths] = parsed.files;
  if (masterPath === undefined) throw new UsageError(words.missingArgument('MASTER'));
  if (paths.length === 0) throw new UsageError(words.missingArgument('RETURNED'));
  const output = await outputOf(parsed);
  const isJson = parsed.value('format') === 'json';

  const read = await runSharing(parsed, paths, { kind: 'read-returned' });
  const names = namesOf(paths);
  const files: ReturnedFile[] = [];
  const unread: CollectedFiles['unread'][number][] = [];
  read.forEach((done, index) => {
    const file = names[index] as string;
    if (done.kind === 'returned') files.push({ file, content: done.content });
    else if (done.kind === 'not-taken')
      unread.push({ file, code: done.code, message: texts.refusals[done.code](done.table ?? '') });
    else
      unread.push({
        file,
        code: done.kind === 'refused' ? done.refusal.code : 'FAULT',
        message: failureWords(done, parsed),
      });
  });
  const skips = parsed.flag('skip-refused');
  const write =
    output === null || (unread.length > 0 && !skips) ? 'never' : skips ? 'always' : 'unless-refused';
  const decisions = { take: idsOf(parsed, 'take'), keep: idsOf(parsed, 'keep') };
  const allowOlder = parsed.flag('allow-older');
  const task = { kind: 'collect', files, decisions, allowOlder, language, write } as const;
  const [done] = await runSharing(parsed, [masterPath], task);
  if (done?.kind === 'no-decision') throw new UsageError(texts.decisions[done.why](done.id));
  if (done?.kind !== 'collected') {
    if (done) console.error(`${masterPath}: ${failureWords(done, parsed)}\n`);
    if (isJson && done) {
      const refusal = done.kind === 'refused' ? done.refusal.code : done.kind;
      console.out(
        `${JSON.stringify({ taken: [], conflicts: [], refused: [{ file: masterPath, code: refusal }] }, null, 2)}\n`,
      );
    }
    return 2;
  }
  const { report, bytes, notices } = done;
  if (bytes !== null && output !== null) await save(output, bytes, false, parsed);
  const collected = {
    report,
    unread,
    written: bytes === null ? null : output,
    isDryRun: output === null,
  };
  console.out(isJson ? collectionJson(collected, language) : collectionText(collected, language));
  for (const notice of notices) console.error(`${patchNoticeWords(notice, language)}\n`);
  return report.open.length + report.refused.length + unread.length > 0 ? 1 : 0;
}

/** Where the result goes; `null` for a dry run. */
async function outputOf(parsed: Parsed): Promise<string | null> {
  const output = parsed.value('output');
  if (parsed.flag('dry-run')) return null;
  if (output === null) throw new UsageError(parsed.words.missingArgument('--output'));
  for (const file of parsed.files)
    if (await isSameFile(file, output)) throw new UsageError(parsed.words.fileExists(output));
  return output;
}

/** Files by their names; with their folders where two bear one name. */
function namesOf(paths: readonly string[]): string[] {
  return paths.map((path) => {
    const name = basename(path);
    return paths.filter((other) => basename(other) === name).length > 1 ? path : name;
  });
}

function idsOf(parsed: Parsed, option: string): ReadonlySet<string> {
  const ids = (parsed.value(option) ?? '').split(',').map((id) => id.trim());
  return new Set(ids.filter((id) => id !== ''));
}
