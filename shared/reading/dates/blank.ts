// A day draft of which nothing is known yet but where it stands.
import type { DayDraft } from './draft.ts'

export function blankDay(form: string, first: number, last: number): DayDraft {
  return {
    what: 'day',
    form,
    first,
    last,
    year: null,
    month: null,
    day: null,
    dayWritten: false,
    weekday: null,
    nth: null,
    cue: null,
    period: null,
    days: null,
    weeks: null,
    months: null,
    years: null,
    relative: null,
    yearFrom: null,
    because: '',
    on: null,
    alternatives: [],
    conflict: false,
    hour: null,
    fromHour: null,
    range: null,
    citation: false,
    place: -1,
  }
}
