// Mailboxes and telephones that belong to a call, and those that belong to whoever publishes it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlPage } from '../../../../shared/page/html.ts'
import { isPecDomain, isWholeAddress } from '../../../../shared/reading/facts/addresses.ts'
import { readFacts } from '../../../../shared/reading/facts/facts.ts'
import { isPhone } from '../../../../shared/reading/facts/phones.ts'
import { readProse } from '../../../../shared/reading/prose.ts'
import { factsOf } from './facts-of.ts'

describe('certified mail by its domain', () => {
  test.each<[string, boolean]>([
    ['pec.comune.borgofinto.mi.it', true],
    ['comune.borgofinto.pec.it', true],
    ['cert.comune.borgofinto.it', true],
    ['legalmail.it', true],
    ['postacert.toscana.it', true],
    ['postacertificata.gov.it', true],
    ['mailcert.ministero.it', true],
    ['pec.rupar.puglia.it', true],
    ['pec.istruzione.it', true],
    ['arubapec.it', true],
    ['pec-comune.it', true],
    ['asmepec.it', true],
    ['halleycert.it', true],
    ['sicurezzapostale.it', true],
    ['pcert.postecert.it', true],
    ['comunepec.it', true],
    // ordinary
    ['comune.borgofinto.mi.it', false],
    ['comune.pecettotorinese.to.it', false],
    ['comune.certaldo.fi.it', false],
    ['concertiborgofinto.it', false],
    ['pecorino.it', false],
    ['gmail.com', false],
    ['libero.it', false],
    ['istruzione.it', false],
    ['desertpec.gmail.com', false],
    ['specialisti.it', false],
  ])('%s: %s', (domain, certified) => expect(isPecDomain(domain)).toBe(certified))
})

