// The foundation: its own site, no known CMS; terms stand in labelled fields, one call has two phases, one only a PDF.
import { termOf } from '../calls.ts'
import { addDays, type Day, long } from '../days.ts'
import { type Content, html, type Markup } from '../markup.ts'
import { writePdf } from '../pdf.ts'
import { extensionNotice, momentAsField, momentInFull, type SitePage, type TownDay } from '../site.ts'
import { FOUNDATION_STYLE } from './style.ts'

const FOUNDATION = 'Fondazione Ponte Sereno'
const TEXT = 'text/html; charset=UTF-8'

interface Bando {
  slug: string
  title: string
  area: string
  state: string
  summary: string
  published: Day
  /** What the list's row says of the term. */
  term: string
  fields: readonly (readonly [label: string, content: Content])[]
  body: Markup
  file: readonly [title: string, path: string, paragraphs: readonly string[]] | null
}

function foundationCalls({ today, calls }: TownDay): readonly Bando[] {
  const culture = calls['cultura-diffusa']
  const after = calls['dopo-di-noi']
  const living = calls['abitare-insieme']
  const secondPhase = { date: addDays(termOf(culture).date, 60), time: '17:00' }
  return [
    {
      slug: 'cultura-diffusa',
      title: 'Bando Cultura diffusa',
      area: 'Arte e cultura',
      state: 'Aperto',
      summary: 'Un bando in due fasi per portare teatro, musica e lettura nei piccoli centri.',
      published: culture.published,
      term: momentAsField(termOf(culture)),
      fields: [
        [
          'Scadenza',
          html`Fase 1 – idee: ${momentAsField(termOf(culture))}<br>Fase 2 – progetti (solo ammessi): ${momentAsField(secondPhase)}`,
        ],
        ['Destinatari', 'Associazioni culturali, cooperative sociali, enti del Terzo settore'],
        ['Sostegno fornito', '€ 400.000'],
        ['Contributo massimo', '€ 40.000 per progetto'],
        [
          'Contatti',
          html`<a href="mailto:cultura@fondazionepontesereno.borgolieto.pg.it">cultura@fondazionepontesereno.borgolieto.pg.it</a> · tel. 075 0000711`,
        ],
      ],
      body: html`${extensionNotice(culture)}
<p>La Fondazione sostiene progetti che portano spettacoli, concerti e letture nei centri con meno di cinquemila abitanti. Il bando si svolge in due fasi.</p>
<h3>Fase 1</h3><p>Nella prima fase gli enti presentano un’idea di progetto, attraverso l’area riservata del sito, entro le ${momentInFull(termOf(culture))}.</p>
<h3>Fase 2</h3><p>Gli enti selezionati saranno invitati a presentare il progetto definitivo entro le ${momentInFull(secondPhase)}. Le attività potranno iniziare dal mese successivo alla delibera e dovranno concludersi in diciotto mesi.</p>
<p>È richiesto un cofinanziamento pari almeno al 25% del costo complessivo. Sono esclusi gli enti con finalità di lucro e le persone fisiche.</p>`,
      file: [
        'Bando Cultura diffusa (testo integrale)',
        '/documenti/bando-cultura-diffusa.pdf',
        [
          FOUNDATION,
          `Fase 1: presentazione delle idee entro le ${momentInFull(termOf(culture))}.`,
          `Fase 2: presentazione dei progetti, riservata agli enti ammessi, entro le ${momentInFull(secondPhase)}.`,
          'Dotazione complessiva: € 400.000. Contributo massimo: € 40.000. Cofinanziamento minimo: 25%.',
        ],
      ],
    },
    {
      slug: 'dopo-di-noi',
      title: 'Bando Dopo di noi',
      area: 'Servizi alla persona',
      state: 'Aperto',
      summary: 'Percorsi di autonomia abitativa per persone con disabilità.',
      published: after.published,
      term: momentAsField(termOf(after)),
      fields: [
        ['Scadenza', momentAsField(termOf(after))],
        ['Destinatari', 'Cooperative sociali, organizzazioni di volontariato, fondazioni ed enti religiosi'],
        ['Sostegno fornito', '€ 250.000'],
        [
          'Contatti',
          html`<a href="mailto:sociale@fondazionepontesereno.borgolieto.pg.it">sociale@fondazionepontesereno.borgolieto.pg.it</a>`,
        ],
      ],
      body: html`${extensionNotice(after)}
<p>Il bando finanzia percorsi di autonomia abitativa e di vita indipendente per persone con disabilità. Ogni proposta deve coinvolgere una rete di almeno tre enti.</p>
<p>Le domande, complete degli allegati, si inviano a mezzo PEC a ${after.pec} entro le ${momentInFull(termOf(after))}. Gli esiti saranno comunicati entro il ${long(addDays(termOf(after).date, 50))}.</p>
<p>La Fondazione copre fino al 75% dei costi.</p>`,
      file: null,
    },
    {
      slug: 'abitare-insieme',
      title: 'Bando Abitare insieme',
      area: 'Servizi alla persona',
      state: 'Aperto',
      summary: 'Coabitazioni solidali tra persone anziane e studenti.',
      published: living.published,
      term: 'vedi il testo del bando',
      fields: [
        ['Scadenza', 'indicata nel testo del bando (PDF)'],
        ['Destinatari', 'Enti del Terzo settore'],
      ],
      body: html`<p>Con questo bando la Fondazione sostiene progetti di coabitazione solidale tra persone anziane e studenti universitari. Possono partecipare gli enti del Terzo settore attivi da almeno due anni.</p><p>Termini e modalità per presentare domanda sono nel testo integrale.</p>`,
      file: [
        'Bando Abitare insieme (testo integrale)',
        '/documenti/bando-abitare-insieme.pdf',
        [
          FOUNDATION,
          'Bando per progetti di coabitazione solidale. Possono presentare domanda gli enti del Terzo settore attivi da almeno due anni.',
          ...(living.former === null
            ? []
            : [
                `Il termine, originariamente fissato alle ${momentInFull(living.former)}, è prorogato alle ${momentInFull(termOf(living))}.`,
              ]),
          `Le domande devono essere presentate tramite l’area riservata del sito entro e non oltre le ${momentInFull(termOf(living))}.`,
          'Dotazione complessiva: € 150.000,00. Contributo massimo per progetto: € 30.000,00.',
        ],
      ],
    },
    {
      slug: 'esiti-bando-orti-urbani',
      title: 'Bando Orti urbani: i progetti selezionati',
      area: 'Ambiente',
      state: 'Chiuso',
      summary: 'Nove progetti sostenuti con 110.000 euro.',
      published: addDays(today, -18),
      term: 'concluso',
      fields: [
        ['Stato', 'Chiuso'],
        ['Progetti selezionati', '9 su 23'],
      ],
      body: html`<p>Il Consiglio di amministrazione ha deliberato i contributi del bando Orti urbani, chiuso il ${long(addDays(today, -75))}. Sono stati selezionati nove progetti, per un totale di 110.000 euro. La rendicontazione finale è attesa entro il 30 giugno.</p>`,
      file: null,
    },
  ]
}

