import type { Language } from '../text/language';

export type Template = 'empty' | 'sample' | 'training';

/** The workbooks of the add-in as base64, each a file of its own: the page may fetch nothing but scripts. */
const FILES = {
  empty: {
    da: () => import(/* webpackChunkName: "empty-da" */ '../../assets/samples/empty.da.xlsx'),
    en: () => import(/* webpackChunkName: "empty-en" */ '../../assets/samples/empty.en.xlsx'),
  },
  sample: {
    da: () => import(/* webpackChunkName: "sample-da" */ '../../assets/samples/sample.da.xlsx'),
    en: () => import(/* webpackChunkName: "sample-en" */ '../../assets/samples/sample.en.xlsx'),
  },
  training: {
    da: () => import(/* webpackChunkName: "training-da" */ '../../assets/samples/training.da.xlsx'),
    en: () => import(/* webpackChunkName: "training-en" */ '../../assets/samples/training.en.xlsx'),
  },
} as const satisfies Record<Template, Record<Language, unknown>>;

export async function template(which: Template, language: Language): Promise<string> {
  return (await FILES[which][language]()).default;
}
