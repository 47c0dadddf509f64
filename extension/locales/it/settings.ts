// Options and welcome pages.
export const settings = {
  title: 'Impostazioni',
  feeds: 'Feed seguiti',
  feedsHint: 'Gli avvisi arrivano dai feed che scegli; si aggiornano da soli ogni poche ore.',
  feedAddress: 'Indirizzo del feed',
  feedExample: 'https://…/index.json',
  follow: 'Segui',
  badAddress: 'Serve un indirizzo che comincia con https://',
  leave: 'Smetti di seguire',
  leaveIt: (title: string) => `Smetti di seguire ${title}`,
  left: (title: string) => `Non segui più ${title}. Gli avvisi salvati restano.`,
  count: (count: number) => (count === 1 ? '1 avviso' : `${count} avvisi`),
  published: (when: string) => `pubblicato ${when}`,
  sites: 'Pagine che visiti',
  sitesHint:
    'Se lo permetti, Segnabandi riconosce le pagine che parlano di un avviso. Il confronto avviene nel tuo browser: nessun indirizzo ne esce.',
  sitesAll: 'Attivo su tutti i siti',
  sitesNone: 'Non attivo: le pagine si leggono solo con «Leggi questa pagina».',
  sitesSome: (count: number) => (count === 1 ? 'Attivo su un sito' : `Attivo su ${count} siti`),
  allow: 'Permetti su tutti i siti',
  revoke: 'Togli il permesso',
  someSites: 'Oppure solo su alcuni siti',
  someSitesHint: 'Il giornale che leggi, il tuo Comune, la fondazione.',
  siteExample: 'www.giornale.it',
  addSite: 'Aggiungi',
  badSite: 'Scrivi l’indirizzo di un sito, per esempio www.giornale.it',
  siteRefused: (site: string) => `Nessun permesso per ${site}.`,
  siteAdded: (site: string) => `Attivo su ${site}.`,
  removeSite: (site: string) => `Togli ${site}`,
  removeSiteShort: 'Togli',
  panel: 'Mostra il riquadro sulle pagine che parlano di un avviso',
  panelHint: 'Se lo togli, resta il segno sul pulsante.',
  badge: 'Che cosa conta il numero sul pulsante',
  badgeAll: 'Tutti gli avvisi che scadono entro 7 giorni',
  badgeSaved: 'Solo quelli che ho salvato',
  appearance: 'Sul pulsante e sulle pagine',
}

export const welcome = {
  title: 'Benvenuto in Segnabandi',
  lead: 'I bandi pubblici, la loro scadenza e la frase che la dice: davanti a te finché non sono chiusi.',
  steps: {
    feed: 'Scegli che cosa seguire',
    feedText:
      'Un feed è l’elenco di avvisi che una rete, un centro di servizio o una redazione pubblica per tutti. Incolla il suo indirizzo.',
    sites: 'Scegli su quali siti riconoscerli',
    sitesText:
      'Quando un articolo parla di un avviso, un riquadro ne mostra scadenza, requisiti e pagina ufficiale. Serve il tuo permesso per vedere l’indirizzo delle pagine; il confronto avviene qui, nel tuo browser, e niente ne esce.',
    sitesDone: 'Permesso dato. Puoi toglierlo dalle impostazioni in ogni momento.',
    sitesRefused:
      'Nessun permesso: va bene così. Con «Leggi questa pagina», dal pulsante, leggi una pagina alla volta.',
    remind: 'Scegli quando ricordartelo',
    remindText:
      'Per ogni avviso che salvi. Puoi cambiare idea nelle impostazioni, o dare tempi diversi a un solo avviso.',
  },
  ready: 'Fatto: tutto parte da qui',
  readyText:
    'Tieni il pulsante in vista, nella barra del browser: il numero dice quanti avvisi scadono entro 7 giorni. Premilo per vederli.',
  openAll: 'Apri l’elenco degli avvisi',
  openSettings: 'Tutte le impostazioni',
  promises: 'Che cosa promette',
  promise: [
    'Non manda a nessuno le pagine che visiti.',
    'Non raccoglie statistiche e non ha un account.',
    'Non inventa: accanto a ogni scadenza c’è la frase da cui è stata letta.',
  ],
  followed: (title: string, count: string) => `Segui ${title}: ${count}.`,
}
