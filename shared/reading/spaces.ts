// Words of a text as they are quoted: on one line, with one space between them.

/** Anything but single spaces. Most quotes hold none, and to put a space in place of every space costs far more. */
const UNEVEN = /[^\S ]| {2}/

/** Every run of blanks and line breaks becomes one space. */
export const onOneLine = (words: string): string => (UNEVEN.test(words) ? words.replace(/\s+/g, ' ') : words)
