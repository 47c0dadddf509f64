// Two schede servizio with the national model's field hooks: a desk that funds small events, and an identity card.
import { addDays, type Day } from '../days.ts'
import { html, jsonLd, type Markup } from '../markup.ts'
import type { TownDay } from '../site.ts'
import { calendar, duration } from './calendar.ts'
import { COMUNE, comunePage } from './layout.ts'

export interface Servizio {
  slug: string
  title: string
  summary: string
  changed: Day
  page: string
}

interface Scheda {
  slug: string
  title: string
  summary: string
  changed: Day
  audience: string
  description: Markup
  addressed: Markup
  howTo: Markup
  needed: Markup
  cost: string
  calendarText: string
  dates: readonly Markup[]
  office: string
}

export function comuneServices({ today, calls, addresses }: TownDay): readonly Servizio[] {
  const origin = addresses.comune
  const desk = calls.microeventi
  const sheets: readonly Scheda[] = [
    {
      slug: 'contributi-a-sportello-per-microeventi-di-quartiere',
      title: 'Contributi a sportello per microeventi di quartiere',
      summary: 'Un piccolo sostegno alle associazioni che organizzano feste di strada, letture e cene sociali.',
      changed: desk.published,
      audience: 'Associazioni, comitati e organizzazioni di volontariato',
      description: html`<p>Il Comune sostiene con un contributo fino a 400 euro i microeventi aperti a tutti organizzati nei quartieri. L’avviso è a sportello: le domande sono esaminate in ordine di arrivo, fino a esaurimento delle risorse disponibili, pari a 8.000 euro.</p>`,
      addressed: html`<p>Associazioni di promozione sociale, organizzazioni di volontariato e comitati di quartiere senza scopo di lucro.</p>`,
      howTo: html`<p>Invia la domanda via PEC a ${desk.pec} almeno 20 giorni prima dell’evento.</p>`,
      needed: html`<ul><li>Modulo di domanda</li><li>Statuto o atto costitutivo</li></ul>`,
      cost: 'Il servizio è gratuito.',
      calendarText: 'Lo sportello resta aperto fino a esaurimento delle risorse.',
      dates: [
        calendar(desk.published, 'Apertura dello sportello', 'dalle ore 9:00'),
        duration(30, 'Esito della domanda'),
      ],
      office: 'Ufficio Cultura e Sport',
    },
    {
      slug: 'carta-identita-elettronica',
      title: 'Carta d’identità elettronica',
      summary: 'Richiedi o rinnova la carta d’identità elettronica (CIE).',
      changed: addDays(today, -90),
      audience: 'Cittadini',
      description: html`<p>La carta d’identità elettronica è il documento di riconoscimento del cittadino.</p>`,
      addressed: html`<p>A tutti i cittadini residenti o dimoranti nel Comune.</p>`,
      howTo: html`<p>Prenota un appuntamento allo sportello anagrafe.</p>`,
      needed: html`<ul><li>Una fototessera recente</li><li>La tessera sanitaria</li><li>La carta scaduta</li></ul>`,
      cost: '22,20 euro.',
      calendarText: 'La carta scaduta può essere rinnovata a partire da sei mesi prima della scadenza.',
      dates: [duration(6, 'Consegna della carta a domicilio')],
      office: 'Servizi demografici',
    },
  ]
  return sheets.map((sheet) => ({
    slug: sheet.slug,
    title: sheet.title,
    summary: sheet.summary,
    changed: sheet.changed,
    page: comunePage(origin, {
      title: sheet.title,
      description: sheet.summary,
      path: `/servizi/${sheet.slug}/`,
      section: 'servizi',
      crumbs: [
        ['Home', '/'],
        ['Servizi', '/servizi/'],
        [sheet.title, null],
      ],
      head: jsonLd({
        '@context': 'https://schema.org',
        '@type': 'GovernmentService',
        name: sheet.title,
        serviceType: sheet.title,
        serviceOperator: { '@type': 'GovernmentOrganization', name: COMUNE },
        areaServed: { '@type': 'AdministrativeArea', name: 'Borgo Lieto' },
        audience: { '@type': 'Audience', audienceType: sheet.audience },
        availableChannel: { '@type': 'ServiceChannel', serviceUrl: `${origin}/accesso/` },
      }),
      body: html`<div class="container"><h1 data-element="service-title">${sheet.title}</h1><span class="chip chip-success" data-element="service-status">Servizio attivo</span><p class="lead" data-element="service-description">${sheet.summary}</p></div>
<div class="container"><div class="row"><aside class="col-side"><nav class="it-navscroll" data-element="page-index"><strong>Indice della pagina</strong><ul><li><a href="#who-needs">A chi è rivolto</a></li><li><a href="#description">Descrizione</a></li><li><a href="#how-to">Come fare</a></li><li><a href="#deadlines">Tempi e scadenze</a></li></ul></nav></aside><div class="col-main">
<section><h2 id="who-needs">A chi è rivolto</h2><div class="richtext-wrapper" data-element="service-addressed">${sheet.addressed}</div></section>
<section><h2 id="description">Descrizione</h2><div class="richtext-wrapper" data-element="service-extended-description">${sheet.description}</div></section>
<section><h2 id="how-to">Come fare</h2><div class="richtext-wrapper" data-element="service-how-to">${sheet.howTo}</div></section>
<section><h2 id="needed">Cosa serve</h2><div class="richtext-wrapper" data-element="service-needed">${sheet.needed}</div></section>
<section><h2 id="costs">Quanto costa</h2><div class="richtext-wrapper" data-element="service-cost"><p>${sheet.cost}</p></div></section>
<section><h2 id="deadlines">Tempi e scadenze</h2><div class="richtext-wrapper" data-element="service-calendar-text"><p>${sheet.calendarText}</p></div><div data-element="service-calendar-list">${sheet.dates}</div></section>
<section><h2 id="submit-request">Accedi al servizio</h2><div data-element="service-generic-access"><p>Puoi presentare la domanda online.</p></div><button type="button" class="btn" data-element="service-online-access" onclick="location.href='${origin}/accesso/'">Richiedi online</button></section>
<section><h2 id="contacts">Contatti</h2><div class="card-teaser-info" data-element="service-area"><h3 class="card-title">${sheet.office}</h3><div class="card-text"><p>T 075 0000131</p></div></div></section>
<p><a class="chip" data-element="service-topic" href="${origin}/argomenti/">Vita quotidiana</a></p></div></div></div>`,
    }),
  }))
}