describe('mailboxes of a call', () => {
  const boxes = (text: string) => {
    const { pec, email } = factsOf(text).contacts
    return { pec, email }
  }
  test.each<[string, string[], string[]]>([
    [
      'Domande a protocollo@pec.comune.borgofinto.mi.it entro il 3 maggio.',
      ['protocollo@pec.comune.borgofinto.mi.it'],
      [],
    ],
    ['Scrivere a protocollo@pec.comune.borgofinto.mi.it.', ['protocollo@pec.comune.borgofinto.mi.it'], []],
    ['La PEC è protocollo@comune.borgofinto.it', ['protocollo@comune.borgofinto.it'], []],
    ['posta elettronica certificata: info@unionefinta.it', ['info@unionefinta.it'], []],
    ['via mail all’indirizzo cultura@comune.borgofinto.it', [], ['cultura@comune.borgofinto.it']],
    [
      'e mail protocollo@comune.borgofinto.it - e mail pec protocollo@pec.comune.borgofinto.it',
      ['protocollo@pec.comune.borgofinto.it'],
      ['protocollo@comune.borgofinto.it'],
    ],
    [
      'pec: aaaa000001@pec.istruzione.it - e-mail: aaaa000001@istruzione.it',
      ['aaaa000001@pec.istruzione.it'],
      ['aaaa000001@istruzione.it'],
    ],
    ['PEC o mail: prova@gmail.com', [], ['prova@gmail.com']],
    [
      'scrivendo a protocollo.generale@cert.comune.borgofinto.it .',
      ['protocollo.generale@cert.comune.borgofinto.it'],
      [],
    ],
    ['via Pec a pg.comune.borgofinto.ra.it@legalmail.it.', ['pg.comune.borgofinto.ra.it@legalmail.it'], []],
    ['(BANDI@COMUNE.BORGOFINTO.IT)', [], ['bandi@comune.borgofinto.it']],
    ['pec@comune.borgofinto.it', ['pec@comune.borgofinto.it'], []],
    ['Due caselle: a1@pec.finto.it e a1@pec.finto.it', ['a1@pec.finto.it'], []],
    // broken or hidden: never guessed
    ['via pec all’indirizzo: protocollo@pec.comune', [], []],
    ['info@comune.borgofinto. mi.it', [], []],
    ['info@ comune.borgofinto.it', [], []],
    ['info @comune.borgofinto.it', [], []],
    ['Questo indirizzo email è protetto dagli spambots. È necessario abilitare JavaScript per vederlo.', [], []],
    ['scrivere a [email protected]', [], []],
    ['nome [at] comune.borgofinto.it', [], []],
    ['nome(chiocciola)comune.borgofinto.it', [], []],
    ['info@comune..it', [], []],
    ['@comune.borgofinto.it', [], []],
    // not the call's own
    ['redazione@giornalefinto.it', [], []],
    ['Responsabile della protezione dei dati: privacy@comune.borgofinto.it', [], []],
    ['Il titolare del trattamento dei dati è raggiungibile a titolare@comune.borgofinto.it', [], []],
    ['dpo@comune.borgofinto.it', [], []],
    ['webmaster@comune.borgofinto.it', [], []],
    ['ufficiostampa@comune.borgofinto.it', [], []],
    ['newsletter@giornalefinto.it', [], []],
  ])('%s', (text, pec, email) => expect(boxes(text)).toEqual({ pec, email }))

  test('the footer of a site keeps its own mailbox', () => {
    const page = htmlPage(
      `<main><h1>Avviso pubblico</h1><p>Domande a <a href="mailto:bandi@pec.unionefinta.it">bandi@pec.unionefinta.it</a>.</p></main>
       <footer><p>Comune di Borgofinto, PEC protocollo@pec.comune.borgofinto.it, tel. 02 12345678</p></footer>`,
      'https://www.comune.borgofinto.mi.it/avviso',
    )
    const { contacts } = readFacts(page, readProse(page), null)
    expect(contacts.pec).toEqual(['bandi@pec.unionefinta.it'])
    expect(contacts.phone).toEqual([])
  })

  test('a mailbox of the text is kept though the footer links it too', () => {
    const page = htmlPage(
      `<main><h1>Avviso pubblico</h1><p>Le domande si inviano a protocollo@pec.comune.borgofinto.it entro il 3 maggio.</p></main>
       <footer><p>Comune di Borgofinto <a href="mailto:protocollo@pec.comune.borgofinto.it">PEC</a></p></footer>`,
      'https://www.comune.borgofinto.mi.it/avviso',
    )
    expect(readFacts(page, readProse(page), null).contacts.pec).toEqual(['protocollo@pec.comune.borgofinto.it'])
  })

  test.each([
    ['<aside><h3>Ufficio referente</h3><p>Ufficio Sport</p><p>PEC: sport@pec.comune.borgofinto.it</p></aside>', 1],
    ['<div class="sidebar"><h4>Contatti</h4><p>Servizio Sport, sport@pec.comune.borgofinto.it</p></div>', 1],
    ['<aside><h3>Altri bandi</h3><p>Bando latte: latte@pec.comune.borgofinto.it</p></aside>', 0],
  ])('the box beside a text without mailboxes: %s', (box, count) => {
    const page = htmlPage(
      `<main><h1>Avviso pubblico</h1><p>Le domande si inviano per posta certificata entro il 3 maggio 2024.</p></main>${box}
       <footer><p>Comune di Borgofinto, PEC protocollo@pec.comune.borgofinto.it</p></footer>`,
      'https://www.comune.borgofinto.mi.it/avviso',
    )
    expect(readFacts(page, readProse(page), null).contacts.pec).toHaveLength(count)
  })

  test('an address that is kept is always whole, and stands in the text', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,12}$/)
    fc.assert(
      fc.property(
        part,
        part,
        fc.constantFrom('it', 'com', 'org', 'eu'),
        fc.boolean(),
        (local, label, top, certified) => {
          const address = `${local}@${certified ? 'pec.' : ''}${label}.${top}`
          const text = `Le domande si inviano a ${address}, entro il 3 maggio.`
          const { pec, email } = factsOf(text).contacts
          for (const box of [...pec, ...email]) {
            expect(isWholeAddress(box)).toBe(true)
            expect(text).toContain(box)
          }
        },
      ),
    )
  })

  test('walls of at signs are read in linear time', () => {
    for (const piece of ['@', 'a@', 'a.b-c@d.', 'x'.repeat(60), '@a.it ']) {
      const started = performance.now()
      factsOf(piece.repeat(Math.floor(100_000 / piece.length)))
      expect(performance.now() - started, piece).toBeLessThan(3000)
    }
  })
})

