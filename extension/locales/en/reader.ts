// "Read this page".
import type { reader as it } from '../it/reader.ts'

export const reader: typeof it = {
  title: 'This page',
  back: 'Back to the list',
  reading: 'Reading the page…',
  isCall: 'Here is what it says',
  noCall: 'This does not look like a call',
  why: (reason) => `Reason: ${reason}`,
  local: 'Read on your computer: nothing left the browser.',
  giveAccess: (host) => `Allow asking ${host} for it`,
  facts: 'What we found, and where',
  notFound: 'not found',
  failures: {
    forbidden:
      'The browser does not let this page be read: it is one of its own, or Segnabandi was not opened over it from the button yet.',
    'no-access': 'The site did not give the file: permission to ask for it may be needed.',
    scan: 'It is a scan: it holds no text. Read it by eye.',
    encrypted: 'It is locked with a password: ask the office for an open copy.',
    'broken-pdf': 'The PDF is broken, or its letters cannot be read.',
    empty: 'The page is empty.',
    'too-large': 'The page is too large.',
    broken: 'Reading failed.',
  },
  fields: {
    title: 'Title',
    issuer: 'Issuer',
    procedure: 'Procedure',
    deadline: 'Deadline',
    opens: 'Opening',
    eligibility: 'Who may apply',
    contacts: 'Contacts',
    channels: 'Sending',
    amounts: 'Amounts',
    topics: 'Topics',
    programmes: 'Programmes',
    identifiers: 'Codes and acts',
    otherDates: 'Other dates',
    territory: 'Territory',
  },
}
