import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ShareTexts } from '../../text/shareTexts';
import type { PaneModel } from '../model';
import { Progress } from '../progress';
import { CollectSection } from './collectSection';
import { CompareSection } from './compareSection';
import type { ShareProps } from './parts';
import { PrepareSection } from './prepareSection';
import { ShareModel } from './shareModel';
import { StateCard } from './stateCard';

/** The view with which workbooks are shared. */
export class Sharing {
  private readonly model: ShareModel;

  constructor(pane: PaneModel, words: ShareTexts) {
    this.model = new ShareModel(pane, words, () => pane.set({}));
  }

  /** Not waited for: the workbook is read while the view can be seen. */
  async turnTo(): Promise<void> {
    this.model.open();
  }

  draw(): VNode {
    return <ShareView model={this.model} />;
  }
}

function ShareView({ model }: ShareProps) {
  const { working, examined } = model;
  useFocusAfterWork(working !== null);
  return (
    <>
      {working && <Under model={model} working={working} />}
      <main aria-busy={working !== null}>
        <StateCard model={model} />
        <PrepareSection model={model} examined={examined} />
        <CompareSection model={model} />
        <CollectSection model={model} />
      </main>
    </>
  );
}

function Under({
  model: { pane, words },
  working: { step, at, all, cancel },
}: ShareProps & { readonly working: NonNullable<ShareModel['working']> }) {
  const number = pane.format.number;
  return (
    <section class="asked">
      <Progress
        model={pane}
        lead={words.steps[step]}
        label={words.steps[step]}
        rows={words.stepOf(number(at + 1), number(all))}
        rowsDone={at}
        rowsAll={all}
        cancel={cancel}
      />
    </section>
  );
}

/**
 * Whoever was on Cancel is back where the work was begun; whoever asked to look again is on a button that is gone, and
 * goes to the heading of what was looked at.
 */
function useFocusAfterWork(isWorking: boolean): void {
  const began = useRef<(Element | null | undefined)[]>([]);
  useLayoutEffect(() => {
    const at = document.activeElement;
    if (isWorking) began.current = [at, at?.closest('section')?.querySelector('h2')];
    else if (at === document.body)
      began.current.find((one): one is HTMLElement => one instanceof HTMLElement && one.isConnected)?.focus();
  }, [isWorking]);
}
