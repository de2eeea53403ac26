import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MapViewTexts } from '../../text/mapViewTexts';
import { Icon } from '../icons';
import type { PaneModel } from '../model';
import { Progress } from '../progress';
import { KeptList } from './keptList';
import { ListSection } from './listSection';
import { MapModel } from './mapModel';
import { SheetChoice } from './sheetChoice';

export interface MapProps {
  readonly model: MapModel;
}

/** The view with which a sheet of one's own is mapped. */
export class Mapper {
  private readonly model: MapModel;

  constructor(pane: PaneModel, words: MapViewTexts) {
    this.model = new MapModel(pane, words);
  }

  /** Not waited for: the sheets are read while the view can be seen. */
  async turnTo(): Promise<void> {
    if (this.model.book === null) void this.model.read();
  }

  draw(): VNode {
    return <MapView model={this.model} />;
  }
}

function MapView({ model }: MapProps) {
  const { pane, words, book, reading, dialogue } = model;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const isReading = reading !== null;
  useLayoutEffect(() => {
    // Whoever was on Cancel is on a button that is gone.
    if (!isReading && document.activeElement === document.body) heading.current?.focus();
  }, [isReading]);
  return (
    <>
      <section class="asked map-head" aria-labelledby="map-title">
        <button type="button" class="plain" onClick={() => void pane.turnTo('check')}>
          <Icon name="previous" />
          {words.back}
        </button>
        <h2 id="map-title" ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        {reading && (
          <Progress
            model={pane}
            lead={words.reading}
            label={words.reading}
            rows={
              reading.all > 0
                ? words.sheetsRead(pane.format.number(reading.done), pane.format.number(reading.all))
                : ''
            }
            rowsDone={reading.done}
            rowsAll={reading.all}
            cancel={reading.cancel}
          />
        )}
      </section>
      <main aria-busy={isReading || model.isWriting}>
        {!isReading && book && book.sheets.length === 0 && <p class="none">{words.noSheets}</p>}
        {!isReading && <KeptList model={model} />}
        {!isReading && dialogue && (
          <>
            <SheetChoice model={model} dialogue={dialogue} />
            {dialogue.proposals.map((proposal) => (
              <ListSection key={proposal.mark} model={model} dialogue={dialogue} proposal={proposal} />
            ))}
          </>
        )}
        {!isReading && (
          <p class="map-again">
            <button type="button" class="plain" onClick={() => void model.read()}>
              <Icon name="again" />
              {words.readAgain}
            </button>
          </p>
        )}
      </main>
      {!isReading && dialogue && <Apply model={model} />}
    </>
  );
}

/** The one step that writes, and why it cannot be taken yet. */
function Apply({ model }: MapProps) {
  const { words, hindrance } = model;
  return (
    <footer class="map-apply">
      <button
        type="button"
        class="primary"
        aria-disabled={hindrance !== '' || model.isWriting}
        aria-describedby="map-about"
        onClick={() => void model.apply()}
      >
        {words.apply}
      </button>
      <span id="map-about">{hindrance === '' ? words.applyAbout : hindrance}</span>
    </footer>
  );
}
