// How many sheets' worth of pictures a PDF holds, told without decoding any: a scan is one for each page.

/** Pixels of half a page at 100 dots to the inch; a coat of arms or a banner has fewer. */
const HALF_A_PAGE = 450_000
/** A photograph counts for as many pages at most. */
const MOST_EACH = 1
const MOST = 5_000

const NAME = [...'/Image'].map((letter) => letter.charCodeAt(0))

/** Where "/Image" stands next, in bytes; -1 when nowhere. */
function imageFrom(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x2f, from); at !== -1; at = bytes.indexOf(0x2f, at + 1))
    if (NAME.every((letter, index) => bytes[at + index] === letter)) return at
  return -1
}

/** Each byte a letter: a dictionary is ASCII, and what is not belongs to no dictionary. */
const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes)

/**
 * Pictures are streams, so their dictionaries stand uncompressed in the file (ISO 32000-1, 7.5.7: no stream is in an
 * object stream) and their names are not encrypted.
 */
export function picturesOf(bytes: Uint8Array): number {
  let pages = 0
  let looked = 0
  for (let at = imageFrom(bytes, 0); at !== -1 && looked < MOST; at = imageFrom(bytes, at + 6), looked++) {
    const around = latin1(bytes.subarray(Math.max(0, at - 600), at + 600))
    const middle = Math.min(at, 600)
    const opens = around.lastIndexOf('obj', middle)
    const closes = around.indexOf('stream', middle)
    const dictionary = around.slice(opens === -1 ? 0 : opens, closes === -1 ? undefined : closes)
    const width = Number(/\/Width\s{0,3}(\d{1,6})/.exec(dictionary)?.[1] ?? 0)
    const height = Number(/\/Height\s{0,3}(\d{1,6})/.exec(dictionary)?.[1] ?? 0)
    // Scanners may cut a page into strips: they count together.
    pages += Math.min(MOST_EACH, (width * height) / HALF_A_PAGE)
  }
  return pages
}
