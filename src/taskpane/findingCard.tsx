import fixFile from '@fluentui/svg-icons/icons/wrench_16_regular.svg';
import sourceFile from '@fluentui/svg-icons/icons/gavel_16_regular.svg';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Finding, Value } from '../rules/finding';
import { valueInWords } from '../report/values';
import { wordsOf } from '../text/wordsOf';
import { openAddTable } from './addTable/load';
import { canBeFixed } from './findingGroups';
import { FixPreview } from './fixPreview';
import { Drawn, Icon } from './icons';
import type { PaneModel } from './model';
import type { Shown } from './state';
import { isTyping, selectFinding } from './walk';
import { WaiveForm } from './waiveForm';

const CELLS_SHOWN = 8;

export interface CardProps {
  readonly model: PaneModel;
  readonly shown: Shown;
  readonly finding: Finding;
}

/** One finding: where, the figures, why, what to do, and what can be done from here. */
export function FindingCard({
  model,
  shown,
  finding,
  isStop,
  groupTitle,
  closeGroup,
}: CardProps & {
  /** Tab comes here, and goes on to what the card holds. */
  readonly isStop: boolean;
  readonly groupTitle: string;
  readonly closeGroup: () => void;
}) {
  const { state } = model;
  const { report } = shown.texts;
  const { title, why, todo } = wordsOf(finding.message, shown.texts);
  const { id, spot, message } = finding;
  const hasCell = spot.sheet !== '' && spot.cell !== '';
  const canFix = canBeFixed(finding);
  const tabIndex = isStop ? 0 : -1;
  const asking = state.asking?.id === id ? state.asking : null;
  const article = useFocusAfterAsking(asking !== null);
  const fix = (): void => model.set({ asking: { kind: 'fix', id }, current: id });
  const waive = (): void => model.set({ asking: { kind: 'waive', id, missing: [] }, current: id });
  const press = (event: KeyboardEvent): void => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'f' && canFix) fix();
    else if (key === 'w') waive();
    else if (key === 'enter' && event.target === event.currentTarget) void selectFinding(model, finding);
    else if (key === 'arrowleft' && event.target === event.currentTarget) {
      closeGroup();
      (event.currentTarget as HTMLElement).closest('li')?.querySelector('button')?.focus();
    } else return;
    event.preventDefault();
  };
  const name = [report.severity[finding.severity][0], title, hasCell ? `${spot.sheet}!${spot.cell}` : '']
    .filter(Boolean)
    .join(', ');
  return (
    <article
      ref={article}
      class={`finding${state.current === id ? ' current' : ''}`}
      aria-label={name}
      data-finding={id}
      data-row={id}
      tabIndex={tabIndex}
      onKeyDown={press}
    >
      {title !== groupTitle && <h4>{title}</h4>}
      <Place model={model} shown={shown} finding={finding} tabIndex={tabIndex} />
      <Figures model={model} shown={shown} finding={finding} />
      <p>
        <span class="label">{report.why}</span> {why}
      </p>
      <p>
        <span class="label">{report.todo}</span> {todo}
      </p>
      {finding.source && (
        <p class="source">
          <Drawn name="source" file={sourceFile} /> <span class="hidden">{report.source}: </span>
          {finding.source}
        </p>
      )}
      {asking?.kind === 'fix' && <FixPreview model={model} shown={shown} finding={finding} />}
      {asking?.kind === 'waive' && (
        <WaiveForm model={model} shown={shown} finding={finding} missing={asking.missing} />
      )}
      {!asking && (
        <div class="buttons">
          {hasCell && (
            <button
              type="button"
              class="secondary"
              tabIndex={tabIndex}
              onClick={() => void selectFinding(model, finding)}
            >
              <Icon name="goTo" />
              {shown.parts.words.goToCell}
            </button>
          )}
          {canFix && (
            <button type="button" class="primary" tabIndex={tabIndex} onClick={fix}>
              <Drawn name="fix" file={fixFile} />
              {shown.parts.words.fix}
            </button>
          )}
          {message.id === 'table-missing' && (
            <button
              type="button"
              class="primary"
              tabIndex={tabIndex}
              onClick={() => void openAddTable(model, message.params.table)}
            >
              {shown.parts.words.newBook.addTable}
            </button>
          )}
          <button type="button" class="secondary" tabIndex={tabIndex} onClick={waive}>
            {shown.parts.words.waive}
          </button>
        </div>
      )}
    </article>
  );
}

/** Whoever was in a form that is closed is on the card again, and not at the top of the page. */
function useFocusAfterAsking(isAsking: boolean) {
  const article = useRef<HTMLElement>(null);
  const wasAsking = useRef(isAsking);
  useLayoutEffect(() => {
    const isClosed = wasAsking.current && !isAsking;
    wasAsking.current = isAsking;
    if (isClosed && document.activeElement === document.body) article.current?.focus();
  }, [isAsking]);
  return article;
}

/** The cell as a button that selects it, then the column and the row's own name. */
function Place({ model, shown, finding, tabIndex }: CardProps & { readonly tabIndex: number }) {
  const { texts } = model;
  const { spot, cells } = finding;
  const address = `${spot.sheet}!${spot.cell}`;
  const others = cells.filter((cell) => cell !== spot.cell).slice(0, CELLS_SHOWN);
  return (
    <p class="place">
      {spot.sheet && spot.cell ? (
        <button
          type="button"
          class="cell"
          tabIndex={tabIndex}
          aria-label={texts.goTo(address)}
          onClick={() => void selectFinding(model, finding)}
        >
          <Icon name="goTo" />
          {address}
        </button>
      ) : (
        spot.sheet
      )}
      {spot.caption && <b>{spot.caption}</b>}
      {spot.row && <span class="named">{spot.row}</span>}
      {others.length > 0 && (
        <span class="named">{`${shown.parts.words.alsoCells} ${others.join(', ')}`}</span>
      )}
    </p>
  );
}

function Figures({ model, shown, finding }: CardProps) {
  const { report } = shown.texts;
  const { received, expected, difference } = finding;
  if (!received && !expected && !difference) return null;
  const words = (value: Value, signed: boolean): string => valueInWords(value, report, model.format, signed);
  return (
    <dl class="figures">
      {received && (
        <>
          <dt>{report.received}</dt>
          <dd class="received">{words(received, false)}</dd>
        </>
      )}
      {expected && (
        <>
          <dt>{report.expected}</dt>
          <dd>{words(expected, false)}</dd>
        </>
      )}
      {difference && (
        <>
          <dt class="difference">{report.difference}</dt>
          <dd class={`difference ${finding.severity}`}>{words(difference, true)}</dd>
        </>
      )}
    </dl>
  );
}
