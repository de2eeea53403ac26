import type { WaivedFinding } from '../rules/waivers';
import { wordsOf } from '../text/wordsOf';
import { Icon } from './icons';
import type { PaneModel } from './model';
import { windowOf } from './listWindow';
import type { PaneState, Shown } from './state';
import { selectFinding } from './walk';
import { Windowed, windowRows } from './windowed';

const KEY = 'waived';

interface WaivedProps {
  readonly model: PaneModel;
  readonly shown: Shown;
  readonly waived: readonly WaivedFinding[];
  /** The row that Tab goes to. */
  readonly stop: string;
}

/** A finding may be waived and another like it open, so a row here has a name of its own. */
const rowOf = ({ finding }: WaivedFinding): string => `${KEY} ${finding.id}`;

/** Its rows as they stand in the list. */
export function waivedRows(waived: readonly WaivedFinding[], { open, drawn }: PaneState): string[] {
  if (waived.length === 0) return [];
  if (!open.has(KEY)) return [KEY];
  return [KEY, ...windowRows(KEY, waived, windowOf(drawn.get(KEY), waived.length), rowOf)];
}

/** Findings that the workbook accepts, with who, when and why: folded, never hidden. */
export function WaivedGroup({ model, shown, waived, stop }: WaivedProps) {
  const { state, format } = model;
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
          data-row={KEY}
          tabIndex={KEY === stop ? 0 : -1}
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
        {isOpen && (
          <Windowed
            model={model}
            shown={shown}
            groupKey={KEY}
            items={waived}
            keyOf={rowOf}
            stop={stop}
            draw={(item) => (
              <Waived
                key={rowOf(item)}
                model={model}
                shown={shown}
                item={item}
                isStop={rowOf(item) === stop}
              />
            )}
          />
        )}
      </div>
    </section>
  );
}

function Waived({
  model,
  shown,
  item,
  isStop,
}: Omit<WaivedProps, 'waived' | 'stop'> & { readonly item: WaivedFinding; readonly isStop: boolean }) {
  const { format, texts } = model;
  const { report } = shown.texts;
  const { finding, waiver } = item;
  return (
    <article class="finding" tabIndex={isStop ? 0 : -1} data-row={rowOf(item)}>
      <h4>{wordsOf(finding.message, shown.texts).title}</h4>
      <p class="place">
        <button
          type="button"
          class="cell"
          tabIndex={isStop ? 0 : -1}
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
  );
}
