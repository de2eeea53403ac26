import type { TableName } from '../../ledger/tables/spec';
import type { Language } from '../../text/language';
import type { PaneModel } from '../model';

const WORDS = {
  da: () => import(/* webpackChunkName: "tables-da" */ '../../text/da/addTable'),
  en: () => import(/* webpackChunkName: "tables-en" */ '../../text/en/addTable'),
} as const satisfies Record<Language, unknown>;

/** Offers the tables that the workbook lacks, one of them chosen where it is the one that was missed. */
export async function openAddTable(model: PaneModel, wanted: TableName | null = null): Promise<void> {
  await model.attempt(async () => {
    const [{ AddTable }, { addTable: words }] = await Promise.all([
      import(/* webpackChunkName: "tables" */ './addTable'),
      WORDS[model.options.language](),
    ]);
    // What is missing is known from a check.
    if (!model.state.shown) await model.validate();
    if (!model.state.shown) return;
    model.set({ choosing: () => <AddTable model={model} words={words} wanted={wanted} /> });
  }, '');
}
