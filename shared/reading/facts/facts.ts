// Every fact of a call but its dates, each read by its own file and carrying the words it was read from.
import type { Call, Channel, Evidence, Procedure, Topic } from '../../call/call.ts'
import type { Page } from '../../page/page.ts'
import type { Prose } from '../prose.ts'
import { findAddresses, readAddresses } from './addresses.ts'
import { readAmounts } from './amounts.ts'
import { type CallPageLink, findCallPage } from './call-page.ts'
import { readTerritory } from './call-territory.ts'
import { readChannels } from './channels.ts'
import { readDocuments } from './documents.ts'
import { groundOf } from './ground.ts'
import { readIdentifiers } from './identifiers.ts'
import { readIssuer } from './issuer.ts'
import { findOffices, findRole, officeToContact } from './offices.ts'
import { readPhones } from './phones.ts'
import { readProcedure } from './procedure.ts'
import { readProgrammes } from './programmes.ts'
import { readRequirements } from './requirements.ts'
import { readSubjects } from './subjects.ts'
import { readSummary, readTitle } from './summary.ts'
import { readTopics } from './topics.ts'

export interface Facts {
  title: string
  summary: string
  procedure: Procedure[]
  issuer: Call['issuer']
  territory: Call['territory']
  topics: Topic[]
  eligibility: Call['eligibility']
  contacts: Call['contacts']
  channels: Channel[]
  amounts: Call['amounts']
  identifiers: Call['identifiers']
  programmes: string[]
  documents: Call['documents']
  /** The link to the call's own page, when the text gives one; its address may be missing. */
  callPage: CallPageLink | null
  evidence: Evidence[]
}

/**
 * Reads the facts of a call from a page and its sentences. Pure, linear in the length of the text.
 * @param published day of publication (YYYY-MM-DD, Europe/Rome), by which money of former years is told apart
 */
export function readFacts(page: Page, prose: Prose, published: string | null): Facts {
  const ground = groundOf(page, prose, published)
  const procedure = readProcedure(ground)
  const issuer = readIssuer(ground)
  const territory = readTerritory(ground, issuer.body)
  const topics = readTopics(ground)
  const subjects = readSubjects(ground)
  const requirements = readRequirements(ground)
  const addresses = readAddresses(ground)
  const phones = readPhones(ground)
  const office = officeToContact(ground, findOffices(ground))
  const role = findRole(ground)
  const channels = readChannels(ground, findAddresses(ground))
  const amounts = readAmounts(ground)
  const identifiers = readIdentifiers(ground)
  const programmes = readProgrammes(ground)
  const documents = readDocuments(ground)
  const callPage = findCallPage(ground)
  const { summary, span } = readSummary(ground)
  return {
    title: readTitle(ground),
    summary,
    procedure: procedure.procedure,
    issuer: issuer.issuer,
    territory: territory.territory,
    topics: topics.topics,
    eligibility: { subjects: subjects.subjects, requirements: requirements.requirements },
    contacts: {
      pec: addresses.pec,
      email: addresses.email,
      phone: phones.phone,
      ...(office ? { office: office.name } : {}),
      ...(role ? { role: role.role } : {}),
    },
    channels: channels.channels,
    amounts: amounts.amounts,
    identifiers: { cup: identifiers.cup, cig: identifiers.cig, acts: identifiers.acts },
    programmes: programmes.programmes,
    documents: documents.documents,
    callPage,
    evidence: [
      ...issuer.evidence,
      ...procedure.evidence,
      ...territory.evidence,
      ...topics.evidence,
      ...subjects.evidence,
      ...requirements.evidence,
      ...addresses.evidence,
      ...phones.evidence,
      ...(office ? [ground.evidence('contacts.office', office, 'ufficio a cui rivolgersi')] : []),
      ...(role ? [ground.evidence('contacts.role', role.span, 'ruolo a cui rivolgersi')] : []),
      ...channels.evidence,
      ...amounts.evidence,
      ...identifiers.evidence,
      ...programmes.evidence,
      ...documents.evidence,
      ...(span ? [ground.evidence('summary', span, 'frase che dice che cosa è il bando')] : []),
    ],
  }
}
