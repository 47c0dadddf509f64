// XML of an office file, read as a stream: no tree is built, entities are not expanded, depth is bounded.
import { Parser } from 'htmlparser2'
import { CannotRead } from '../../shared/documents/reading.ts'

const DEEPEST = 512

export interface XmlReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(words: string): void
}

/** @throws CannotRead for XML nested deeper than any document is */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) throw new CannotRead('broken', 'Its XML stands too deep in itself.')
        reader.open(name, attributes)
      },
      onclosetag(name) {
        depth--
        reader.close(name)
      },
      ontext: (words) => reader.text(words),
    },
    // In xmlMode only the five entities of XML and numbers are known; a DOCTYPE declares nothing.
    { xmlMode: true, decodeEntities: true },
  )
  const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8')
  const step = 65_536
  for (let at = 0; at < bytes.length; at += step)
    parser.write(decoder.decode(bytes.subarray(at, at + step), { stream: true }))
  parser.end(decoder.decode())
}
