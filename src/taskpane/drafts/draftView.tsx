import backFile from '@fluentui/svg-icons/icons/arrow_left_16_regular.svg';
import copyFile from '@fluentui/svg-icons/icons/copy_16_regular.svg';
import sheetFile from '@fluentui/svg-icons/icons/table_add_16_regular.svg';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Block, BriefCell, BriefTable, Source } from '../../brief/brief';
import type { Draft } from '../../brief/draft';
import { cellWords } from '../../report/draft';
import { Drawn, Icon } from '../icons';
import type { DraftModel } from './draftModel';

interface ModelProps {
  readonly model: DraftModel;
}

/** A draft to look through, with a way from each fact to its cell, and to take along. */
export function DraftView({ model, back }: ModelProps & { readonly back: () => void }) {
  const { words, pane } = model;
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { running } = pane.state;
  const draft = model.draft();
  // Whoever opened it is on a button that is gone.
  useLayoutEffect(() => heading.current?.focus(), [draft === null]);
  return (
    <>
      <section class="asked draft-choice" aria-label={words.choose}>
        <button type="button" class="plain" onClick={back}>
          <Drawn name="back" file={backFile} />
          {words.back}
        </button>
        <Choice model={model} />
        <Stale model={model} />
      </section>
      <main aria-busy={running !== null} class="draft">
        {draft ? (
          <div ref={body}>
            <h2 tabIndex={-1} ref={heading}>
              {draft.title}
            </h2>
            <Sections model={model} draft={draft} />
          </div>
        ) : (
          <p class="said">{running ? words.working : words.noTables}</p>
        )}
      </main>
      {draft && (
        <footer class="buttons">
          <button type="button" class="primary" onClick={() => body.current && void model.copy(body.current)}>
            <Drawn name="copy" file={copyFile} />
            {words.copy}
          </button>
          <button type="button" class="secondary" onClick={() => void model.toSheet()}>
            <Drawn name="sheet" file={sheetFile} />
            {words.toSheet}
          </button>
        </footer>
      )}
    </>
  );
}

function Choice({ model }: ModelProps) {
  const { words } = model;
  const approvals = model.approvals();
  return (
    <label class="field">
      <span>{words.choose}</span>
      <select
        value={model.chosen === null ? '' : String(approvals.indexOf(model.chosen))}
        onChange={({ currentTarget: { value } }) =>
          model.choose(value === '' ? null : (approvals[Number(value)] ?? null))
        }
      >
        <option value="">{words.overview}</option>
        {approvals.map((approval, at) => (
          <option key={approval} value={String(at)}>
            {words.request(approval)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Stale({ model }: ModelProps) {
  const { pane, words } = model;
  const { stale, running } = pane.state;
  return (
    <div class="stale" role="status">
      {stale !== 'no' && running === null && (
        <>
          <p class="iconed">
            <Icon name="outOfDate" />
            <span>{stale === 'edited' ? words.outOfDate : pane.texts.notWatched}</span>
          </p>
          <button type="button" class="secondary" onClick={() => void model.refresh()}>
            <Icon name="again" />
            {words.readAgain}
          </button>
        </>
      )}
    </div>
  );
}

function Sections({ model, draft }: ModelProps & { readonly draft: Draft }) {
  return (
    <>
      {draft.sections.map(({ id, heading, blocks }) => (
        <section key={id}>
          <h3>{heading}</h3>
          {blocks.map((block, at) => (
            <Drafted key={at} model={model} block={block} />
          ))}
        </section>
      ))}
    </>
  );
}

function Drafted({ model, block }: ModelProps & { readonly block: Block }) {
  if (block.kind === 'table') return <Rows model={model} table={block} />;
  const text = block.kind === 'gap' ? <mark>[{block.text}]</mark> : block.text;
  return (
    <p>
      {text}
      <GoTo model={model} from={block.from} />
    </p>
  );
}

/** The rows one by one, since a pane is too narrow for the columns: what names a row first, then each figure by its caption. */
function Rows({ model, table }: ModelProps & { readonly table: BriefTable }) {
  return (
    <ul class="rows-box">
      {table.rows.map(([first, ...others], at) => (
        <li key={at}>
          <p>
            <b>{first && <Fact model={model} cell={first} />}</b>
          </p>
          <dl class="facts">
            {others.map((cell, column) =>
              cell.kind === 'text' && cell.text === '' ? null : (
                <div key={column} class="between">
                  <dt>{table.columns[column + 1]}</dt>
                  <dd>
                    <Fact model={model} cell={cell} />
                  </dd>
                </div>
              ),
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** A fact of a table; where it stands in one cell it is a button that goes there. */
function Fact({ model, cell }: ModelProps & { readonly cell: BriefCell }) {
  const { pane } = model;
  const words = cellWords(cell, pane.format);
  const shown = cell.kind === 'gap' ? <mark>{words}</mark> : words;
  const [source, ...others] = cell.from ?? [];
  if (source === undefined || others.length > 0) return shown;
  const place = `${source.sheet}!${source.cell}`;
  return (
    <button
      type="button"
      class="cell"
      aria-label={`${words}. ${pane.texts.goTo(place)}`}
      title={pane.texts.goTo(place)}
      onClick={() => void pane.select(source)}
    >
      {shown}
    </button>
  );
}

function GoTo({ model: { pane }, from }: ModelProps & { readonly from: readonly Source[] | undefined }) {
  const [source, ...others] = from ?? [];
  if (source === undefined || others.length > 0) return null;
  const place = `${source.sheet}!${source.cell}`;
  return (
    <button
      type="button"
      class="cell goes"
      aria-label={pane.texts.goTo(place)}
      title={pane.texts.goTo(place)}
      onClick={() => void pane.select(source)}
    >
      <Icon name="goTo" />
    </button>
  );
}
