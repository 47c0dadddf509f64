// The toolbar's number in words.
export const badge = {
  /** Four characters fit on the toolbar. */
  shortDays: (days: number) => (days <= 0 ? 'oggi' : `${Math.min(days, 999)}g`),
  shortClosed: '–',
  when: (days: number) => (days <= 0 ? 'oggi' : days === 1 ? 'domani' : `tra ${days} giorni`),
  nothing: (week: number) => `Segnabandi: nessun avviso scade nei prossimi ${week} giorni`,
  closing: (count: number, week: number, first: string) =>
    count === 1
      ? `Segnabandi: 1 avviso scade entro ${week} giorni, ${first}`
      : `Segnabandi: ${count} avvisi scadono entro ${week} giorni, il primo ${first}`,
  page: (count: number, title: string, when: string) =>
    count === 1
      ? `Questa pagina parla di un avviso che scade ${when}: ${title}`
      : `Questa pagina parla di ${count} avvisi; il primo scade ${when}: ${title}`,
  pageUndated: (count: number, title: string) =>
    count === 1
      ? `Questa pagina parla di un avviso senza una data di scadenza: ${title}`
      : `Questa pagina parla di ${count} avvisi senza una data di scadenza`,
  pageClosed: (count: number, title: string) =>
    count === 1
      ? `Questa pagina parla di un avviso già chiuso: ${title}`
      : `Questa pagina parla di ${count} avvisi già chiusi`,
  link: (when: string, title: string) => `Avviso che scade ${when}: ${title}`,
  linkUndated: (title: string) => `Avviso senza una data di scadenza: ${title}`,
  linkClosed: (title: string) => `Avviso già chiuso: ${title}`,
}
