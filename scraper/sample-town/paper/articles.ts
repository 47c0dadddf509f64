// What the local paper wrote: three calls told without the PEC, one with a term since overtaken, and news that call nobody.
import { termOf } from '../calls.ts'
import { addDays, type Day, elided, elidedWithWeekday, long } from '../days.ts'
import { html, type Markup } from '../markup.ts'
import { momentInPaper, type TownDay } from '../site.ts'

export interface Article {
  id: number
  slug: string
  section: 'Welfare' | 'Scuola' | 'Città' | 'Cultura' | 'Sport'
  headline: string
  standfirst: string
  published: Day
  time: string
  body: Markup
}

export function paperArticles({ today, reported, calls, addresses }: TownDay): readonly Article[] {
  const comune = addresses.comune
  const families = termOf(reported['centro-famiglie'])
  const school = termOf(reported['patto-educativo'])
  const square = reported['giovani-in-piazza'].former ?? termOf(reported['giovani-in-piazza'])
  const washhouse = termOf(reported['ex-lavatoio'])
  return [
    {
      id: 5312,
      slug: 'centro-per-le-famiglie-il-comune-cerca-partner',
      section: 'Welfare',
      headline: 'Un Centro per le famiglie in via dei Tigli: il Comune cerca partner nel Terzo settore',
      standfirst:
        'Un avviso di co-progettazione da 120mila euro per aprire in primavera uno spazio dedicato a genitori e bambini',
      published: addDays(today, -2),
      time: '08:15',
      body: html`<p>Sportello di ascolto, laboratori per genitori e bambini, gruppi di mutuo aiuto: è il Centro per le famiglie che il Comune di Borgo Lieto vuole aprire in via dei Tigli, nei locali dell’ex scuola materna. Per farlo cerca compagni di strada: è stato pubblicato l’avviso di co-progettazione rivolto agli enti del Terzo settore.</p>
<p>Il progetto vale 120mila euro in due anni. Nel 2019 un primo tentativo si era fermato per mancanza di fondi; oggi le famiglie con figli minori in paese sono oltre 900.</p>
<p>«Non vogliamo un servizio calato dall’alto – spiegano dall’assessorato ai Servizi sociali – ma un luogo pensato insieme a chi le famiglie le incontra ogni giorno».</p>
<p>All’avviso possono partecipare cooperative sociali, associazioni di promozione sociale, organizzazioni di volontariato e imprese sociali iscritte al RUNTS, con un’esperienza di almeno tre anni. La candidatura va inviata entro le ${momentInPaper(families)} all’indirizzo pec indicato sulla <a href="${comune}/novita/coprogettazione-centro-per-le-famiglie/">pagina dell’avviso</a>.</p>
<p>Le proposte saranno valutate dall’Area Servizi sociali e i soggetti scelti entreranno nel tavolo di co-progettazione, che partirà indicativamente a gennaio.</p>`,
    },
    {
      id: 5298,
      slug: 'patto-educativo-ultimi-giorni',
      section: 'Scuola',
      headline: 'Patto educativo, ultimi giorni per aderire',
      standfirst: 'Cooperative e associazioni possono ancora candidarsi a lavorare con le tre scuole del paese',
      published: addDays(today, -1),
      time: '17:40',
      body: html`<p>Ultimi giorni per entrare nel Patto educativo di comunità. Il Comune raccoglie fino alle ${momentInPaper(school)} le manifestazioni di interesse di cooperative sociali, consorzi, associazioni di promozione sociale e organizzazioni di volontariato che lavorano con bambini e ragazzi da almeno due anni.</p>
<p>L’obiettivo è scrivere insieme un programma contro la povertà educativa: doposcuola, sport, musica, uscite nel bosco. Il precedente patto, concluso a giugno, ha coinvolto 214 alunni.</p>
<p>Moduli e indirizzo a cui spedire la candidatura si trovano nell’<a href="${comune}/documento_pubblico/avviso-manifestazione-interesse-patto-educativo/">avviso pubblicato dal Comune</a>.</p>`,
    },
    {
      id: 5287,
      slug: 'ex-lavatoio-in-comodato-alle-associazioni',
      section: 'Città',
      headline: 'L’ex lavatoio rinasce: sarà dato in comodato a un’associazione',
      standfirst: 'Sei anni di uso gratuito a chi lo riempirà di attività sociali e culturali',
      published: addDays(today, -4),
      time: '10:05',
      body: html`<p>Chiuso dal 1987, restaurato nel 2021 e rimasto vuoto: per l’ex lavatoio di via del Rio è il momento di trovare casa a nuove attività. Il Comune ha pubblicato l’avviso per assegnarlo in comodato gratuito, per sei anni, a organizzazioni di volontariato e associazioni di promozione sociale con sede in paese.</p>
<p>C’è tempo fino al ${elided(washhouse.date)} per presentare la domanda, che deve contenere un progetto di utilizzo degli spazi. A chi lo gestirà toccheranno le bollette e la piccola manutenzione.</p>
<p>Le istruzioni sono sul <a href="${comune}/documento_pubblico/avviso-comodato-ex-lavatoio/">sito del Comune</a>. Il restauro era costato 310mila euro.</p>`,
    },
    {
      id: 5261,
      slug: 'giovani-in-piazza-bando-da-30mila-euro',
      section: 'Cultura',
      headline: '“Giovani in piazza”, trentamila euro per animare i quartieri con i ragazzi',
      standfirst: 'Il bando del Comune è rivolto a cooperative, associazioni e imprese sociali',
      published: addDays(today, -20),
      time: '09:00',
      body: html`<p>Musica, murales, cinema all’aperto: il Comune mette a disposizione 30mila euro per i progetti che portano in piazza i ragazzi dai 14 ai 25 anni. Ogni progetto può ricevere al massimo 5mila euro.</p>
<p>Possono chiedere il contributo associazioni di promozione sociale, organizzazioni di volontariato, cooperative sociali e imprese sociali. Le domande vanno inviate entro le ${momentInPaper(square)} con le modalità indicate sul <a href="${comune}/novita/bando-giovani-in-piazza/">sito del Comune</a>.</p>`,
    },
    {
      id: 5305,
      slug: 'sport-undici-associazioni-premiate',
      section: 'Sport',
      headline: 'Sport di base, a undici associazioni i contributi del Comune',
      standfirst: 'Oltre 16mila euro per l’attività con bambini e ragazzi',
      published: addDays(today, -9),
      time: '12:30',
      body: html`<p>Sono undici le associazioni sportive che riceveranno il contributo del Comune. Alla procedura, chiusa a fine settembre, avevano partecipato in quattordici. La consegna si terrà il ${elided(addDays(today, 12))} alle 18 in sala consiliare.</p><p>Il contributo più alto, 2.100 euro, va alla scuola di pallavolo; la bocciofila riceverà 900 euro per il corso con le persone anziane.</p>`,
    },
    {
      id: 5309,
      slug: 'centri-estivi-bando-in-arrivo',
      section: 'Welfare',
      headline: 'Centri estivi, in arrivo un bando per chi li organizza',
      standfirst: 'L’assessorato: «Lo pubblicheremo dopo l’approvazione del bilancio»',
      published: addDays(today, -3),
      time: '16:20',
      body: html`<p>Il Comune pensa già all’estate. Nelle prossime settimane, dopo l’approvazione del bilancio, sarà pubblicato un bando per sostenere parrocchie e associazioni che organizzano i centri estivi. «Contiamo di farlo entro febbraio», annunciano dall’assessorato. Requisiti e importi non sono ancora stati definiti.</p><p>L’estate scorsa i posti erano stati 160, con una lista d’attesa di quaranta bambini.</p>`,
    },
    {
      id: 5314,
      slug: 'mercatini-in-centro-ecco-come-cambia-il-traffico',
      section: 'Città',
      headline: 'Mercatini in centro, ecco come cambia il traffico',
      standfirst: 'Divieti di sosta e di transito per tutto il fine settimana',
      published: addDays(today, -1),
      time: '19:00',
      body: html`<p>Fine settimana senza auto in piazza delle Sei Fontane. Da ${elidedWithWeekday(addDays(today, 6))} alle 6 scattano i divieti di sosta e di transito per i mercatini di stagione, che resteranno aperti fino alla mezzanotte di ${elidedWithWeekday(addDays(today, 7))}.</p><p>Attesi 120 banchi e, per la festa delle castagne, almeno cinquemila visitatori. Il parcheggio consigliato è quello del campo sportivo, dove il ${long(addDays(today, 6))} sarà attiva una navetta gratuita.</p>`,
    },
    {
      id: 5290,
      slug: 'microeventi-di-quartiere-ancora-fondi',
      section: 'Città',
      headline: 'Feste di strada e cene sociali, ci sono ancora fondi per i microeventi',
      standfirst: 'Lo sportello del Comune resta aperto fino a esaurimento delle risorse',
      published: addDays(today, -6),
      time: '11:10',
      body: html`<p>C’è ancora spazio per chi vuole organizzare una festa di quartiere: lo sportello del Comune per i microeventi, aperto il ${elided(calls.microeventi.published)}, accoglie le domande di associazioni e comitati fino a esaurimento delle risorse. Finora sono state finanziate sette iniziative.</p><p>Si possono ottenere fino a 400 euro. La domanda si presenta almeno 20 giorni prima dell’evento: i dettagli nella <a href="${comune}/servizi/contributi-a-sportello-per-microeventi-di-quartiere/">scheda del servizio</a>.</p>`,
    },
  ]
}
