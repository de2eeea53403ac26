import addFile from '@fluentui/svg-icons/icons/add_16_regular.svg';
import { cellAddress, columnLetters } from '../../ledger/address';
import { captionOf } from '../../ledger/captions';
import { fieldsOf, TABLES } from '../../ledger/tables';
import { UNIT_NAMES } from '../../mapping/mappingTable';
import type { ProposedField } from '../../mapping/propose/proposal';
import { Drawn } from '../icons';
import type { ListProps } from './listSection';

/** The user's columns, what each becomes, and how sure that is. */
export function ColumnList({ model, dialogue, proposal }: ListProps) {
  const { words, pane } = model;
  const { language } = pane.options;
  const { columns, fields, tables, sheet, headerRows } = proposal;
  return (
    <section>
      <h2>{words.columns}</h2>
      <ul class="map-columns">
        {columns.map(({ column, caption }) => {
          const held = fields.filter((field) => field.column === column);
          const [first] = held;
          const letters = columnLetters(column);
          const sure = sureness(first?.confidence ?? 0);
          return (
            <li key={column} class={first && sure < 2 ? 'unsure' : ''}>
              <button
                type="button"
                class="cell letters"
                aria-label={pane.texts.goTo(`${sheet}!${cellAddress(headerRows.at(-1) ?? 1, column)}`)}
                onClick={() => void pane.select({ sheet, cell: cellAddress(headerRows.at(-1) ?? 1, column) })}
              >
                {letters}
              </button>
              <b class="map-caption" title={caption}>
                {caption}
              </b>
              <span class="arrow" aria-hidden="true">
                →
              </span>
              <select
                aria-label={words.columnBecomes(letters, caption)}
                value={first ? nameOf(first) : ''}
                class={first ? '' : 'alone'}
                onChange={(event) => {
                  dialogue.assign(proposal, column, event.currentTarget.value || null);
                  model.redraw();
                }}
              >
                <option value="">{words.leftAlone}</option>
                <FieldOptions model={model} dialogue={dialogue} proposal={proposal} />
              </select>
              <p class="why">
                <Dots sure={first ? sure : 0} />
                <b>{words.sure[first ? sure : 0]}</b>
                {first && <span>{aboutField(first, model)}</span>}
                {held.slice(1).map((field) => (
                  <span key={nameOf(field)}>
                    + {captionOf(field.table, field.field, language)} ({TABLES[field.table][language]})
                  </span>
                ))}
              </p>
            </li>
          );
        })}
        {tables.length > 0 && (
          <li>
            <Drawn name="add" file={addFile} />
            <span class="map-caption">{words.more}</span>
            <span class="arrow" aria-hidden="true">
              →
            </span>
            <select
              aria-label={words.moreField}
              value=""
              onChange={(event) => {
                if (event.currentTarget.value === '') return;
                dialogue.ask(proposal, event.currentTarget.value);
                model.redraw();
              }}
            >
              <option value="">{words.moreField}</option>
              <FieldOptions model={model} dialogue={dialogue} proposal={proposal} />
            </select>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Every field of the list's tables, under the table's name. */
function FieldOptions({ model, proposal }: ListProps) {
  const { language } = model.pane.options;
  return (
    <>
      {proposal.tables.map((table) => (
        <optgroup key={table} label={TABLES[table][language]}>
          {fieldsOf(table).map(([field]) => (
            <option key={field} value={`${table}.${field}`}>
              {captionOf(table, field, language)}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}

function Dots({ sure }: { readonly sure: number }) {
  return (
    <span class="dots" aria-hidden="true">
      {[1, 2, 3].map((dot) => (
        <i key={dot} class={dot <= sure ? 'full' : ''} />
      ))}
    </span>
  );
}

const SURE = 0.85;
const LIKELY = 0.7;

/** From one to three dots; an answer of the user's own and a caption of ours are sure. */
function sureness(confidence: number): 0 | 1 | 2 | 3 {
  if (confidence === 0) return 0;
  return confidence >= SURE ? 3 : confidence >= LIKELY ? 2 : 1;
}

function nameOf({ table, field }: ProposedField): string {
  return `${table}.${field}`;
}

/** Why, and in which unit and form. */
function aboutField(field: ProposedField, { words }: ListProps['model']): string {
  const { reason, source, spec, hasUnit } = field;
  const unit =
    spec.type === 'amount' && source.kind === 'column' && hasUnit ? words.unit(UNIT_NAMES[source.unit]) : '';
  const form = source.kind === 'column' && source.form !== null ? words.textForm(source.form) : '';
  return [words.map.reasons[reason], unit, form].filter(Boolean).join(', ');
}
