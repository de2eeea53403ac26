import type { WaivedFinding } from '../rules/waivers';
import { wordsOf } from '../text/wordsOf';
import { Icon } from './icons';
import type { PaneModel } from './model';
import type { Shown } from './state';
import { selectFinding } from './walk';

const KEY = 'waived';

interface WaivedProps {
  readonly model: PaneModel;
  readonly shown: Shown;
  readonly waived: readonly WaivedFinding[];
}

/** Findings that the workbook accepts, with who, when and why: folded, never hidden. */
export function WaivedGroup({ model, shown, waived }: WaivedProps) {
  const { state, format, texts } = model;
  const { report } = shown.texts;
  const isOpen = state.open.has(KEY);
  const toggle = (): void => {
    const open = new Set(state.open);
    if (!open.delete(KEY)) open.add(KEY);
    model.set({ open });
  };
  return (
    <section class={`group-box waived${isOpen ? ' open' : ''}`}>
      <h2>
        <button
          type="button"
          class="group"
          data-row
          aria-expanded={isOpen}
          aria-controls="waived"
          onClick={toggle}
        >
          <Icon name={isOpen ? 'opened' : 'closed'} />
          <Icon name="waived" />
          <span class="grow">{report.waived[2]}</span>
          <span class="count">{format.number(waived.length)}</span>
        </button>
      </h2>
      <div class="group-body" id="waived" hidden={!isOpen}>
        {isOpen &&
          waived.map(({ finding, waiver }) => (
            <article class="finding" key={finding.id} tabIndex={0} data-row>
              <h4>{wordsOf(finding.message, shown.texts).title}</h4>
              <p class="place">
                <button
                  type="button"
                  class="cell"
                  aria-label={texts.goTo(`${finding.spot.sheet}!${finding.spot.cell}`)}
                  onClick={() => void selectFinding(model, finding)}
                >
                  <Icon name="goTo" />
                  {`${finding.spot.sheet}!${finding.spot.cell}`}
                </button>
                <span class="named">{finding.spot.row}</span>
              </p>
              <p>
                {report.waivedBy(
                  waiver.by,
                  format.date(waiver.on),
                  waiver.expires === null ? null : format.date(waiver.expires),
                )}
                : {waiver.reason}
              </p>
            </article>
          ))}
      </div>
    </section>
  );
}