describe('telephones of a call', () => {
  test.each<[string, string[]]>([
    ['Tel. 02.39523821', ['02.39523821']],
    ['telefono 049 8205216', ['049 8205216']],
    ['tel. 049/8205216', ['049/8205216']],
    ['tel: +39 0471 123456', ['+39 0471 123456']],
    ['cell. 333 1234567', ['333 1234567']],
    ['cellulare 3331234567', ['3331234567']],
    ['tel./fax 0984 123456', ['0984 123456']],
    ['numero verde 800 123456', ['800 123456']],
    ['numero verde 800.12.34.56', ['800.12.34.56']],
    ['contattabile al num. 0984 969154', ['0984 969154']],
    ['Per informazioni: 0541-704111', ['0541-704111']],
    ['Tel. 0884 708207 Telefax 0884 704624', ['0884 708207']],
    ['chiamare lo 06 67101', ['06 67101']],
    ['telefonando al 0302977111', ['0302977111']],
    ['tel. 02 8845 6789', ['02 8845 6789']],
    ['Settore Gabinetto del Sindaco - telefono 049 8205216', ['049 8205216']],
    ['tel. 081 7951111 oppure 081 7952222', ['081 7951111', '081 7952222']],
    // none
    ['P.IVA 01234567890', []],
    ['C.F. 92066060713', []],
    ['Codice fiscale: 02345678901', []],
    ['CAP 20159 Milano', []],
    ['IBAN IT60X0542811101000000123456', []],
    ['Prot. n. 0012345 del 3/5/2023', []],
    ['CIG 0123456789', []],
    ['fax 0884 704624', []],
    ['dal 03/05/2023 al 30/06/2023', []],
    ['03.05.2023', []],
    ['euro 300.000', []],
    ['Aut. Trib. Mi. n. 0380328122', []],
    ['entro le ore 12 del 15 maggio', []],
    ['c/c postale 0001234567', []],
  ])('%s', (text, phones) => expect(factsOf(text).contacts.phone).toEqual(phones))

  test('credits of a newspaper give no telephone', () => {
    const body = 'Il Comune di Borgofinto pubblica un avviso per le associazioni.\n\n'.repeat(6)
    expect(
      factsOf(`${body}CREDITS\n\nGiornale Finto\nTel. 02.12345678 - Aut. Trib. Mi. n. 803`).contacts.phone,
    ).toEqual([])
  })

  test('a number that is kept is one an Italian subscriber can have', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 ./+-]{4,20}$/), (run) => {
        for (const phone of factsOf(`tel. ${run}`).contacts.phone) expect(isPhone(phone)).toBe(true)
      }),
    )
  })

  test('walls of digits are read in linear time', () => {
    for (const piece of ['0', '0 ', '02 1', 'tel. ', '+39', '(02) ']) {
      const started = performance.now()
      factsOf(piece.repeat(Math.floor(60_000 / piece.length)))
      expect(performance.now() - started, piece).toBeLessThan(3000)
    }
  })
})

test('no person is named among the contacts', () => {
  const { contacts } = factsOf('Responsabile del procedimento: Maria Fittizia, Ufficio Cultura, tel. 02 1234567.')
  expect(contacts.role).toBe('responsabile del procedimento')
  expect(JSON.stringify(contacts)).not.toContain('Fittizia')
})

