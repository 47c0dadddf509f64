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
  facts: 'What we found, and where',
  notFound: 'not found',
  failures: {
    forbidden: 'The browser does not let this page be read (internal pages, extension stores, PDF).',
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
