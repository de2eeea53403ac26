import { useLayoutEffect, useRef } from 'preact/hooks';
import { readDateText } from '../ledger/dateText';
import type { Day } from '../ledger/dates';
import type { CardProps } from './findingCard';
import type { WaiveField } from './state';

/** Asks for what a waiver must hold. What is missing is said at its field, and nothing is written. */
export function WaiveForm({
  model,
  shown,
  finding,
  missing,
}: CardProps & { readonly missing: readonly WaiveField[] }) {
  const words = shown.parts.words.waiveForm;
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const submit = (event: Event): void => {
    event.preventDefault();
    const data = new FormData(form.current ?? undefined);
    const text = (field: WaiveField): string => {
      const typed = data.get(field);
      return typeof typed === 'string' ? typed.trim() : '';
    };
    const expires = dayIn(text('expires'));
    const wrong = (['reason', 'by', 'expires'] as const).filter((field) =>
      field === 'expires' ? expires === undefined : text(field) === '',
    );
    if (wrong.length > 0 || expires === undefined) {
      model.set({ asking: { kind: 'waive', id: finding.id, missing: wrong } });
      form.current?.querySelector<HTMLElement>(`[name="${wrong[0]}"]`)?.focus();
      return;
    }
    void model.waive({ finding, reason: text('reason'), by: text('by'), expires });
  };
  const id = (field: WaiveField): string => `waive-${field}`;
  const problem = (field: WaiveField) =>
    missing.includes(field) && (
      <span class="missing" id={`${id(field)}-missing`}>
        {words.missing[field]}
      </span>
    );
  const state = (field: WaiveField) => ({
    id: id(field),
    name: field,
    'aria-invalid': missing.includes(field),
    ...(missing.includes(field) ? { 'aria-describedby': `${id(field)}-missing` } : {}),
  });
  return (
    <form ref={form} class="asking" onSubmit={submit} noValidate>
      <p>{words.about}</p>
      <label for={id('reason')}>{words.reason}</label>
      <textarea {...state('reason')} rows={2} />
      {problem('reason')}
      <label for={id('by')}>{words.by}</label>
      <input {...state('by')} type="text" autocomplete="name" />
      {problem('by')}
      <label for={id('expires')}>{words.expires}</label>
      <input {...state('expires')} type="text" placeholder={words.dateForm} />
      {problem('expires')}
      <div class="buttons">
        <button type="submit" class="primary">
          {shown.parts.words.waive}
        </button>
        <button type="button" class="secondary" onClick={() => model.set({ asking: null })}>
          {shown.parts.words.notNow}
        </button>
      </div>
    </form>
  );
}

/** The day typed; `null` for none, `undefined` for what is no date or could be two. */
function dayIn(text: string): Day | null | undefined {
  if (text === '') return null;
  const read = readDateText(text);
  return read?.length === 1 ? read[0] : undefined;
}
