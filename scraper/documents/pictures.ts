// How many sheets' worth of pictures a PDF holds, told without decoding any: a scan is one for each page.

/** Pixels of half a page at 100 dots to the inch; a coat of arms or a banner has fewer. */
const HALF_A_PAGE = 450_000
/** A photograph counts for as many pages at most. */
const MOST_EACH = 1
const MOST = 5_000

/**
 * Pictures are streams, so their dictionaries stand uncompressed in the file (ISO 32000-1, 7.5.7: no stream is in an
 * object stream) and their names are not encrypted.
 */
export function picturesOf(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let pages = 0
  let looked = 0
  for (let at = file.indexOf('/Image'); at !== -1 && looked < MOST; at = file.indexOf('/Image', at + 6), looked++) {
    const around = file.subarray(Math.max(0, at - 600), at + 600).toString('latin1')
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
