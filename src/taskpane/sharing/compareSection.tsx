import compareFile from '@fluentui/svg-icons/icons/branch_compare_16_regular.svg';
import turnFile from '@fluentui/svg-icons/icons/arrow_swap_16_regular.svg';
import { useRef } from 'preact/hooks';
import { byTable, ComparisonWords, type ComparedFiles } from '../../report/comparisonWords';
import type { RowDifference } from '../../sharing/compare';
import { compareTexts } from '../../text/compareTexts';
import { Drawn } from '../icons';
import { turnedRound } from './copies';
import { FromTo, LongList, Place, Stale, type ShareProps } from './parts';
import type { Compared } from './shareModel';

/** The open workbook held against another version of it. */
export function CompareSection({ model }: ShareProps) {
  const { words, compared } = model;
  const { compare } = words;
  const input = useRef<HTMLInputElement>(null);
  const picked = (): void => {
    const file = input.current?.files?.[0];
    // The same file can be chosen again, as it is by then.
    if (file) void model.compareWith(file).finally(() => input.current && (input.current.value = ''));
  };
  return (
    <section>
      <div class="between">
        <h2 id="compare" tabIndex={-1}>
          {compare.heading}
        </h2>
        <button
          type="button"
          class="secondary"
          aria-disabled={model.working !== null}
          onClick={() => model.working === null && input.current?.click()}
        >
          <Drawn name="compare" file={compareFile} />
          {compare.choose}
        </button>
        <input ref={input} type="file" accept=".xlsx,.xlsm" hidden onChange={picked} />
      </div>
      {compared ? <Differences model={model} compared={compared} /> : <p class="named">{compare.about}</p>}
    </section>
  );
}

function Differences({ model, compared }: ShareProps & { readonly compared: Compared }) {
  const { pane, words } = model;
  const { compare } = words;
  const { file, found, isTurned } = compared;
  const { language } = pane.options;
  const texts = compareTexts(language);
  const report = new ComparisonWords(language, compared.report);
  const files: ComparedFiles = isTurned
    ? { before: compare.thisWorkbook, after: file, ...turnedRound(found) }
    : { before: file, after: compare.thisWorkbook, ...found };
  return (
    <>
      <Stale
        model={model}
        stale={model.comparedStale}
        label={compare.again}
        again={() => void model.compareAgain()}
      />
      <div class="versions">
        <dl>
          <dt>{compare.older}</dt>
          <dd>{files.before}</dd>
          <dt>{compare.newer}</dt>
          <dd>{files.after}</dd>
        </dl>
        <button type="button" class="secondary" onClick={() => model.turn()}>
          <Drawn name="turn" file={turnFile} />
          {compare.turn}
        </button>
      </div>
      {report.summary(files).map((line) => (
        <p key={line}>{line.trim()}</p>
      ))}
      {files.pools.length > 0 && (
        <>
          <h3>{texts.pools}</h3>
          <LongList
            model={model}
            name="pools"
            items={files.pools}
            draw={(effect) => {
              const { pool, year, from, to } = report.effect(effect);
              return (
                <>
                  <p>
                    <b>{pool}</b> · {year}
                  </p>
                  <FromTo model={model} from={from} to={to} />
                </>
              );
            }}
          />
        </>
      )}
      {byTable(files.rows).map(([table, rows]) => (
        <>
          <h3>{report.table(table)}</h3>
          <LongList
            model={model}
            name={`rows ${table}`}
            items={rows}
            draw={(row) => (
              <Difference model={model} row={row} isHere={isHere(row, isTurned)} words={report.row(row)} />
            )}
          />
        </>
      ))}
    </>
  );
}

/** A row that only the file has stands nowhere in the open workbook. */
function isHere({ kind }: RowDifference, isTurned: boolean): boolean {
  return kind !== (isTurned ? 'added' : 'removed');
}

function Difference({
  model,
  row,
  isHere: here,
  words,
}: ShareProps & {
  readonly row: RowDifference;
  readonly isHere: boolean;
  readonly words: ReturnType<ComparisonWords['row']>;
}) {
  const { sheet, cell } = row;
  const spot = here && sheet !== null && cell !== null ? { sheet, cell } : null;
  return (
    <>
      <p class="place">
        <Place model={model} place={words.place} spot={spot} />
        <span>{[words.name, words.what, words.column].filter(Boolean).join(' · ')}</span>
      </p>
      {row.kind === 'changed' && <FromTo model={model} from={words.from} to={words.to} />}
    </>
  );
}
