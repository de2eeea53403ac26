import { useState } from 'preact/hooks';
import { columnLetters } from '../../ledger/address';
import { captionOf } from '../../ledger/captions';
import { fieldsOf, TABLES } from '../../ledger/tables';
import type { FieldSpec, TableName } from '../../ledger/tables/spec';
import type { AskedQuestion } from '../../mapping/propose/dialogue';
import { formsFor, NUMBERED } from '../../mapping/textForm';
import type { ListProps } from './listSection';

interface FieldChoiceProps extends ListProps {
  readonly question: AskedQuestion;
  readonly table: TableName;
  readonly field: string;
  readonly label: string;
  readonly say: (answer: string) => void;
}

const CONSTANT = 'constant:';

/** Where a field comes from: a column, one value for all rows, or numbers. Captions are chosen and never typed. */
export function FieldChoice({ model, proposal, question, table, field, label, say }: FieldChoiceProps) {
  const { words, pane } = model;
  const { about, choices, answer, isOpen } = question;
  const spec = fieldsOf(table).find(([name]) => name === field)?.[1] as FieldSpec;
  const isTyped = spec.type !== 'choice';
  // A value is typed after it was said that there is one.
  const [isTyping, setTyping] = useState(false);
  const shown = isTyped && (isTyping || answer.startsWith(CONSTANT)) ? CONSTANT : answer;
  const suggested = proposal.columns.filter(({ column }) => choices.includes(valueOf(column)));
  const others = proposal.columns.filter((column) => !suggested.includes(column));
  const isNeeded = spec.key === true || spec.required === true;
  const id = `map-${about}`;
  const isWrong = isOpen && answer !== '' && answer !== 'none';
  const columns = (list: typeof others) =>
    list.map(({ column, caption }) => (
      <option key={column} value={valueOf(column)}>
        {columnLetters(column)} · {caption}
      </option>
    ));
  const change = (value: string): void => {
    setTyping(value === CONSTANT);
    say(value === CONSTANT ? '' : value);
  };
  return (
    <>
      <label for={id}>{label}</label>
      <select id={id} value={shown} onChange={(event) => change(event.currentTarget.value)}>
        <option value="">{words.choose}</option>
        {suggested.length > 0 && <optgroup label={words.suggested}>{columns(suggested)}</optgroup>}
        <optgroup label={words.withoutColumn}>
          {formsFor(spec).includes(NUMBERED) && <option value="number">{words.answers.number}</option>}
          {isTyped && spec.key !== true && <option value={CONSTANT}>{words.answers.constant}</option>}
          {(spec.choices ?? []).map(({ value, [pane.options.language]: [name] }) => (
            <option key={value} value={`${CONSTANT}${value}`}>
              {words.answers.constantIs(name ?? value)}
            </option>
          ))}
          {!isNeeded && <option value="none">{words.answers.none}</option>}
        </optgroup>
        {others.length > 0 && <optgroup label={words.otherColumns}>{columns(others)}</optgroup>}
      </select>
      {shown === CONSTANT && (
        <>
          <label for={`${id}-value`}>{words.constantLabel}</label>
          <input
            id={`${id}-value`}
            type="text"
            value={answer.slice(CONSTANT.length)}
            aria-invalid={isWrong}
            {...(isWrong ? { 'aria-describedby': `${id}-wrong` } : {})}
            onChange={(event) => {
              const typed = event.currentTarget.value.trim();
              say(typed === '' ? '' : `${CONSTANT}${typed}`);
            }}
          />
        </>
      )}
      {isWrong && (
        <span class="missing" id={`${id}-wrong`}>
          {words.notUsable}
        </span>
      )}
    </>
  );
}

/** What a column of numbers is that no caption speaks for. */
export function FieldsOfColumn({
  model,
  question,
  label,
  say,
}: ListProps & {
  readonly question: AskedQuestion;
  readonly column: string;
  readonly label: string;
  readonly say: (answer: string) => void;
}) {
  const { words, pane } = model;
  const { language } = pane.options;
  const { about, choices, answer } = question;
  const id = `map-${about}`;
  return (
    <>
      <label for={id}>{label}</label>
      <select id={id} value={answer} onChange={(event) => say(event.currentTarget.value)}>
        <option value="">{words.choose}</option>
        {choices
          .filter((choice) => choice !== 'none')
          .map((choice) => {
            const [table = '', field = ''] = choice.split('.');
            const name = table as TableName;
            return (
              <option key={choice} value={choice}>
                {captionOf(name, field, language)} ({TABLES[name][language]})
              </option>
            );
          })}
        <option value="none">{words.answers.notAmount}</option>
      </select>
    </>
  );
}

function valueOf(column: number): string {
  return `column:${columnLetters(column)}`;
}
