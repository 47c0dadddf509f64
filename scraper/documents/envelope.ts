// Takes a signed envelope (.p7m: CMS, RFC 5652; CAdES in Italian law, art. 24 CAD) off a document. Nothing is verified.
import { type BaseBlock, Constructed, fromBER, OctetString } from 'asn1js'
import { ContentInfo, SignedData } from 'pkijs'
import { CannotRead } from '../../shared/documents/reading.ts'
import { sniff } from './sniff.ts'

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const ENVELOPED = new Set(['1.2.840.113549.1.7.3', '1.2.840.113549.1.7.6', '1.2.840.113549.1.9.16.1.23'])
/** TimeStampedData (RFC 5544): a .tsd around a signed file. */
const TIME_STAMPED = '1.2.840.113549.1.9.16.1.31'
/** Each office that countersigns may add one. */
const MOST_LAYERS = 4

/**
 * What stands inside the envelopes, and whether there were any.
 * @throws CannotRead for one that is broken, encrypted, or holds only the signature.
 */
export function unwrap(bytes: Uint8Array, most: number): { bytes: Uint8Array; signed: boolean } {
  let inner = bytes
  for (let layer = 0; ; layer++) {
    const format = sniff(inner)
    if (format === 'base64') inner = fromBase64(inner)
    else if (format !== 'envelope') return { bytes: inner, signed: layer > 0 }
    if (layer === MOST_LAYERS)
      throw new CannotRead(
        'broken',
        `It is signed more than ${MOST_LAYERS} times over: open it with a signature program.`,
      )
    inner = contentOf(inner)
    if (inner.length > most) throw new CannotRead('too-large', `The signed document has ${inner.length} bytes.`)
  }
}

function fromBase64(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const begin = /-----BEGIN [A-Z0-9 ]{1,30}-----/.exec(text.slice(0, 200))
  const from = begin === null ? 0 : begin.index + begin[0].length
  const end = text.indexOf('-----END', from)
  if (begin !== null && end === -1) throw new CannotRead('broken', 'The signed file is cut short: fetch it again.')
  const decoded = Buffer.from(text.slice(from, end === -1 ? undefined : end), 'base64')
  if (decoded[0] !== 0x30) throw new CannotRead('broken', 'It looks like a signed file in base64 and is none.')
  return new Uint8Array(decoded)
}

function contentOf(bytes: Uint8Array): Uint8Array {
  // asn1js keeps views on the buffer it is given, so the bytes are handed over as a buffer of their own.
  const { result, offset } = parse(new Uint8Array(bytes).buffer)
  if (offset === -1) throw new CannotRead('broken', 'The signed file is cut short or broken: fetch it again.')
  const { contentType, content } = read(() => new ContentInfo({ schema: result }))
  if (ENVELOPED.has(contentType)) throw new CannotRead('encrypted', 'It is encrypted for its addressee.')
  if (contentType === TIME_STAMPED) return octetsOf(firstOctets(content))
  if (contentType !== SIGNED_DATA)
    throw new CannotRead('unknown-format', `It is a CMS file of a kind not read here (${contentType}).`)
  const { eContent } = read(() => new SignedData({ schema: content })).encapContentInfo
  if (eContent === undefined)
    throw new CannotRead('unknown-format', 'It holds only the signature: the signed document is a file of its own.')
  return octetsOf(eContent)
}

/** What the parser thinks of hostile bytes (stack overflow included) is that they are broken. */
function read<T>(step: () => T): T {
  try {
    return step()
  } catch (error) {
    const came = error instanceof Error ? error.message : String(error)
    throw new CannotRead('broken', `The signed file is broken (${came.slice(0, 120)}): fetch it again.`)
  }
}

const parse = (buffer: ArrayBuffer) => read(() => fromBER(buffer))

/** One string of octets, put together where BER cut it into pieces. */
function octetsOf(octets: OctetString | null): Uint8Array {
  const value = octets === null ? new ArrayBuffer(0) : read(() => octets.getValue())
  if (value.byteLength === 0) throw new CannotRead('broken', 'The signed file holds nothing.')
  return new Uint8Array(value)
}

function firstOctets(block: unknown): OctetString | null {
  if (block instanceof OctetString) return block
  if (!(block instanceof Constructed)) return null
  return (block.valueBlock.value as BaseBlock[]).find((part) => part instanceof OctetString) ?? null
}
