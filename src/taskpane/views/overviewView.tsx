import chartFile from '@fluentui/svg-icons/icons/data_histogram_16_regular.svg';
import draftFile from '@fluentui/svg-icons/icons/document_edit_16_regular.svg';
import { NoAnswer } from '../../ledger/answer';
import type { Known } from '../../functions/overview';
import { reasonWords } from '../../text/formulaTexts';
import { Drawn, Icon } from '../icons';
import { Patterns, SavingBar } from './bars';
import { MatchSection } from './matchSection';
import type { OverviewModel } from './overviewModel';
import { PoolSection } from './poolSection';

/** How pools, match and savings stand. */
export function OverviewView({ model }: { readonly model: OverviewModel }) {
  const { overview, isReading, words } = model;
  return (
    <>
      <main aria-busy={isReading} tabIndex={0}>
        <Patterns />
        {!overview && isReading && <p>{words.reading}</p>}
        {overview && <PoolSection model={model} pools={overview.pools} />}
        {overview && <MatchSection model={model} match={overview.match} />}
        {overview && <SavingSection model={model} />}
      </main>
      {overview && (
        <footer class="buttons">
          <button type="button" class="primary" onClick={() => void model.insertCharts()}>
            <Drawn name="chart" file={chartFile} />
            {words.overview.insert}
          </button>
          <button type="button" class="secondary write-draft" onClick={() => model.openDrafts()}>
            <Drawn name="draft" file={draftFile} />
            {words.overview.draft}
          </button>
        </footer>
      )}
    </>
  );
}

/** The words for what is not known: not stated, or the cell that cannot be read. */
export function notKnown({ words, pane }: OverviewModel, why: NoAnswer): string {
  return why.code === '#N/A' ? words.notStated : reasonWords(why.reason, pane.options.language);
}

/** A round end for an axis: 1, 2 or 5 times a power of ten. */
function axisEnd(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return ([1, 2, 5, 10].find((step) => step * power >= most) ?? 10) * power;
}

function SavingSection({ model }: { readonly model: OverviewModel }) {
  const { overview, words, pane } = model;
  const { savings } = overview ?? { savings: [] };
  const stated = savings.flatMap(({ project, title, potential }) =>
    potential instanceof NoAnswer ? [] : [{ project, title, ...potential }],
  );
  const unread = savings.flatMap(({ project, potential }) =>
    potential instanceof NoAnswer && potential.code !== '#N/A' ? [{ project, potential }] : [],
  );
  const without = savings.filter(({ potential }) => isMissing(potential));
  const scale = axisEnd(
    Math.max(1, ...stated.flatMap(({ low, expected, high }) => [low ?? 0, expected ?? 0, high ?? 0])),
  );
  const { number } = pane.format;
  const figure = (fte: number | null): string => (fte === null ? words.notStated : number(fte));
  return (
    <section>
      <h2 class="between">
        <span>{words.overview.savings}</span> <small>{words.overview.savingsAbout}</small>
      </h2>
      <ul class="rows-box">
        {stated.map(({ project, title, low, expected, high }) => {
          const about = [
            `${words.overview.low} ${figure(low)}`,
            ...(expected === null ? [] : [`${words.overview.expected} ${figure(expected)}`]),
            `${words.overview.high} ${figure(high)}`,
          ].join(' · ');
          return (
            <li key={project}>
              <p>
                <b>{title || project}</b>
              </p>
              <SavingBar
                low={low}
                expected={expected}
                high={high}
                scale={scale}
                name={`${title || project}: ${about}`}
              />
              <p class="ticks named" aria-hidden="true">
                <small>0</small>
                <small>{number(scale / 2)}</small>
                <small>{number(scale)}</small>
              </p>
              <p class="named">{`${about} ${words.overview.fte}`}</p>
            </li>
          );
        })}
        {unread.map(({ project, potential }) => (
          <li key={project}>
            <b>{project}</b> {notKnown(model, potential)}
          </li>
        ))}
        {without.length > 0 && (
          <li>
            <p class="iconed">
              <Icon name="info" />
              <span>{words.overview.noPotential}</span>
            </p>
            <p class="named">{without.map(({ title, project }) => title || project).join(' · ')}</p>
          </li>
        )}
        <li class="caveat">
          <Icon name="info" />
          <span>{words.overview.caveat}</span>
        </li>
      </ul>
    </section>
  );
}

function isMissing(value: Known<unknown>): boolean {
  return value instanceof NoAnswer && value.code === '#N/A';
}
