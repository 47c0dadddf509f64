// What a character may be in `Page.text`: nothing a reader cannot see, and one blank between words.

/** Zero-width, bidi controls (Trojan Source, CVE-2021-42574), soft hyphen, NUL and other controls that are not blanks. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g
const BLANKS = /[\s\x85]+/g
/** True for a text that is not clean yet; most pieces of a page are. */
const UNCLEAN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  /[\0-\x1f\x7f-\xa0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb]| {2}/

/** Without invisible characters; every run of blanks is one space. Ends are kept (a blank at an end stays one blank). */
export function cleanText(text: string): string {
  return UNCLEAN.test(text) ? text.replace(INVISIBLE, '').replace(BLANKS, ' ') : text
}

/** Without invisible characters; line breaks and tabs stay. */
export function removeInvisible(text: string): string {
  return UNCLEAN.test(text) ? text.replace(INVISIBLE, '') : text
}

/** Letters and digits only, lower case, without accents: "VIVEREMILANO" and "Vivere Milano" are the same name. */
export function compactName(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
