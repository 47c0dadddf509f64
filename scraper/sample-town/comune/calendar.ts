// The national model's boxes of a date and of a span of time, which look alike and are not.
import { calendarParts, type Day } from '../days.ts'
import { html, type Markup } from '../markup.ts'

export function calendar(day: Day, label: string, note: string): Markup {
  const parts = calendarParts(day)
  return html`<div class="calendar-date"><div class="calendar-date-day"><small class="calendar-date-day__year">${parts.year}</small><span class="title-xxlarge-regular d-flex justify-content-center">${parts.day}</span><small class="calendar-date-day__month">${parts.month}</small></div><div class="calendar-date-description rounded"><div class="calendar-date-description-content"><h3 class="title-medium-2 mb-0">${label}</h3><p class="info-text mt-1 mb-0">${note}</p></div></div></div>`
}

/** A span of time where the theme expects a date: "30 giorni" is no day of a month. */
export const duration = (days: number, label: string): Markup =>
  html`<div class="calendar-date"><div class="calendar-date-day"><span class="title-xxlarge-regular d-flex justify-content-center">${days}</span><small class="calendar-date-day__month">giorni</small></div><div class="calendar-date-description rounded"><div class="calendar-date-description-content"><h3 class="title-medium-2 mb-0">${label}</h3></div></div></div>`
