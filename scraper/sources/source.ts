// A source: a site where calls are published, as its line in a registry file says.
import * as v from 'valibot'
import { regionNamed } from '../../shared/places/places.ts'

const SOURCE_KINDS = ['comune', 'regione', 'ente', 'fondazione', 'csv', 'news', 'aggregator'] as const

const name = (limit: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limit))
const region = v.pipe(
  name(80),
  v.check(
    (text) => regionNamed(text) !== null,
    ({ input }) => `"${input}" is no region of Italy: write its name in full, as "Emilia-Romagna"`,
  ),
)

const webAddress = v.pipe(
  v.string(),
  v.maxLength(2048),
  v.check((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'must be an http(s) address'),
)

const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

const PEM = /^(?:-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*)+$/

/** The shape of `SourceTls`, which says what each part means; a reason is asked of whoever adds one. */
const tlsSchema = v.strictObject({
  extraCa: v.exactOptional(v.pipe(v.string(), v.maxLength(40_000), v.regex(PEM, 'must be certificates in PEM'))),
  legacy: v.exactOptional(v.boolean()),
  insecureUntil: v.exactOptional(v.pipe(v.string(), v.isoDate())),
  reason: name(300),
})

export const sourceSchema = v.strictObject({
  /** Stable name of the source in the store: lower case, digits and dashes. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'must be lower-case letters, digits and dashes')),
  name: name(200),
  kind: v.picklist(SOURCE_KINDS),
  /** Whatever a person would paste: home page, list page, feed, API root. */
  url: webAddress,
  territory: v.strictObject({
    region: v.optional(v.nullable(region)),
    province: v.optional(v.nullable(name(80))),
    comune: v.optional(v.nullable(name(80))),
  }),
  /**
   * Lists, feeds and APIs to read instead of looking for them from `url`: for sites where they are not found, or where
   * only some are wanted.
   */
  entries: v.optional(v.nullable(v.pipe(v.array(webAddress), v.minLength(1), v.maxLength(20)))),
  /** How far back a first visit reads each list, whichever comes first; the usual is 40 pages and 18 months. */
  archive: v.optional(
    v.nullable(v.strictObject({ pages: v.optional(wholeNumber(1, 500)), months: v.optional(wholeNumber(1, 240)) })),
  ),
  /** Where a list without items is no fault: always, or in these months (1–12). */
  emptyOk: v.optional(
    v.nullable(v.union([v.literal(true), v.pipe(v.array(wholeNumber(1, 12)), v.minLength(1), v.maxLength(12))])),
  ),
  /** Name of the family in shared/sites, when it is to be believed rather than recognised. */
  family: v.optional(v.nullable(name(60))),
  /** Least time between two visits: "30m", "6h", "2d". */
  every: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}[mhd]$/, 'must be like "30m", "6h" or "2d"')))),
  /** How the trouble with the site's certificate is borne; without it the certificate must be good. */
  tls: v.optional(tlsSchema),
  /** Day on which a person last saw the address answer (YYYY-MM-DD); null when nobody has. */
  verified: v.optional(v.nullable(v.pipe(v.string(), v.isoDate()))),
})

export type Source = v.InferOutput<typeof sourceSchema>

/** Whether a list without items is no fault on a day (YYYY-MM-DD). */
export function mayBeEmpty({ emptyOk }: Pick<Source, 'emptyOk'>, day: string): boolean {
  return emptyOk === true || (Array.isArray(emptyOk) && emptyOk.includes(Number(day.slice(5, 7))))
}

const UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const
/** Newspapers write all day; administrations publish in the morning of working days. */
const USUAL_MS: Record<Source['kind'], number> = {
  news: 6 * UNIT_MS.h,
  aggregator: 12 * UNIT_MS.h,
  csv: 12 * UNIT_MS.h,
  comune: 12 * UNIT_MS.h,
  regione: 12 * UNIT_MS.h,
  ente: 24 * UNIT_MS.h,
  fondazione: 24 * UNIT_MS.h,
}

/** Least time between two visits, in milliseconds. */
export function intervalOf({ every, kind }: Pick<Source, 'every' | 'kind'>): number {
  const [, amount, unit] = /^(\d+)([mhd])$/.exec(every ?? '') ?? []
  if (unit === 'm' || unit === 'h' || unit === 'd') return Number(amount) * UNIT_MS[unit]
  return USUAL_MS[kind]
}
