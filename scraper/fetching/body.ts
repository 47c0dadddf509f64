// Undoes the content encoding of a body, one layer at most and never beyond a limit: 455 bytes of brotli can hold 300 MB.
import { promisify } from 'node:util'
import * as zlib from 'node:zlib'
import type { FetchFailure } from './fetcher.ts'
import { failureOf, quoted } from './outcome.ts'

export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd'

interface Options {
  maxOutputLength: number
  chunkSize: number
}
type Decompress = (bytes: Uint8Array, options: Options) => Buffer | Promise<Buffer>

/** Up to here a page is undone at once: handing it to another thread and back takes longer than undoing it. */
const SMALL_BYTES = 64 * 1024
/** Most pages in one piece; Node's own 16 kB make four of one. */
const PIECE_BYTES = 64 * 1024

const either =
  (atOnce: Decompress, beside: Decompress): Decompress =>
  (bytes, options) =>
    bytes.length <= SMALL_BYTES ? atOnce(bytes, options) : beside(bytes, options)

const gunzip = either(zlib.gunzipSync, promisify(zlib.gunzip))
const zlibInflate = either(zlib.inflateSync, promisify(zlib.inflate))
const rawInflate = either(zlib.inflateRawSync, promisify(zlib.inflateRaw))

const decompressors: Record<string, Decompress> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  br: either(zlib.brotliDecompressSync, promisify(zlib.brotliDecompress)),
  zstd: either(zlib.zstdDecompressSync, promisify(zlib.zstdDecompress)),
  // "deflate" is zlib by RFC 9110 §8.4.1.2, and raw deflate on some IIS servers.
  deflate: (bytes, options) => (((bytes[0] ?? 0) & 0x0f) === 8 ? zlibInflate : rawInflate)(bytes, options),
}

/** Labels that servers put in Content-Encoding and that encode nothing; some write the charset there. */
const NOTHING = /^(?:|identity|none|binary|chunked|utf-?8|iso-8859-\d+|windows-125\d)$/

/** The body decoded, or why it cannot be. */
export async function decodeBody(
  url: string,
  bytes: Uint8Array,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array | FetchFailure> {
  const layers = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((label) => label.trim())
    .filter((label) => !NOTHING.test(label))
  const [layer] = layers
  if (layer === undefined || bytes.length === 0) return bytes
  const decompress = Object.hasOwn(decompressors, layer) ? decompressors[layer] : undefined
  if (layers.length > 1 || decompress === undefined) {
    const came = `the body is encoded as ${quoted(layers.join(', '))}, and one layer of ${ACCEPTED_ENCODINGS} is read`
    return failureOf('broken-body', url, came, 'tell the site')
  }
  try {
    return await decompress(bytes, { maxOutputLength: maxBytes, chunkSize: PIECE_BYTES })
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(url, `decompressed from ${bytes.length} bytes`, maxBytes)
    const fault =
      code === 'Z_BUF_ERROR' || code === 'ERR__ERROR_FORMAT_UNEXPECTED_END' ? 'is cut short' : `is broken (${code})`
    const came = `the ${layer} body of ${bytes.length} bytes ${fault}`
    return failureOf('broken-body', url, came, 'try again later, and tell the site if it stays so')
  }
}

export function tooLarge(url: string, what: string, maxBytes: number): FetchFailure {
  const came = `the body (${what}) is over the limit of ${maxBytes} bytes`
  return failureOf('too-large', url, came, 'name a smaller page, or raise the limit')
}
