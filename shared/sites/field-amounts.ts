// The amount a field states, as sites write euro.

const LONGEST_VALUE = 1000
const MONEY =
  /(?:€|euro)\s?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}))?(?:\s?(mila|milion[ei]))?|(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?\s?(mila|milion[ei](?:\sdi)?)?\s?(?:€|euro\b)/gi

/** The only amount of a field, in euro; null when there is none or several. */
export function amountOfField(value: string): number | null {
  const amounts = [...value.slice(0, LONGEST_VALUE).matchAll(MONEY)].map((match) => {
    const whole = Number((match[1] ?? match[4] ?? '').replaceAll('.', ''))
    const cents = match[2] ?? match[5]
    const scale = (match[3] ?? match[6] ?? '').toLowerCase()
    const number = whole + (cents ? Number(`0.${cents}`) : 0)
    return scale === '' ? number : scale === 'mila' ? number * 1000 : number * 1_000_000
  })
  // "da 10.000 a 90.000 euro": the first has no currency of its own, and the field is a range.
  if ((value.match(/\d{1,3}(?:\.\d{3})+/g)?.length ?? 0) > Math.max(1, amounts.length)) return null
  const [only, ...others] = amounts
  return only !== undefined && others.length === 0 && only > 0 && only < 1e12 ? only : null
}
