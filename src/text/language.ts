/** The languages of every text that a user reads. */
export type Language = 'da' | 'en';

export const LANGUAGES: readonly Language[] = ['da', 'en'];
