import { NoAnswer } from '../../ledger/answer';
import type { Ore } from '../../ledger/money';
import type { Known, PoolFigures, PoolOverview } from '../../functions/overview';
import type { Format } from '../../text/format';
import { Icon } from '../icons';
import { PoolBar } from './bars';
import type { OverviewModel } from './overviewModel';
import { notKnown } from './overviewView';

/** Øre in a tenth of a million kr. */
const TENTH = 10_000_000;

/** Each pool with its bar, and its years below each other. */
export function PoolSection({
  model,
  pools,
}: {
  readonly model: OverviewModel;
  readonly pools: readonly PoolOverview[];
}) {
  const { overview } = model.words;
  const scale = scaleOf(pools.map(({ whole }) => whole));
  return (
    <section>
      <h2>{overview.pools}</h2>
      <ul class="legend" aria-hidden="true">
        {(['committed', 'rest', 'open'] as const).map((mark) => (
          <li key={mark}>
            <svg width="16" height="12">
              <rect
                class={mark}
                x="0.5"
                y="0.5"
                width="15"
                height="11"
                {...(mark === 'rest' ? { fill: 'url(#hatch-rest)' } : {})}
              />
            </svg>
            {{ committed: overview.committed, rest: overview.remaining, open: overview.frameNotStated }[mark]}
          </li>
        ))}
      </ul>
      {pools.map((pool) => (
        <Pool key={pool.id} model={model} pool={pool} scale={scale} />
      ))}
    </section>
  );
}

interface PoolProps {
  readonly model: OverviewModel;
  readonly pool: PoolOverview;
  readonly scale: number;
}

function Pool({ model, pool, scale }: PoolProps) {
  const { words, pane } = model;
  const { id, name, partOf, whole, years } = pool;
  const all = [whole, ...years];
  const amounts = amountsOf(all, pane.format);
  const unit = amounts.inMillions ? words.overview.millions : words.overview.kroner;
  const write = (amount: Known<Ore>): string =>
    amount instanceof NoAnswer
      ? notKnown(model, amount)
      : amounts.inMillions
        ? words.overview.inMillions(amounts.write(amount))
        : pane.format.amount(amount);
  const nameOf = ({ year, budget, committed, remaining }: PoolFigures): string =>
    [
      `${id} ${year ?? words.overview.whole}`,
      `${words.overview.budget} ${write(budget)}`,
      `${words.overview.committed} ${write(committed)}`,
      `${words.overview.remaining} ${write(remaining)}`,
    ].join(', ');
  const yearScale = scaleOf(years);
  const columns = [words.overview.budget, words.overview.committed, words.overview.remaining];
  return (
    <article class="pool">
      <h3 class="between">
        <span>
          {name && name !== id ? `${name} ` : ''}
          <span class={name && name !== id ? 'count' : ''}>{id}</span>
        </span>
        <span class="lead-figure">
          <small>{words.overview.left}</small> {write(whole.remaining)}
        </span>
      </h3>
      {partOf !== null && <p class="named">{words.overview.partOf(partOf)}</p>}
      <PoolBar figures={whole} scale={scale} name={nameOf(whole)} />
      <p class="between named">
        <small>{`${words.overview.committed} ${write(whole.committed)}`}</small>
        <small>{words.overview.ofBudget(write(whole.budget))}</small>
      </p>
      <Above model={model} figures={whole} />
      {years.length > 0 && (
        <table class={amounts.inMillions ? 'years' : 'years full'}>
          <caption class="hidden">{`${id}, ${unit}`}</caption>
          <thead>
            <tr>
              <th scope="col">{words.overview.year}</th>
              <td class="bar-cell" />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((figures) => (
              <tr key={figures.year}>
                <th scope="row">{figures.year}</th>
                <td class="bar-cell">
                  <PoolBar figures={figures} scale={yearScale} name={nameOf(figures)} />
                </td>
                {[figures.budget, figures.committed, figures.remaining].map((amount, at) => (
                  <td key={at} data-label={columns[at]}>
                    <Figure model={model} amount={amount} write={amounts.write} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.overview.whole}</th>
              <td class="bar-cell">{unit}</td>
              {[whole.budget, whole.committed, whole.remaining].map((amount, at) => (
                <td key={at} data-label={columns[at]}>
                  <Figure model={model} amount={amount} write={amounts.write} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      )}
      {years.map((figures) => (
        <Above key={figures.year} model={model} figures={figures} />
      ))}
    </article>
  );
}

/** A figure in a column: a dash where it is not stated, with the words for who cannot see it. */
function Figure({
  model,
  amount,
  write,
}: {
  readonly model: OverviewModel;
  readonly amount: Known<Ore>;
  readonly write: (ore: Ore) => string;
}) {
  if (!(amount instanceof NoAnswer)) return <>{write(amount)}</>;
  if (amount.code !== '#N/A') return <>{notKnown(model, amount)}</>;
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="hidden">{model.words.notStated}</span>
    </>
  );
}

/** More committed than there is, in full. */
function Above({ model, figures }: { readonly model: OverviewModel; readonly figures: PoolFigures }) {
  const { remaining, year } = figures;
  if (remaining instanceof NoAnswer || remaining >= 0) return null;
  return (
    <p class="iconed above-words">
      <Icon name="error" />
      {`${year === null ? '' : `${year}: `}${model.words.overview.aboveFrame(model.pane.format.amount(-remaining))}`}
    </p>
  );
}

function scaleOf(figures: readonly PoolFigures[]): number {
  return Math.max(
    0,
    ...figures.flatMap(({ budget, committed, remaining }) => {
      const [frame, used, left] = [budget, committed, remaining].map((each) =>
        each instanceof NoAnswer ? 0 : (each as number),
      ) as [number, number, number];
      return [frame, used, used + left];
    }),
  );
}

/** Millions with one decimal where that says every amount exactly, and whole amounts in kr. and øre elsewhere. */
function amountsOf(
  figures: readonly PoolFigures[],
  format: Format,
): { readonly inMillions: boolean; readonly write: (ore: Ore) => string } {
  const known = figures
    .flatMap(({ budget, committed, remaining }) => [budget, committed, remaining])
    .filter((amount): amount is Ore => !(amount instanceof NoAnswer));
  const inMillions = known.every((ore) => ore % TENTH === 0);
  // An amount in øre has two decimals; of tenths of a million one is left.
  return {
    inMillions,
    write: inMillions ? (ore) => format.plainAmount(ore / 1_000_000).slice(0, -1) : format.plainAmount,
  };
}
