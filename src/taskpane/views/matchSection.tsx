import { NoAnswer } from '../../ledger/answer';
import type { Ore } from '../../ledger/money';
import type { Known, MatchOverview } from '../../functions/overview';
import { reasonWords } from '../../text/formulaTexts';
import { Icon } from '../icons';
import { MatchBar } from './bars';
import type { OverviewModel } from './overviewModel';
import { notKnown } from './overviewView';

interface MatchProps {
  readonly model: OverviewModel;
  readonly match: readonly MatchOverview[];
}

/** What projects must put in and what is stated; those whose demand is not known, with the reason. */
export function MatchSection({ model, match }: MatchProps) {
  const { overview } = model.words;
  return (
    <section>
      <h2 class="between">
        <span>{overview.match}</span> <small>{overview.matchAbout}</small>
      </h2>
      <ul class="rows-box">
        {match.length === 0 && <li>{overview.noMatch}</li>}
        {match.map((each) =>
          each.required instanceof NoAnswer ? (
            <li key={each.project}>
              <p class="between">
                <span>{each.title || each.project}</span>
                {each.title && <small>{each.project}</small>}
              </p>
              <p class="iconed">
                <Icon name={each.required.reason.id === 'no-bearer' ? 'warning' : 'info'} />
                <span>{reasonWords(each.required.reason, model.pane.options.language)}</span>
              </p>
            </li>
          ) : (
            <Demanded key={each.project} model={model} match={each} required={each.required} />
          ),
        )}
      </ul>
    </section>
  );
}

function Demanded({
  model,
  match,
  required,
}: {
  readonly model: OverviewModel;
  readonly match: MatchOverview;
  readonly required: Ore;
}) {
  const { words, pane } = model;
  const { project, title, bearer, pledged, documented } = match;
  const write = (amount: Known<Ore>): string =>
    amount instanceof NoAnswer ? notKnown(model, amount) : pane.format.plainAmount(amount);
  const figures = [
    `${words.overview.pledged} ${write(pledged)}`,
    `${words.overview.documented} ${write(documented)}`,
  ].join(' · ');
  const demand = `${words.overview.required} ${write(required)}`;
  const missing = pledged instanceof NoAnswer ? null : required - pledged;
  return (
    <li>
      <p>
        {title || project}
        <span class="named">{` · ${bearer instanceof NoAnswer ? notKnown(model, bearer) : bearer}`}</span>
      </p>
      <MatchBar required={required} pledged={pledged} name={`${title || project}: ${figures}, ${demand}`} />
      <p class="between named">
        <small>{figures}</small>
        <small>{demand}</small>
      </p>
      {(missing === null || missing > 0) && (
        <p class="iconed warn-words">
          <Icon name="warning" />
          {missing === null
            ? `${words.overview.pledged}: ${notKnown(model, pledged as NoAnswer)}`
            : words.overview.missing(pane.format.amount(missing))}
        </p>
      )}
    </li>
  );
}