function frame(origin: string, title: string, path: string, body: Content): string {
  return html`<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | ${FOUNDATION}</title>
<link rel="canonical" href="${origin}${path}">
<link rel="stylesheet" href="${origin}/assets/site.css">
</head>
<body>
<header class="testata"><div class="largo"><a class="logo" href="${origin}/"><span>Fondazione</span> Ponte Sereno</a><nav class="menu"><a href="${origin}/la-fondazione/">La Fondazione</a><a href="${origin}/bandi/">Bandi</a><a href="${origin}/la-fondazione/">Contatti</a></nav></div></header>
${body}
<footer class="piede"><div class="largo"><p>${FOUNDATION} · palazzo del Ponte, 06000 Borgo Lieto · C.F. 00000000002</p><p>Segreteria: tel. 075 0000700 · <a href="mailto:segreteria@fondazionepontesereno.borgolieto.pg.it">segreteria@fondazionepontesereno.borgolieto.pg.it</a> · PEC fondazione@pec.fondazionepontesereno.borgolieto.pg.it</p></div></footer>
<div class="cookie"><span>Questo sito usa cookie tecnici e statistici anonimi.</span> <button type="button" onclick="this.parentNode.remove()">Va bene</button></div>
</body>
</html>
`.markup
}

export function foundationSite(town: TownDay): SitePage[] {
  const origin = town.addresses.foundation
  const { today } = town
  const all = foundationCalls(town)
  const list = (path: string, shown: readonly Bando[]) =>
    frame(
      origin,
      'Bandi',
      path,
      html`<main class="largo"><h1>Bandi</h1><p class="occhiello">I bandi aperti e gli esiti di quelli conclusi.</p>${shown.length === 0 ? html`<p>Nessun bando.</p>` : html`<ul class="elenco">${shown.map((item) => html`<li class="riga"><a href="${origin}/bandi/${item.slug}/">${item.title}</a><span class="area">${item.area}</span><p>${item.summary}</p><p class="quando">Pubblicato il ${long(item.published)} · Scadenza: ${item.term}</p></li>`)}</ul>`}</main>`,
    )
  const page = (item: Bando) =>
    frame(
      origin,
      item.title,
      `/bandi/${item.slug}/`,
      html`<main class="largo due"><article><p class="briciole"><a href="${origin}/">Home</a> › <a href="${origin}/bandi/">Bandi</a> › ${item.title}</p><h1>${item.title}</h1><p class="occhiello">${item.summary}</p><p class="quando">Pubblicato il ${long(item.published)}</p>${item.body}${item.file === null ? null : html`<h3>Documenti</h3><p><a class="file" href="${origin}${item.file[1]}">${item.file[0]}</a> <small>PDF</small></p>`}</article><section class="scheda"><h2>In breve</h2><dl>${item.fields.map(([label, content]) => html`<dt>${label}</dt><dd>${content}</dd>`)}</dl></section></main>`,
    )
  return [
    {
      path: '/',
      type: TEXT,
      body: frame(
        origin,
        'Home',
        '/',
        html`<div class="apertura"><div class="largo"><h1>Costruiamo ponti<br>tra persone e comunità</h1><p>Dal 1994 sosteniamo cultura, cura e ambiente nelle Terre Liete.</p><a class="bottone" href="${origin}/bandi/">Vai ai bandi</a></div></div><main class="largo"><h2>Bandi aperti</h2><div class="tre">${all.filter(({ state }) => state === 'Aperto').map((item) => html`<div class="riquadro"><span class="area">${item.area}</span><h3><a href="${origin}/bandi/${item.slug}/">${item.title}</a></h3><p>${item.summary}</p><p class="quando">Scadenza: ${item.term}</p></div>`)}</div></main>`,
      ),
      changed: today,
    },
    {
      path: '/bandi/',
      type: TEXT,
      body: list('/bandi/', all),
      changed: today,
      listing: { empty: list('/bandi/', []) },
    },
    ...all.map((item) => ({ path: `/bandi/${item.slug}/`, type: TEXT, body: page(item), changed: item.published })),
    ...all.flatMap(({ file, title, published }) =>
      file === null
        ? []
        : [{ path: file[1], type: 'application/pdf', body: writePdf(title, file[2]), changed: published }],
    ),
    {
      path: '/la-fondazione/',
      type: TEXT,
      body: frame(
        origin,
        'La Fondazione',
        '/la-fondazione/',
        html`<main class="largo"><h1>La Fondazione</h1><p>Nata nel 1994, la Fondazione opera con un patrimonio di 31 milioni di euro.</p></main>`,
      ),
      changed: addDays(today, -400),
    },
    {
      path: '/assets/site.css',
      type: 'text/css; charset=utf-8',
      body: FOUNDATION_STYLE,
      changed: addDays(today, -400),
    },
  ]
}
