// Which language a surface speaks: Italian first (the calls are Italian), English for whoever's browser is English.
export type Language = 'it' | 'en'

/** @param tag the language the person asks sites for (navigator.language), as "it-IT" or "en" */
export const languageOf = (tag: string): Language => (/^en\b/i.test(tag) ? 'en' : 'it')

export const pick = <T>(tag: string, it: T, en: T): T => (languageOf(tag) === 'en' ? en : it)
