import { recogniseCaption, tableNamed } from '../ledger/captions';
import { normaliseId } from '../ledger/ids';
import { fieldsOf } from '../ledger/tables';
import { LANGUAGES, type Language } from '../text/language';

interface Captioned {
  readonly name: string;
  readonly captions: readonly string[];
}

/** The language that the captions of our tables are in; `null` where there are none, or none that tell. */
export function captionLanguage(tables: readonly Captioned[]): Language | 'both' | null {
  const found = new Set(tables.flatMap(languagesOf));
  if (found.size === 2) return 'both';
  return [...found][0] ?? null;
}

/** Blanks and a unit behind do not count, as they do not for the caption itself. */
const key = (caption: string): string => normaliseId(caption).replaceAll(' ', '');

function languagesOf({ name, captions }: Captioned): Language[] {
  const table = tableNamed(name);
  if (!table) return [];
  const specs = new Map(fieldsOf(table));
  return captions.flatMap((caption) => {
    const spec = specs.get(recogniseCaption(table, caption)?.field ?? '');
    const fitting = LANGUAGES.filter((language) => spec && key(caption).startsWith(key(spec[language])));
    return fitting.length === 1 ? fitting : [];
  });
}
