import { recogniseCaption } from '../ledger/captions';
import { fieldsOf, TABLE_NAMES } from '../ledger/tables';
import type { TableName } from '../ledger/tables/spec';

/**
 * Which of our tables a range without a name can be, by its captions: the one whose mark is among them.
 * Where an own column bears another table's mark, the tables whose required captions are all there. One
 * name is an answer; none, or several, is not.
 */
export function identifyTable(captions: readonly string[]): readonly TableName[] {
  const marked = TABLE_NAMES.flatMap((name) => {
    const found = new Set(captions.map((caption) => recogniseCaption(name, caption)?.field));
    const fields = fieldsOf(name);
    if (!fields.some(([field, { mark }]) => mark && found.has(field))) return [];
    const complete = fields.every(([field, { key, required }]) => !(key || required) || found.has(field));
    return [{ name, complete }];
  });
  if (marked.length < 2) return marked.map(({ name }) => name);
  const complete = marked.filter((table) => table.complete);
  return (complete.length > 0 ? complete : marked).map(({ name }) => name);
}
