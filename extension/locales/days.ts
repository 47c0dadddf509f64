// Days and hours in words. The record holds wall-clock days of Rome, so they are printed as they stand, in no zone.

const utc = (date: string) => new Date(`${date}T00:00:00Z`)

const printer = (language: string, parts: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' })
  return (date: string) => format.format(utc(date))
}

export const dayPrinters = (language: string) => ({
  /** "lunedì 15 maggio 2023" */
  longDay: printer(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  /** "lun 15 mag 2023" */
  listDay: printer(language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
  /** "15 mag 2023" */
  shortDay: printer(language, { day: 'numeric', month: 'short', year: 'numeric' }),
})

/** "1.250.000 €" */
export const euroPrinter = (language: string) => {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  return (euro: number) => format.format(euro)
}
