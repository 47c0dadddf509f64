// An archive of an invented Comune: two hundred notices over two years, a third of them calls, as its office wrote them.
// It knows nothing of how sites are read: the crawl is judged by what stands here.

export interface Notice {
  /** From 0, the newest first. */
  index: number
  slug: string
  title: string
  /** Day of publication, YYYY-MM-DD. */
  published: string
  isCall: boolean
  /** Day the call closes; null for what is no call. */
  deadline: string | null
  /** Former day, once it has been extended. */
  formerly: string | null
  isWithdrawn: boolean
  /** Where it was first, and where it went: "redirect" leaves a pointer behind, "lost" does not. */
  moved: 'no' | 'redirect' | 'lost'
  isGone: boolean
  /** Listed in a second section of the site as well. */
  isListedTwice: boolean
}

const MONTHS = 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
  ' ',
)
const DAY = 86_400_000

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10)

export function inWords(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return `${date} ${MONTHS[month - 1]} ${year}`
}

export const inFigures = (day: string): string => day.split('-').reverse().join('/')

/** What calls are about; each word of them stands in one call only. */
const CALLS = [
  'la concessione di contributi alle associazioni sportive dilettantistiche',
  'l’assegnazione degli orti urbani di via dei Gelsi',
  'la coprogettazione dei servizi per la prima infanzia',
  'il sostegno alle bande musicali e ai cori',
  'la gestione condivisa del parco delle Rimembranze',
  'il contrasto alla povertà alimentare',
  'l’assegnazione in comodato dell’ex macello comunale',
  'il finanziamento di doposcuola nelle parrocchie',
  'la promozione del teatro dialettale',
  'i centri estivi per ragazzi con disabilità',
  'la raccolta di manifestazioni di interesse sul trasporto sociale',
  'l’accreditamento di soggetti per l’assistenza domiciliare',
  'il recupero degli archivi fotografici',
  'la prevenzione del gioco d’azzardo patologico',
  'l’inserimento lavorativo di persone detenute',
  'la cura delle colonie feline',
  'l’alfabetizzazione digitale degli anziani',
  'il mercatino natalizio dell’artigianato',
  'la rassegna cinematografica all’aperto',
  'l’ospitalità di profughi in famiglia',
  'il coordinamento dei gruppi di cammino',
  'la pulizia volontaria degli argini',
  'l’educazione stradale nelle scuole primarie',
  'le borse lavoro per neodiplomati',
  'la mediazione linguistica agli sportelli',
  'il servizio di telesoccorso',
  'la ludoteca itinerante',
  'il taxi solidale notturno',
  'la biblioteca vivente',
  'l’emporio del riuso',
  'il festival della scienza',
  'la staffetta podistica tra borghi',
  'i laboratori di ceramica',
  'la scuola di italiano per stranieri',
  'il restauro delle edicole votive',
  'la banca del tempo',
  'le case di quartiere',
  'il pronto intervento abitativo',
  'la sala prove giovanile',
  'il cineforum sulla legalità',
  'la ciclofficina popolare',
  'l’apicoltura urbana',
  'la mensa di fraternità',
  'i presìdi antiviolenza',
  'il tutoraggio scolastico',
  'la residenza per artisti',
  'il carnevale dei rioni',
  'la protezione civile comunale',
  'l’animazione nelle case di riposo',
  'il canottaggio inclusivo',
  'la radio di comunità',
  'gli scambi giovanili europei',
  'il giardino sensoriale',
  'la falegnameria sociale',
  'l’oratorio multietnico',
  'il dopo di noi',
  'la street art nei sottopassi',
  'il gruppo di acquisto popolare',
  'l’osservatorio astronomico',
  'la caccia al tesoro botanica',
  'la sartoria etica',
  'il pedibus',
  'le fattorie didattiche',
  'il caregiver familiare',
  'lo sportello antiusura',
  'la memoria partigiana',
]
const OTHERS = [
  'Chiusura al traffico di via Roma',
  'Orari estivi degli uffici demografici',
  'Sospensione dell’erogazione dell’acqua in zona Colle',
  'Inaugurata la nuova palestra di via Verdi',
  'Il sindaco incontra i cittadini della frazione Ponte',
  'Raccolta dei rifiuti ingombranti: il calendario',
  'Allerta meteo gialla per vento',
  'Convocazione del consiglio comunale',
  'Concerto della banda in piazza',
  'Lavori di asfaltatura in corso Italia',
]
const STREETS = [
  'Dante',
  'Petrarca',
  'Garibaldi',
  'Cavour',
  'Mazzini',
  'Marconi',
  'Leopardi',
  'Foscolo',
  'Manzoni',
  'Parini',
]

const slugOf = (title: string) =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 70)

/** @param today YYYY-MM-DD. Calls published in the last weeks are open; one of two years ago still is. */
export function archive(today: string, size = 200): Notice[] {
  return Array.from({ length: size }, (_, index): Notice => {
    const isCall = index % 3 === 0 && index / 3 < CALLS.length
    const published = dayAfter(today, -Math.floor(index * 3.6) - 1)
    const title = isCall
      ? `Avviso pubblico per ${CALLS[index / 3]}`
      : `${OTHERS[index % OTHERS.length]} (${STREETS[Math.floor(index / OTHERS.length) % STREETS.length]} ${index})`
    return {
      index,
      slug: `${slugOf(title)}-${index}`,
      title,
      published,
      isCall,
      // Every fourth call runs for months: it is open though it stands deep in the archive.
      deadline: isCall ? dayAfter(published, index % 4 === 0 ? 420 : 40) : null,
      formerly: null,
      isWithdrawn: false,
      moved: 'no',
      isGone: false,
      isListedTwice: index % 4 === 0,
    }
  })
}

/** The words of a notice's page, as HTML paragraphs. */
export function prose(notice: Notice): string {
  const { title, deadline, formerly, isWithdrawn, isCall, index } = notice
  if (!isCall || deadline === null)
    return `<p>${title}. Si avvisa la cittadinanza che quanto in oggetto avviene regolarmente. Per informazioni l’ufficio è aperto dal lunedì al venerdì.</p>`
  const subject = title.replace('Avviso pubblico per ', '')
  const term =
    formerly === null
      ? `Le domande devono essere presentate entro e non oltre le ore 12:00 del ${inWords(deadline)}, tramite PEC all’indirizzo protocollo@pec.comune.borgolieto.example.`
      : `Il termine per la presentazione delle domande, già fissato alle ore 12:00 del ${inWords(formerly)}, è prorogato alle ore 12:00 del ${inWords(deadline)}.`
  const end = isWithdrawn
    ? `<p>L’avviso è revocato: le domande eventualmente presentate non saranno esaminate.</p>`
    : ''
  return `${end}<p>Il Comune di Borgo Lieto indice un avviso pubblico rivolto agli enti del Terzo settore per ${subject}. Possono partecipare associazioni e cooperative sociali iscritte al RUNTS con sede nel territorio.</p>
<p>${term}</p><p>La dotazione complessiva è di ${1000 + index * 10} euro.</p>`
}