// written before the rules they hold
describe('the kind of a mailbox, by its domain or the words around it', () => {
  test.each<[string, string[], string[]]>([
    ["via PEC all'indirizzo comune.x@certgov.fvg.it", ['comune.x@certgov.fvg.it'], []],
    ['posta elettronica certificata (comune.x@certgov.fvg.it) entro', ['comune.x@certgov.fvg.it'], []],
    ['protocollo@cert.ruparpiemonte.it', ['protocollo@cert.ruparpiemonte.it'], []],
    ['ufficio@pec.rupar.puglia.it', ['ufficio@pec.rupar.puglia.it'], []],
    ['protocollo@certificata.regione.liguria.it', ['protocollo@certificata.regione.liguria.it'], []],
    ['PEC:\ndistretto6.2@pec.comune.x.rm.it\nentro', ['distretto6.2@pec.comune.x.rm.it'], []],
    ['comune.x@postacert.toscana.it', ['comune.x@postacert.toscana.it'], []],
    ['comune@pecveneto.it oppure comune.x.vi@pecveneto.it', ['comune@pecveneto.it', 'comune.x.vi@pecveneto.it'], []],
    ['Inviare a bandi@comunefinto.it (PEC) entro', ['bandi@comunefinto.it'], []],
    ['e-mail: info@x.it; PEC: protocollo@x.it', ['protocollo@x.it'], ['info@x.it']],
    ['PEC protocollo@x.it, e-mail info@x.it', ['protocollo@x.it'], ['info@x.it']],
    [
      "tramite posta elettronica certificata (PEC) da inviare, a pena di esclusione, entro il termine sopra indicato esclusivamente all'indirizzo istituzionale dell'Ente: protocollo@x.it",
      ['protocollo@x.it'],
      [],
    ],
    ['scrivere dalla propria PEC a bandi@x.it', [], ['bandi@x.it']],
    ['Non sono ammesse offerte via PEC. Per il sopralluogo scrivere a patrimonio@x.it', [], ['patrimonio@x.it']],
    ['info@x.it\nPEC', [], ['info@x.it']],
    ['asp.finta@asppec.it', ['asp.finta@asppec.it'], []],
    ['protocollo.asl@pec.asl.finta.it', ['protocollo.asl@pec.asl.finta.it'], []],
    ['protocollo@comunefinto.legalmailpa.it', ['protocollo@comunefinto.legalmailpa.it'], []],
    ['comune.x@legalmailpa.it', ['comune.x@legalmailpa.it'], []],
    ['comune@postemailcertificata.it', ['comune@postemailcertificata.it'], []],
    ['x@sicurezzapostale.it e y@pec-legal.it', ['x@sicurezzapostale.it', 'y@pec-legal.it'], []],
    ['segreteria@pec.x.gov.it', ['segreteria@pec.x.gov.it'], []],
    ['x@pec.regione.lombardia.it', ['x@pec.regione.lombardia.it'], []],
    ['comune.x@anutel.it (pec)', ['comune.x@anutel.it'], []],
    ['comune.x@asmepec.it', ['comune.x@asmepec.it'], []],
    ['comunex@pcert.it x@cert.legalmail.it', ['comunex@pcert.it', 'x@cert.legalmail.it'], []],
    ['protocollo.comune.x@pec.regione.sardegna.it', ['protocollo.comune.x@pec.regione.sardegna.it'], []],
    ['comune@pec.it.', ['comune@pec.it'], []],
    ["Indirizzo PEC dell'Ente: PROTOCOLLO@PEC.COMUNE.X.IT", ['protocollo@pec.comune.x.it'], []],
    ["inviare all'indirizzo di posta certificata comune.x@halleypec.it", ['comune.x@halleypec.it'], []],
    ['domanda con PEC al protocollo@x.it o alla mail welfare@x.it', ['protocollo@x.it'], ['welfare@x.it']],
    ['PEC/e-mail: protocollo@x.it', [], ['protocollo@x.it']],
    ['tramite PEC o e-mail a protocollo@x.it', [], ['protocollo@x.it']],
    ['Casella certificata: ambito@x.it', ['ambito@x.it'], []],
    ['a mezzo PEC (gal@pec.finto.it) o a mano', ['gal@pec.finto.it'], []],
  ])('%s', (text, pec, email) => {
    const { contacts } = factsOf(text)
    expect({ pec: contacts.pec, email: contacts.email }).toEqual({ pec, email })
  })
})
