import { html, type Html } from '#ui'

/** The rooms of a review's chronology, each another way to look at the same entries. */
const rooms = [
  { room: 'table', text: 'Table', under: '' },
  { room: 'picture', text: 'Picture', under: '/picture' },
  { room: 'accounts', text: 'Same event, several accounts', under: '/accounts' },
  { room: 'silences', text: 'Silences', under: '/silences' },
  { room: 'known', text: 'Who knew what, when', under: '/known' },
  { room: 'questions', text: 'Questions to agencies', under: '/questions' },
] as const

export type Room = (typeof rooms)[number]['room']

/** The way from each room of the chronology to the others. */
export const chronologyRooms = (review: string, current: Room): Html => html`
  <nav class="heed-rooms" aria-label="Ways to look at the chronology"><ul class="govuk-list heed-inline-list">${rooms.map(
    ({ room, text, under }) =>
      html`<li><a class="govuk-link" href="/reviews/${review}/chronology${under}"${room === current && html` aria-current="page"`}>${text}</a></li>`,
  )}</ul></nav>`
