// What the menus of sites call the pages on which calls are listed. A phrase stands for itself at the start of a link's
// words or as a word of its address; to know one more menu, add a phrase.

export interface NavGroup {
  /** What such a page lists. */
  lists: 'calls' | 'news' | 'papers'
  /** Folded (lower case, no accents), words parted by one space. */
  phrases: readonly string[]
}

/** The most promising first. Calls of a Comune are as often under Comunicati as under Avvisi, so both are read. */
export const NAV_GROUPS: readonly NavGroup[] = [
  {
    lists: 'calls',
    phrases: [
      'bandi',
      'bando',
      'avvisi',
      'avviso pubblico',
      'contributi',
      'finanziamenti',
      'agevolazioni',
      'sovvenzioni',
      'opportunita',
      'manifestazioni di interesse',
      'manifestazione di interesse',
      'coprogettazione',
      'co progettazione',
      'coprogrammazione',
      'terzo settore',
      'call',
      'altri bandi',
      'concorsi avvisi bandi',
      'concorsi e bandi',
      'gare e avvisi',
      'gare bandi',
      'tutti i bandi',
      'i bandi',
      'i nostri bandi',
      'partecipa ai bandi',
      'progetti e bandi',
      'scadenze',
      'chiedi un contributo',
    ],
  },
  {
    lists: 'news',
    phrases: [
      'notizie',
      'le notizie',
      'novita',
      'comunicati',
      'news',
      'in evidenza',
      'primo piano',
      'in primo piano',
      'ultime notizie',
      'attualita',
      'tutte le notizie',
      'tutte le novita',
    ],
  },
  {
    lists: 'papers',
    phrases: [
      'documenti e dati',
      'documenti',
      'documenti pubblici',
      'albo pretorio',
      'albo online',
      'albo',
      'archivio',
      'archivio degli atti',
      'archivio avvisi',
      'archivio bandi',
      'archivio notizie',
      'servizi',
      'tutti i servizi',
    ],
  },
]

/** Pages that such words lead to as well and that list nothing still open. */
export const NAV_AVOIDED: readonly string[] = [
  'scaduti',
  'scaduto',
  'conclusi',
  'chiusi',
  'archivio storico',
  'esiti',
  'graduatorie',
  'privacy',
  'cookie',
  'accessibilita',
  'login',
  'accedi',
  'area riservata',
  'bandi di concorso',
  'servizi online',
  'servizi digitali',
]
