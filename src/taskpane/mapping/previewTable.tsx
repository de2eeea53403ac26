import { captionOf } from '../../ledger/captions';
import { dayOf } from '../../ledger/dates';
import { fieldsOf, TABLES } from '../../ledger/tables';
import type { FieldSpec } from '../../ledger/tables/spec';
import type { Preview } from '../../mapping/propose/preview';
import type { Format } from '../../text/format';
import { Icon } from '../icons';
import type { ListProps } from './listSection';

/** The first rows of each table as they would be read. */
export function PreviewTable({ model, proposal }: ListProps) {
  const { words, pane } = model;
  const { language } = pane.options;
  const previews = model.previewsOf(proposal);
  return (
    <section>
      <h2>{words.preview}</h2>
      {previews.map(({ table, fields, rows, numbers }) => (
        <>
          <h3>{TABLES[table][language]}</h3>
          {rows.length === 0 ? (
            <p>{words.noPreview}</p>
          ) : (
            // It may be wider than the pane, and is then moved sideways by the arrow keys.
            <div class="map-preview" tabIndex={0} role="region" aria-label={TABLES[table][language]}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{words.row}</th>
                    {fields.map((field) => (
                      <th key={field} scope="col" class={isNumber(table, field) ? 'figure' : ''}>
                        {captionOf(table, field, language)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, at) => (
                    <tr key={numbers[at]}>
                      <th scope="row">{numbers[at]}</th>
                      {fields.map((field, column) => (
                        <td key={field} class={isNumber(table, field) ? 'figure' : ''}>
                          <Value
                            value={row[column] ?? null}
                            spec={specOf(table, field)}
                            format={pane.format}
                            unreadable={words.map.unreadable}
                          />
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      ))}
    </section>
  );
}

type ValueProps = {
  readonly value: Preview['rows'][number][number];
  readonly spec: FieldSpec;
  readonly format: Format;
  readonly unreadable: string;
};

function Value({ value, spec, format, unreadable }: ValueProps) {
  const { type, choices } = spec;
  if (value === null) return null;
  if (typeof value === 'object')
    return (
      <span class="unreadable">
        <Icon name="warning" /> {unreadable}
      </span>
    );
  if (typeof value === 'string') {
    const [word] = choices?.find((choice) => choice.value === value)?.[format.language] ?? [];
    return <>{type === 'date' ? dateIn(value, format) : (word ?? value)}</>;
  }
  if (type === 'amount') return <>{format.kroner(value)}</>;
  return <>{type === 'year' ? String(value) : format.number(value)}</>;
}

/** `2024-12-05` as the pane writes dates. */
function dateIn(iso: string, format: Format): string {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  const day = dayOf(year, month, date);
  return day === null ? iso : format.date(day);
}

function specOf(table: Preview['table'], field: string): FieldSpec {
  return fieldsOf(table).find(([name]) => name === field)?.[1] as FieldSpec;
}

function isNumber(table: Preview['table'], field: string): boolean {
  return ['amount', 'number', 'count', 'share', 'year'].includes(specOf(table, field).type);
}
