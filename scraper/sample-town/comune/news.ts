// What the Comune has written: calls beside the ordinances, rankings and fairs that a reader must not take for calls.
import { termOf } from '../calls.ts'
import { addDays, type Day, elided, long, slashed, withWeekday, yearOf } from '../days.ts'
import { html, type Markup } from '../markup.ts'
import { extensionNotice, momentInFigures, momentInFull, type TownDay } from '../site.ts'

export interface Notizia {
  slug: string
  type: 'Avvisi' | 'Comunicati' | 'Notizie'
  title: string
  summary: string
  published: Day
  /** The editor set the date: the theme then prints it with a two-digit year. */
  editorDate: boolean
  body: Markup
  /** documento_pubblico pages of the same site. */
  documents?: readonly (readonly [title: string, path: string])[]
  /** Files. */
  attachments?: readonly (readonly [title: string, path: string])[]
  office: string
  officeContacts?: readonly string[]
  topics: readonly string[]
}

export function comuneNews({ today, calls }: TownDay): readonly Notizia[] {
  const year = yearOf(today)
  const families = calls['centro-famiglie']
  const associations = calls['contributi-associazioni']
  const square = calls['giovani-in-piazza']
  const school = calls['patto-educativo']
  return [
    {
      slug: 'bando-giovani-in-piazza',
      type: 'Avvisi',
      title: 'Bando “Giovani in piazza”: proroga dei termini per le domande',
      summary: 'Più tempo per gli enti del Terzo settore che vogliono animare le piazze con i ragazzi.',
      published: square.published,
      editorDate: true,
      body: html`<p>Con determinazione dirigenziale n. 812 del ${slashed(square.published)} il Comune ha prorogato i termini del bando “Giovani in piazza”, che sostiene laboratori e iniziative rivolti a ragazzi e ragazze dai 14 ai 25 anni.</p>
${extensionNotice(square)}
<p>Possono presentare domanda associazioni di promozione sociale, organizzazioni di volontariato, cooperative sociali e imprese sociali con sede operativa nel territorio comunale, iscritte al RUNTS da almeno un anno. Ogni ente può presentare un solo progetto, anche in partenariato.</p>
<p>Le risorse disponibili ammontano a 30.000 euro; il contributo massimo per ciascun progetto è di 5.000 euro e copre fino all’80% delle spese ammissibili.</p>
<p>La domanda va trasmessa esclusivamente a mezzo posta elettronica certificata all’indirizzo ${square.pec}. Le attività dovranno concludersi entro il 30 settembre ${year + 1}.</p>`,
      attachments: [['Determinazione di proroga', '/wp-content/uploads/determinazione-proroga-giovani-in-piazza.pdf']],
      office: 'Ufficio Politiche giovanili',
      topics: ['Giovani', 'Terzo settore'],
    },
    {
      slug: 'contributi-alle-associazioni-sportive-e-culturali',
      type: 'Avvisi',
      title: `Contributi alle associazioni sportive e culturali per l’anno ${year + 1}`,
      summary: 'Aperti i termini per chiedere il sostegno del Comune alle attività ordinarie delle associazioni.',
      published: associations.published,
      editorDate: true,
      body: html`${extensionNotice(associations)}
<p>Il Comune di Borgo Lieto concede contributi economici, ai sensi dell’art. 12 della legge 241/1990, a sostegno dell’attività ordinaria delle associazioni sportive e culturali.</p>
<p>Possono fare domanda le associazioni culturali, le associazioni e società sportive dilettantistiche e le associazioni di promozione sociale senza scopo di lucro, con sede nel territorio comunale e iscritte all’albo comunale delle associazioni. Non sono ammessi partiti politici e organizzazioni sindacali.</p>
<p>La domanda, redatta sul modulo allegato, va presentata entro e non oltre il ${long(termOf(associations).date)} con una di queste modalità:</p>
<ul><li>a mezzo PEC all’indirizzo ${associations.pec};</li><li>a mano all’Ufficio Protocollo, piazza delle Sei Fontane 1, dal lunedì al venerdì dalle ore 9 alle ore 12.30.</li></ul>
<p>Lo stanziamento complessivo è di € 18.000,00. Il contributo non può superare € 1.500,00 per associazione.</p>`,
      attachments: [
        ['Avviso pubblico contributi', '/wp-content/uploads/avviso-contributi-associazioni.pdf'],
        ['Modulo di domanda', '/wp-content/uploads/modulo-domanda-contributi.pdf'],
      ],
      office: 'Ufficio Cultura e Sport',
      officeContacts: ['T 075 0000131', 'cultura@comune.borgolieto.pg.it'],
      topics: ['Sport', 'Cultura', 'Associazioni'],
    },
    {
      slug: 'coprogettazione-centro-per-le-famiglie',
      type: 'Avvisi',
      title: 'Avviso pubblico di co-progettazione per il nuovo Centro per le famiglie',
      summary:
        'Il Comune cerca enti del Terzo settore con cui co-progettare e gestire il Centro per le famiglie di via dei Tigli.',
      published: families.published,
      editorDate: false,
      body: html`${extensionNotice(families)}
<p>In esecuzione della determinazione n. 798 del ${slashed(addDays(families.published, -1))} il Comune di Borgo Lieto indice una procedura di co-progettazione, ai sensi dell’art. 55 del D.Lgs. 117/2017, per l’avvio e la gestione del Centro per le famiglie di via dei Tigli.</p>
<p><strong>Chi può partecipare.</strong> Sono ammessi gli enti del Terzo settore iscritti al RUNTS, in forma singola o associata: cooperative sociali, organizzazioni di volontariato, associazioni di promozione sociale, fondazioni e imprese sociali. È richiesta un’esperienza almeno triennale in servizi per l’infanzia e le famiglie.</p>
<p><strong>Risorse.</strong> Il Comune mette a disposizione 120.000 euro per ventiquattro mesi; al soggetto partner è chiesto un cofinanziamento pari almeno al 10%. CUP J41B26000120004.</p>
<p><strong>Come partecipare.</strong> La domanda di partecipazione, firmata digitalmente dal legale rappresentante, deve pervenire entro e non oltre le ${momentInFull(termOf(families))} esclusivamente a mezzo PEC all’indirizzo ${families.pec}, con oggetto “Co-progettazione Centro per le famiglie”.</p>
<p>I quesiti possono essere inviati fino alle ore 12:00 del ${long(addDays(termOf(families).date, -7))} all’indirizzo sociale@comune.borgolieto.pg.it. L’incontro informativo per gli enti interessati si terrà ${withWeekday(addDays(families.published, 9))} alle ore 17:30 nella Sala delle Fontane.</p>
<p>Il tavolo di co-progettazione sarà avviato indicativamente entro gennaio; il Centro aprirà in primavera.</p>`,
      attachments: [
        [
          'Avviso di co-progettazione (testo integrale)',
          '/wp-content/uploads/avviso-coprogettazione-centro-famiglie.pdf',
        ],
        ['Allegato A – Domanda di partecipazione', '/wp-content/uploads/allegato-a-domanda.pdf'],
      ],
      office: 'Area Servizi sociali',
      officeContacts: ['T 075 0000112', 'sociale@comune.borgolieto.pg.it', `pec: ${families.pec}`],
      topics: ['Famiglia', 'Terzo settore', 'Infanzia'],
    },
    {
      slug: 'mercatini-modifiche-alla-viabilita',
      type: 'Avvisi',
      title: 'Mercatini di stagione: ordinanza di modifica della viabilità in centro',
      summary: 'Divieto di sosta e di transito nelle vie del centro per il fine settimana.',
      published: addDays(today, -5),
      editorDate: true,
      body: html`<p>Con ordinanza n. 94 del ${slashed(addDays(today, -5))} sono istituiti il divieto di sosta con rimozione forzata e il divieto di transito in piazza delle Sei Fontane e in via del Mercato, dalle ore 6:00 di ${withWeekday(addDays(today, 6))} alle ore 24:00 di ${withWeekday(addDays(today, 7))}.</p><p>I residenti devono spostare i veicoli entro le ore 5:30. Gli ambulanti assegnatari di posteggio accedono da porta Nuova.</p>`,
      attachments: [['Ordinanza n. 94', '/wp-content/uploads/ordinanza-94.pdf']],
      office: 'Polizia locale',
      topics: ['Viabilità'],
    },
    {
      slug: 'graduatoria-bando-affitti',
      type: 'Avvisi',
      title: 'Contributi per l’affitto: approvata la graduatoria definitiva',
      summary: 'Online l’elenco delle domande ammesse e non ammesse.',
      published: addDays(today, -7),
      editorDate: true,
      body: html`<p>Con determinazione n. 780 del ${slashed(addDays(today, -8))} è stata approvata la graduatoria definitiva del bando per i contributi all’affitto, le cui domande si sono chiuse il ${long(addDays(today, -60))}.</p><p>Contro il provvedimento è ammesso ricorso al TAR entro 60 giorni dalla pubblicazione. La graduatoria resta pubblicata all’albo pretorio fino al ${long(addDays(today, 8))}. La liquidazione avverrà entro il 31 gennaio ${year + 1}.</p>`,
      attachments: [['Graduatoria definitiva', '/wp-content/uploads/graduatoria-affitti.pdf']],
      office: 'Area Servizi sociali',
      topics: ['Casa'],
    },
    {
      slug: 'patto-educativo-avviso-per-manifestazione-di-interesse',
      type: 'Avvisi',
      title: 'Patto educativo di comunità: avviso per manifestazione di interesse',
      summary: 'Raccolta di manifestazioni di interesse tra gli enti che lavorano con bambini e ragazzi.',
      published: school.published,
      editorDate: true,
      body: html`${extensionNotice(school)}
<p>Il Comune raccoglie le manifestazioni di interesse degli enti del Terzo settore che vogliono aderire al Patto educativo di comunità, contro la povertà educativa e la dispersione scolastica.</p><p>Le manifestazioni di interesse devono pervenire entro le ${momentInFigures(termOf(school))}. Requisiti, modalità e indirizzo a cui scrivere sono nel documento collegato.</p>`,
      documents: [
        [
          'Avviso per manifestazione di interesse – Patto educativo',
          '/documento_pubblico/avviso-manifestazione-interesse-patto-educativo/',
        ],
      ],
      office: 'Ufficio Istruzione',
      topics: ['Istruzione', 'Infanzia'],
    },
    {
      slug: 'assegnati-i-contributi-per-lo-sport',
      type: 'Comunicati',
      title: 'Sport di base, assegnati i contributi a undici associazioni',
      summary: 'Si è conclusa la procedura: ecco chi riceverà il sostegno del Comune.',
      published: addDays(today, -10),
      editorDate: false,
      body: html`<p>Undici associazioni sportive riceveranno quest’anno il contributo del Comune per l’attività con bambini e ragazzi, per un totale di 16.400 euro. Lo ha stabilito la giunta nella seduta di ${withWeekday(addDays(today, -11))}, al termine dell’istruttoria sulle quattordici domande arrivate.</p><p>«Un risultato che premia il lavoro dei volontari», commenta l’assessorato allo Sport. La cerimonia di consegna si terrà il ${elided(addDays(today, 12))} alle ore 18 in sala consiliare.</p>`,
      office: 'Ufficio Cultura e Sport',
      topics: ['Sport'],
    },
    {
      slug: 'uffici-chiusi-per-il-patrono',
      type: 'Comunicati',
      title: 'Uffici comunali chiusi per la festa del patrono',
      summary: 'Servizi demografici reperibili solo per le denunce di morte.',
      published: addDays(today, -2),
      editorDate: true,
      body: html`<p>Gli uffici comunali resteranno chiusi ${withWeekday(addDays(today, 15))}. Le scadenze di pagamento dei tributi che cadono in quel giorno sono rinviate al primo giorno feriale successivo.</p>`,
      office: 'Segreteria generale',
      topics: ['Amministrazione'],
    },
    {
      slug: 'nuova-illuminazione-in-via-dei-tigli',
      type: 'Notizie',
      title: 'Nuova illuminazione a basso consumo in via dei Tigli',
      summary: 'Ventidue punti luce sostituiti con lampade a led.',
      published: addDays(today, -14),
      editorDate: true,
      body: html`<p>Si sono conclusi i lavori in via dei Tigli, finanziati con 64.000 euro dal bilancio comunale. L’appalto, affidato a una ditta della zona, comprende la manutenzione fino al 31 dicembre ${year + 4}.</p>`,
      office: 'Area Lavori pubblici',
      topics: ['Ambiente'],
    },
  ]
}
