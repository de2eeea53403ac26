import subtractFile from '@fluentui/svg-icons/icons/subtract_circle_16_regular.svg';
import { useState } from 'preact/hooks';
import { cellAddress } from '../../ledger/address';
import { TABLE_NAMES, TABLES } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import type { Dialogue } from '../../mapping/propose/dialogue';
import type { Proposal } from '../../mapping/propose/proposal';
import { rowRanges } from '../../text/rowRanges';
import { Drawn } from '../icons';
import { ColumnList } from './columnList';
import type { MapProps } from './mapper';
import { PreviewTable } from './previewTable';
import { Questions } from './questions';

export interface ListProps extends MapProps {
  readonly dialogue: Dialogue;
  readonly proposal: Proposal;
}

/** One list of the sheet: what it becomes, what is asked about it, and how it is read. */
export function ListSection({ model, dialogue, proposal }: ListProps) {
  const { words, pane } = model;
  const { headerRows, firstRow, lastRow, kept, tables } = proposal;
  const props = { model, dialogue, proposal };
  return (
    <section class="map-list">
      {dialogue.proposals.length > 1 && <h2>{words.block(rowRanges(headerRows))}</h2>}
      <TableChoice {...props} />
      {firstRow !== null && lastRow !== null && (
        <p>
          {words.dataRows(
            firstRow === lastRow ? `${firstRow}` : `${firstRow}–${lastRow}`,
            pane.format.count(kept.length, ...words.rows),
          )}
        </p>
      )}
      {tables.length > 0 && (
        <>
          <Questions {...props} />
          <ColumnList {...props} />
          <PreviewTable {...props} />
          <LeftOut {...props} />
        </>
      )}
    </section>
  );
}

/** The table, or the two, that the list is; those that the workbook has already are no choice. */
function TableChoice({ model, dialogue, proposal }: ListProps) {
  const { words, pane, book } = model;
  const about = `table${proposal.mark}`;
  const id = `map-${about}`;
  const asked = proposal.questions.find((question) => question.about === about);
  const { language } = pane.options;
  const now = proposal.tables.join('+');
  const isThere = (choice: string): boolean =>
    choice.split('+').some((name) => book?.present.has(name as TableName));
  const choices = [...(asked?.choices ?? []), now, 'Projects+Allocations', ...TABLE_NAMES].filter(
    (choice, at, all) => choice !== '' && choice !== 'none' && all.indexOf(choice) === at && !isThere(choice),
  );
  const nameOf = (choice: string): string =>
    pane.format.list(choice.split('+').map((name) => TABLES[name as TableName][language]));
  const answer = dialogue.answerTo(about);
  return (
    <div class="map-choices">
      <label for={id}>{words.table}</label>
      <select
        id={id}
        class={asked ? 'open' : ''}
        value={answer !== '' ? answer : asked ? '' : now}
        onChange={(event) => {
          dialogue.answer(about, event.currentTarget.value);
          model.redraw();
        }}
      >
        {asked && <option value="">{words.choose}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {nameOf(choice)}
          </option>
        ))}
        <option value="none">{words.noTable}</option>
      </select>
    </div>
  );
}

const SHOWN = 8;

/** The rows that are not read, and why; each leads to its cell. */
function LeftOut({ model, proposal }: ListProps) {
  const { words, pane } = model;
  const [shown, setShown] = useState(SHOWN);
  const { leftOut, sheet, range } = proposal;
  return (
    <section>
      <h2>{words.leftOut}</h2>
      {leftOut.length === 0 && <p>{words.nothingLeftOut}</p>}
      <ul class="left-out">
        {leftOut.slice(0, shown).map(({ row, why, rule }) => (
          <li key={row}>
            <Drawn name="left-out" file={subtractFile} />
            <span>
              <button
                type="button"
                class="cell"
                onClick={() => void pane.select({ sheet, cell: cellAddress(row, range.left) })}
              >
                {words.rowsAt(String(row))}
              </button>
              {[rule && rule.text !== '' ? pane.format.quote(rule.text) : '', words.map.why[why]]
                .filter(Boolean)
                .join(': ')}
            </span>
          </li>
        ))}
      </ul>
      {leftOut.length > shown && (
        <button type="button" class="plain" onClick={() => setShown(leftOut.length)}>
          {words.moreLeftOut(pane.format.number(leftOut.length - shown))}
        </button>
      )}
    </section>
  );
}
