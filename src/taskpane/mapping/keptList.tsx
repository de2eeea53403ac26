import { TABLES } from '../../ledger/tables';
import type { OwnMapping } from './ownBook';
import type { MapProps } from './mapper';

/** The mappings that the workbook has already, each with what takes it away. */
export function KeptList({ model }: MapProps) {
  const { words, book } = model;
  if (!book || book.kept.length === 0) return null;
  return (
    <section class="map-kept" aria-labelledby="map-kept">
      <h2 id="map-kept">{words.kept.title}</h2>
      <ul>
        {book.kept.map((kept) => {
          const said = saidOf(kept, model);
          return (
            <li key={kept.range}>
              <span>{said}</span>
              <button
                type="button"
                class="secondary"
                aria-label={`${words.kept.remove}: ${said}`}
                aria-disabled={model.isWriting}
                onClick={() => void model.remove(kept)}
              >
                {words.kept.remove}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What is read from where, in words. */
function saidOf({ tables, range, place }: OwnMapping, { words, pane }: MapProps['model']): string {
  const { language } = pane.options;
  const named = pane.format.list(tables.map((table) => TABLES[table][language]));
  const of = named === '' ? words.kept.notUnderstood : named;
  return place === null ? words.kept.lost(of, range) : words.kept.from(of, place);
}
