// The Comune's documenti pubblici: two calls that stand only here, and an act that is none.
import { termOf } from '../calls.ts'
import { addDays, type Day, long, slashed } from '../days.ts'
import { html, type Markup } from '../markup.ts'
import { extensionNotice, momentInFigures, momentInFull, type TownDay } from '../site.ts'

export interface Documento {
  slug: string
  title: string
  type: string
  protocol: { number: number; day: Day }
  summary: string
  description: Markup
  file: readonly [title: string, path: string]
  office: string
  /** First and last day of validity the theme prints: publication of the act, not the term of the call. */
  from: Day
  until: Day | null
  more: Markup | null
}

export function comuneDocuments({ today, calls }: TownDay): readonly Documento[] {
  const school = calls['patto-educativo']
  const washhouse = calls['ex-lavatoio']
  return [
    {
      slug: 'avviso-comodato-ex-lavatoio',
      title: 'Avviso pubblico per l’assegnazione in comodato d’uso gratuito dell’ex lavatoio di via del Rio',
      type: 'Avviso',
      protocol: { number: 14872, day: washhouse.published },
      summary: 'Assegnazione dell’immobile comunale a un ente del Terzo settore per attività sociali e culturali.',
      description: html`${extensionNotice(washhouse)}
<p>Il Comune intende concedere in comodato d’uso gratuito, per sei anni, l’immobile di proprietà comunale denominato “ex lavatoio”, in via del Rio 12, di circa 140 metri quadrati.</p>
<p>Possono presentare domanda le organizzazioni di volontariato e le associazioni di promozione sociale iscritte al RUNTS, con sede legale o operativa nel Comune. Le spese per utenze e manutenzione ordinaria sono a carico dell’assegnatario.</p>
${
  washhouse.former === null
    ? html`<p>Le domande devono pervenire, a pena di esclusione, entro 20 giorni dalla data di pubblicazione del presente avviso all’indirizzo di posta elettronica certificata ${washhouse.pec}.</p>`
    : html`<p>Le domande devono pervenire, a pena di esclusione, entro il ${long(termOf(washhouse).date)} all’indirizzo di posta elettronica certificata ${washhouse.pec}.</p>`
}
<p>È possibile visitare l’immobile, previo appuntamento con l’Ufficio Patrimonio, fino al ${slashed(addDays(washhouse.published, 12))}.</p>`,
      file: ['Avviso comodato ex lavatoio', '/wp-content/uploads/avviso-comodato-ex-lavatoio.pdf'],
      office: 'Ufficio Patrimonio',
      from: washhouse.published,
      until: null,
      more: null,
    },
    {
      slug: 'avviso-manifestazione-interesse-patto-educativo',
      title: 'Avviso pubblico per manifestazione di interesse – Patto educativo di comunità',
      type: 'Avviso',
      protocol: { number: 14655, day: school.published },
      summary: 'Manifestazioni di interesse di enti del Terzo settore per azioni di contrasto alla povertà educativa.',
      description: html`${extensionNotice(school)}
<p>L’avviso è finalizzato a raccogliere le manifestazioni di interesse a co-programmare interventi contro la povertà educativa minorile nelle tre scuole dell’Istituto comprensivo.</p>
<p>Sono ammesse cooperative sociali e loro consorzi, associazioni di promozione sociale e organizzazioni di volontariato con un’esperienza almeno biennale con minori.</p>
<p>La manifestazione di interesse, redatta sull’Allegato 1, deve essere inviata all’indirizzo PEC ${school.pec} entro e non oltre le ${momentInFull(termOf(school))}. Non saranno prese in considerazione le istanze pervenute dopo tale termine.</p>
<p>Le attività si svolgeranno da febbraio a giugno e saranno rendicontate entro il 30 settembre.</p>`,
      file: ['Avviso e Allegato 1', '/wp-content/uploads/avviso-patto-educativo.pdf'],
      office: 'Ufficio Istruzione',
      from: school.published,
      // Publication on the albo lasts fifteen days: it ends after the term of the call.
      until: addDays(school.published, 15),
      more: html`<p>Responsabile del procedimento: il responsabile dell’Ufficio Istruzione. Termine: ${momentInFigures(termOf(school))}.</p>`,
    },
    {
      slug: 'delibera-variazione-di-bilancio',
      title: 'Deliberazione di Giunta n. 211 – Variazione al bilancio di previsione',
      type: 'Delibera',
      protocol: { number: 14410, day: addDays(today, -13) },
      summary: 'Variazione d’urgenza al bilancio per maggiori entrate.',
      description: html`<p>La Giunta approva la variazione al bilancio di previsione, da ratificare da parte del Consiglio comunale entro 60 giorni, a pena di decadenza.</p>`,
      file: ['Deliberazione n. 211', '/wp-content/uploads/delibera-211.pdf'],
      office: 'Area Finanziaria',
      from: addDays(today, -13),
      until: addDays(today, 2),
      more: null,
    },
  ]
}
