/// <reference types="office-js" />
import { registerCommands, ribbonFollowing } from '../commands/ribbon';
import type { Language } from '../text/language';
import { startTexts } from '../text/startTexts';
import { languageOf } from './languageOf';
import { useTheme } from './theme';
import type { Pane } from './pane';
import type { Checking } from './readAndCheck';

/**
 * Where the page begins. It runs in the one runtime that formulas, ribbon and pane share, so the functions are
 * there before this file, and the pane is fetched after Excel has answered.
 */
const ANSWER_EXPECTED_MS = 20_000;

function show(paragraphs: readonly string[], language: Language): void {
  const root = document.getElementById('pane');
  if (!root) return;
  document.documentElement.lang = language;
  const heading = document.createElement('h1');
  heading.textContent = startTexts(language).title;
  const box = document.createElement('div');
  box.className = 'notice';
  box.setAttribute('role', 'alert');
  box.append(
    heading,
    ...paragraphs.map((words) => Object.assign(document.createElement('p'), { textContent: words })),
  );
  root.replaceChildren(box);
}

function officeTheme(): string | undefined {
  try {
    return Office.context.officeTheme.bodyBackgroundColor;
  } catch {
    return undefined; // some hosts have no theme, and some throw when asked
  }
}

async function start(): Promise<void> {
  const guess = languageOf(navigator.language);
  if (typeof Office === 'undefined') return show(startTexts(guess).noOffice, guess);
  const overdue = setTimeout(() => show(startTexts(guess).noAnswer, guess), ANSWER_EXPECTED_MS);
  const { host } = await Office.onReady();
  clearTimeout(overdue);
  if (host !== Office.HostType.Excel) return show(startTexts(guess).outside, guess);
  const language = languageOf(Office.context.displayLanguage);
  const pane = openPane(language);
  registerCommands(pane);
  useTheme(officeTheme());
  try {
    await pane;
  } catch {
    show(startTexts(language).failed, language);
  }
}

/** A language is a file of its own, so that nobody loads the words of the other. */
const PANE_WORDS = {
  da: () => import(/* webpackChunkName: "pane-da" */ '../text/da/pane'),
  en: () => import(/* webpackChunkName: "pane-en" */ '../text/en/pane'),
} as const satisfies Record<Language, unknown>;

const CHECK_WORDS = {
  da: () => import(/* webpackChunkName: "check-da" */ '../text/da/check'),
  en: () => import(/* webpackChunkName: "check-en" */ '../text/en/check'),
} as const satisfies Record<Language, unknown>;

const RESULT_WORDS = {
  da: () => import(/* webpackChunkName: "check-da" */ '../text/da/results'),
  en: () => import(/* webpackChunkName: "check-en" */ '../text/en/results'),
} as const satisfies Record<Language, unknown>;

async function checkingIn(language: Language): Promise<Checking> {
  const [{ checkingWith }, { check }, { results }] = await Promise.all([
    import(/* webpackChunkName: "check" */ './checking'),
    CHECK_WORDS[language](),
    RESULT_WORDS[language](),
  ]);
  return checkingWith(check, results);
}

/** Loads once; what failed is tried again when it is next asked for. */
function onceLoaded<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function openPane(language: Language): Promise<Pane> {
  const [{ pane: texts }, { Pane }, { openExcelWorkbook }] = await Promise.all([
    PANE_WORDS[language](),
    import(/* webpackChunkName: "pane" */ './pane'),
    import(/* webpackChunkName: "excel" */ '../workbook/excel/excelWorkbook'),
  ]);
  const loadChecking = onceLoaded(() => checkingIn(language));
  const root = document.getElementById('pane');
  if (!root) throw new Error('#pane');
  const pane = new Pane({
    root,
    workbook: openExcelWorkbook(),
    texts,
    language,
    loadChecking,
    now: () => new Date(),
    ribbon: ribbonFollowing(),
  });
  // The rules come while the user is still looking; what fails here is told when it is asked for.
  void loadChecking().catch(() => undefined);
  return pane;
}

start().catch(() => {
  const language = languageOf(navigator.language);
  show(startTexts(language).failed, language);
});
