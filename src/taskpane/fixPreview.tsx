import fixFile from '@fluentui/svg-icons/icons/wrench_16_regular.svg';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { rawValue } from '../rules/values';
import { valueInWords } from '../report/values';
import { consequencesOf } from './consequences';
import type { CardProps } from './findingCard';
import { Drawn, Icon } from './icons';
import type { Checking } from './readAndCheck';

/** What a fix would write and what follows from it, before it is written. */
export function FixPreview({ model, shown, finding }: CardProps) {
  const { format } = model;
  const { report } = shown.texts;
  const words = shown.parts.words.fixPreview;
  const { change } = finding;
  const button = useRef<HTMLButtonElement>(null);
  const checking = useChecking(model.options.loadChecking);
  useLayoutEffect(() => button.current?.focus(), []);
  const consequences = useMemo(
    () =>
      checking && change
        ? consequencesOf(shown.result, checking.trial(shown.kept, change), finding, shown.texts)
        : null,
    [checking, change, shown, finding],
  );
  if (!change) return null;
  const quoted = (titles: readonly string[]): string => format.list(titles.map(format.quote));
  const was = typeof change.was === 'string' ? format.quote(change.was) : null;
  return (
    <div class="asking" role="group" aria-label={words.fixTo(`${change.sheet}!${change.cell}`)}>
      <dl class="figures">
        <dt>{words.was}</dt>
        <dd>{was ?? (finding.received ? valueInWords(nowIn(finding), report, format) : report.blank)}</dd>
        <dt>{words.becomes}</dt>
        <dd class="received">{valueInWords(change.to, report, format)}</dd>
      </dl>
      {consequences && consequences.clears.length > 0 && (
        <p>{words.alsoClears(quoted(consequences.clears))}</p>
      )}
      {consequences && consequences.brings.length > 0 && (
        <p class="warned">
          <Icon name="warning" /> {words.brings(quoted(consequences.brings))}
        </p>
      )}
      <div class="buttons">
        <button ref={button} type="button" class="primary" onClick={() => void model.fix(finding)}>
          <Drawn name="fix" file={fixFile} />
          {words.doFix}
        </button>
        <button type="button" class="secondary" onClick={() => model.set({ asking: null })}>
          {shown.parts.words.notNow}
        </button>
      </div>
    </div>
  );

  /** The cell now, in the form of what it becomes: an amount beside an amount. */
  function nowIn({ received }: typeof finding) {
    return received && received.type === change?.to.type ? received : rawValue(change?.was ?? null);
  }
}

/** The rules, once they are fetched; `null` until then. */
function useChecking(load: () => Promise<Checking>): Checking | null {
  const [checking, setChecking] = useState<Checking | null>(null);
  useEffect(() => {
    let isGone = false;
    // A preview without consequences is still a preview; the fix itself looks again.
    load().then(
      (found) => !isGone && setChecking(found),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);
  return checking;
}
