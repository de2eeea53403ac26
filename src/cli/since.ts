import { readFile } from 'node:fs/promises';
import type { EarlierFindings } from '../rules/history';
import { UsageError, type Parsed } from './usage';

interface EarlierFile {
  readonly file: string;
  readonly status: string;
  readonly findings: readonly { readonly id: string }[];
  readonly waived: readonly { readonly id: string }[];
}

/**
 * The earlier report that `--since` names: for each file the ids found then, or `null` where it was not among
 * those checked. A report about one file belongs to whatever one file is checked now, so a file may be renamed.
 */
export async function earlierOf(parsed: Parsed): Promise<(file: string) => EarlierFindings | null> {
  const path = parsed.value('since');
  if (path === null) return () => null;
  const files = await earlierFiles(path, parsed);
  return (file) => {
    const one = files.length === 1 && parsed.files.length === 1 ? files[0] : undefined;
    const found = one ?? files.find((each) => each.file === file);
    if (found?.status !== 'checked') return null;
    return new Set([...found.findings, ...found.waived].map(({ id }) => id));
  };
}

async function earlierFiles(path: string, { words }: Parsed): Promise<readonly EarlierFile[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UsageError(code === 'ENOENT' ? words.fileNotFound(path) : words.fileNotReadable(path, code));
  }
  try {
    const { files } = JSON.parse(text) as { files: unknown };
    if (Array.isArray(files) && files.every(isEarlierFile)) return files;
  } catch {
    // No JSON: said below, like JSON that is no report.
  }
  throw new UsageError(words.noReport(path));
}

function isEarlierFile(value: unknown): value is EarlierFile {
  if (typeof value !== 'object' || value === null) return false;
  const { file, status, findings, waived } = value as Record<string, unknown>;
  return (
    typeof file === 'string' && typeof status === 'string' && [findings, waived].every((list) => hasIds(list))
  );
}

function hasIds(list: unknown): boolean {
  return (
    Array.isArray(list) &&
    list.every((each: unknown) => typeof (each as { id?: unknown } | null)?.id === 'string')
  );
}
