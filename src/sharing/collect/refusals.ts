import { ownId } from '../contentRows';
import type { ReturnedFile } from './collect';
import type { Master } from './master';
import { ReturnRefusal, type ReturnedContent } from './returned';

/** Files that are not taken, by their places, given the digests of the master's seals, the last one in force. */
export function refusals(
  files: readonly ReturnedFile[],
  master: Master,
  chain: readonly string[],
  allowOlder: boolean,
): Map<number, ReturnRefusal> {
  const refused = new Map<number, ReturnRefusal>();
  const digests = new Set<string>();
  const seals = new Map<string, number[]>();
  files.forEach(({ content: { base, fileDigest, tables } }, file) => {
    const refuse = (code: ReturnRefusal['code']): void => void refused.set(file, new ReturnRefusal(code));
    if (digests.has(fileDigest)) return refuse('FILE_TWICE');
    digests.add(fileDigest);
    if (!isOfPools(base, tables, master)) return refuse('OTHER_POOL');
    const from = base.kind === 'extract' ? base.madeFrom : base.kind === 'sealed' ? base.seal : '';
    if (from !== '' && !chain.includes(from)) return refuse('OTHER_WORKBOOK');
    if (from !== '' && chain.at(-1) !== from && !allowOlder) return refuse('OLDER_VERSION');
    if (base.kind === 'extract') seals.set(base.seal, [...(seals.get(base.seal) ?? []), file]);
  });
  for (const same of seals.values())
    if (same.length > 1) for (const file of same) refused.set(file, new ReturnRefusal('SENT_TWICE'));
  return refused;
}

/** Every pool that was sent is one of the master's; of a file that nobody knows, one is enough. */
function isOfPools(
  base: ReturnedContent['base'],
  tables: ReturnedContent['tables'],
  master: Master,
): boolean {
  const own = master.idsIn('Pools');
  const isOwn = (forms: readonly (string | null)[]): boolean =>
    own.has(
      ownId(
        'Pools',
        forms.map((form) => form ?? ''),
      ) ?? '',
    );
  if (base.kind === 'extract')
    return (base.sent.tables.get('Pools') ?? []).every(({ fields }) => isOwn(fields));
  return tables.get('Pools')?.rows.some(({ forms }) => isOwn(forms)) === true;
}
