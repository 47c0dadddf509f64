// Calls without a last day, and texts that say their day is not given. Edit freely.
// Phrases: a star ends a stem, "a|al|alla" is one of several words, "~" up to three words of any kind; no accents.

/** Open until the money is spent. */
export const UNTIL_FUNDS_END = [
  'fino a|ad|all esaurimento',
  'fino a|ad|all ~ esaurimento',
  'sino a|ad|all esaurimento',
  'sino a|ad|all ~ esaurimento',
  'salvo esaurimento',
  'salvo ~ esaurimento',
  'ad esaurimento',
  'all esaurimento',
  'esaurimento fondi|risorse',
  'esaurimento dei|delle|del fondi|risorse|fondo|budget|stanziamento|disponibilita',
  'fino a che ci saranno fondi|risorse',
  'finche ci saranno fondi|risorse',
] as const

/** Open all the time. */
export const ROLLING = [
  'sempre aperto|aperta|aperti|aperte',
  'senza scadenza',
  'senza scadenze',
  'senza alcuna scadenza',
  'senza una scadenza',
  'senza limiti di tempo',
  'senza termine di scadenza',
  'nessuna scadenza',
  'nessun termine e|viene|sara stato|fissato|previsto|stabilito',
  'scadenza non e|viene prevista|fissata|stabilita',
  'non c e ~ data di chiusura|scadenza',
  'non c e ~ scadenza',
  'non ci sono scadenze',
  'non ha|hanno scadenza',
  'non e prevista|previsto ~ scadenza|termine',
  'non prevede ~ scadenza|scadenze',
  'non sono previste scadenze',
  'in qualsiasi momento',
  'in qualunque momento',
  'in ogni momento',
  'in ogni periodo dell anno',
  'tutto l anno',
  'a sportello',
  'bando|avviso|procedura|modalita sportello',
  'avviso|bando permanente|aperto',
  'e permanente',
  'resta|rimane|restera|rimarra ~ aperto|aperta ~ tempo indeterminato',
  'di tipo aperto',
  'aperto in via continuativa',
  'in via permanente',
  'permanentemente aperto|aperta',
  'continuativamente',
] as const
