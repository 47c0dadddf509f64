// Words that say nothing about which call a text speaks of: grammar, and the vocabulary every call shares.
// One list a line; add a word where it belongs. Words are stems as `words.ts` makes them (no accent, no final vowel).
import { stem } from './stems.ts'

const GRAMMAR = `
a ad al allo alla ai agli alle all anche ancora avere c che chi ci col come con contro cui d da dal dallo dalla dai dagli dalle dall
de degli dei del dell della delle dello di dopo dove e ed entro era essere fa fino fra gia gli ha hanno i il in infatti invece
io l la le lei lo loro lui ma mentre molto n ne negli nei nel nell nella nelle nello no noi non nostro o ogni oltre oppure per perche piu
poi pochi presso prima proprio qual quale quando quanto quella quelle quelli quello questa queste questi questo qui se sempre senza si sia
solo sono sopra sotto stata state stati stato su sua sue sugli sui sul sull sulla sulle sullo suo suoi tra tutta tutte tutti tutto un una uno
verso vi voi parte fare fatto viene vengono verra saranno sara essi esso essa cosi dunque pero quindi tali tale altri altre altro altra
`
const CALLS = `
avviso avvisi bando bandi pubblico pubblica pubblici pubbliche pubblicato pubblicata pubblicazione procedura procedure selezione manifestazione manifestazioni
interesse contributo contributi finanziamento finanziamenti fondo fondi risorse euro milione milioni mila domanda domande istanza istanze candidatura
candidature proposta proposte progetto progetti progettuale progettuali presentazione presentare presentate termine termini scadenza scade scadono proroga prorogato
prorogata prorogati slitta slittano nuovo nuova nuovi nuove tempo online modulo moduli modulistica allegato allegati sito web pec mail posta
partecipare partecipazione partecipanti soggetto soggetti ente enti terzo settore associazione associazioni organizzazione organizzazioni volontariato
promozione sociale sociali cooperativa cooperative fondazione fondazioni impresa imprese odv aps ets onlus runts comune comuni comunale comunali regione
regionale regionali provincia provinciale citta metropolitana ministero dipartimento direzione assessorato assessore assessora sindaco sindaca giunta consiglio
amministrazione amministrazioni ufficio uffici delibera determina determinazione decreto dirigenziale dirigente legge articolo art attivita iniziativa iniziative
intervento interventi servizio servizi sostegno favore realizzazione gestione concessione assegnazione affidamento erogazione beneficiari destinatari requisiti
giorno giorni ore anno anni mese mesi gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
lunedi martedi mercoledi giovedi venerdi sabato domenica aperto aperta aperti apre via parte torna arriva arrivano disponibile disponibili
territorio territoriale territoriali locale locali cittadini cittadinanza persone informazioni info comunicato notizia notizie edizione programma piano
`
/** What every call says of how to take part. */
const TERMS = `
puo posson possono possa deve devono dovra dovranno vuole vogliono intende richiesta richieste richiesto richiesti chiedere previsto prevista previsti previste
secondo data iscritto iscritta iscritti iscritte iscrizione albo pretorio registro registri sede legale legali operativa operanti operano almeno massimo massima
due tre cinque dieci numero fissato fissata lucro scopo fini generale nazionale nazionali italia italiana italiano riservato riservata rivolto rivolta rivolti
indirizzo protocollo consegna consegnata inviare inviata tramite modalita documentazione ammesso ammessi ammissibili ambito disposizione disposizioni moment momento
approvato approvata attivo attiva attivi cerca cercano cercasi prossimo prossima obiettivi obiettivo azione azioni misura misure base tema temi settori settore
cofinanziamento importo importi complessivo complessiva dotazione plafond totale singolo singola ciascuno ciascuna spese costi copertura percento quota
capofila partenariato partner rete reti singoli associati forma associata cittadino privati privato pubblici operatori entrata vigore oggi ieri domani settimana
possibile possibilita potranno potra ricevere presentato presentata depositare compilare compilato scaricare scaricabile consultare consultabile dettagli sportello
`

export const WEAK: ReadonlySet<string> = new Set(`${GRAMMAR} ${CALLS} ${TERMS}`.split(/\s+/).filter(Boolean).map(stem))
