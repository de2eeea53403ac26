import type { Language } from '../text/language';
import type { NewSheet } from '../workbook/file/patch/change';
import type { PaneModel } from './model';
import type { Shown } from './state';

const WORDS = {
  da: () => import(/* webpackChunkName: "report-da" */ '../text/da/findingsSheet'),
  en: () => import(/* webpackChunkName: "report-en" */ '../text/en/findingsSheet'),
} as const satisfies Record<Language, unknown>;

/** Writes what is found into sheets of the workbook, for somebody without the add-in. Looks again first, if need be. */
export async function writeToSheets(model: PaneModel): Promise<void> {
  if (model.state.running || model.state.writing) return;
  if (model.state.stale === 'edited') await model.recheck();
  const { shown } = model.state;
  // A check that failed has said so; what is known to be out of date is not handed on.
  if (!shown || model.state.stale === 'edited') return;
  const words = shown.parts.words.toSheets;
  const stop = new AbortController();
  const cancel = (): void => stop.abort();
  const told = (rowsDone: number, rowsAll: number): void =>
    model.set({ writing: { rowsDone, rowsAll, cancel } });
  model.set({ live: words.writing, undo: null });
  told(0, 0);
  await model.attempt(async () => {
    try {
      const { names, takeOut } = await model.options.workbook.addSheets(
        await findingsSheetsOf(shown, model.options.language),
        { signal: stop.signal, onProgress: ({ rowsDone, rowsAll }) => told(rowsDone, rowsAll) },
      );
      model.set({
        undo: { takeBack: takeOut, undone: words.undone },
        live: words.written(model.format.list(names)),
      });
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      model.set({ live: words.cancelled });
    }
  }, words.notWritten);
  model.set({ writing: null });
}

/** The report of a check as sheets, with what writes it fetched first. */
export async function findingsSheetsOf(
  { result, history, texts, source }: Pick<Shown, 'result' | 'history' | 'texts' | 'source'>,
  language: Language,
): Promise<NewSheet[]> {
  const [{ findingsSheets }, { findingsSheet: words }] = await Promise.all([
    import(/* webpackChunkName: "report" */ '../report/findingsSheet'),
    WORDS[language](),
  ]);
  const report = { file: '', status: 'checked', result, history } as const;
  return findingsSheets([report], { words, texts, date1904: source.date1904 });
}
