import type { ComponentChildren } from 'preact';
import { cellAddress } from '../../ledger/address';
import { fieldAsked, type AskedQuestion } from '../../mapping/propose/dialogue';
import { wordIn } from '../../mapping/propose/cells';
import { Icon } from '../icons';
import { FieldChoice, FieldsOfColumn } from './fieldChoice';
import type { ListProps } from './listSection';

/** What the sheet does not say itself. What is answered stays, so that it can be answered otherwise. */
export function Questions({ model, dialogue, proposal }: ListProps) {
  const { words, pane } = model;
  // The table and the row of captions are chosen above.
  const questions = dialogue
    .questions(proposal)
    .filter(({ about }) => !/^(?:table|header)(?:@\d+)?$/.test(about));
  if (questions.length === 0) return null;
  const open = questions.filter(({ isOpen }) => isOpen).length;
  return (
    <section class="map-questions">
      <h2>
        {open > 0 ? <Icon name="warning" /> : <Icon name="passed" />}
        {words.questions}
      </h2>
      <p>
        {open > 0 ? `${words.questionsAbout} ${pane.format.count(open, ...words.open)}.` : words.answered}
      </p>
      <ul class="rows-box">
        {questions.map((question) => (
          <li key={question.about} class={question.isOpen ? 'open' : ''}>
            <One model={model} dialogue={dialogue} proposal={proposal} question={question} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One(props: ListProps & { readonly question: AskedQuestion }) {
  const { model, dialogue, question, proposal } = props;
  const { words, pane } = model;
  const { about, choices, answer } = question;
  const say = (given: string): void => {
    dialogue.answer(about, given);
    model.redraw();
  };
  const bare = about.replace(/@\d+$/, '');
  const field = fieldAsked(bare);
  if (field?.of === 'field')
    return (
      <FieldChoice {...props} {...field} label={words.map.about.field(field.table, field.field)} say={say} />
    );
  if (field) {
    const label = words.map.about[field.of](field.table, field.field);
    return <Radios {...{ about, label, choices, answer, say }} nameOf={(choice) => choice} />;
  }
  const [, kind = bare, rest = ''] = /^(row|column|caption):(.*)$/.exec(bare) ?? [];
  const { answers } = words;
  if (kind === 'caption')
    return (
      <p>
        {words.map.about.caption(rest)} {words.renameAbout}
      </p>
    );
  if (kind === 'column')
    return <FieldsOfColumn {...props} column={rest} label={words.map.about.column(rest)} say={say} />;
  if (kind === 'row') {
    const row = Number(rest);
    const { sheet, range } = proposal;
    const cell = cellAddress(row, range.left);
    return (
      <Radios
        {...{ about, choices, answer, say }}
        label={words.map.about.row(rest)}
        nameOf={(choice) => (choice === 'leave-out' ? answers['leave-out'] : answers.read)}
      >
        <button type="button" class="cell" onClick={() => void pane.select({ sheet, cell })}>
          <Icon name="goTo" />
          {`${sheet}!${cell}`}
        </button>
        <span class="named">{textOfRow(props, row)}</span>
      </Radios>
    );
  }
  return (
    <Radios
      {...{ about, choices, answer, say }}
      label={words.map.about.rows}
      nameOf={(choice) => answers[choice === 'all' ? 'all' : 'only-with-an-amount']}
    />
  );
}

interface RadioProps {
  readonly about: string;
  readonly label: string;
  readonly choices: readonly string[];
  readonly answer: string;
  readonly say: (answer: string) => void;
  readonly nameOf: (choice: string) => string;
  readonly children?: ComponentChildren;
}

function Radios({ about, label, choices, answer, say, nameOf, children }: RadioProps) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {children && <p class="place">{children}</p>}
      {choices.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={`map-${about}`}
            checked={choice.toLowerCase() === answer.toLowerCase()}
            onChange={() => say(choice)}
          />
          {nameOf(choice)}
        </label>
      ))}
    </fieldset>
  );
}

const SHOWN = 80;

/** What stands in a row, as far as it helps to know it again. */
function textOfRow({ model }: ListProps, row: number): string {
  const cells = model.sheet?.mapper.cells.rows.find((line) => line.row === row)?.cells;
  const text = [...(cells?.values() ?? [])].map(wordIn).filter(Boolean).join(' · ');
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}
