import { html, showDate, showHour, showTime, summaryList, tag, type Html } from '#ui'
import { paragraphs } from '../../frame.ts'
import { cameWords } from '../forms.ts'
import type { Meeting } from '../meeting.ts'

/** The meeting as it is read on the page and on paper. `done` draws what stands beside something to be done. */
export const meetingRecord = (
  meeting: Meeting,
  review: string,
  done: (task: Meeting['tasks'][number]) => Html,
): Html => html`
${summaryList({
  rows: [
    { key: { text: 'When' }, value: { text: `${showDate(meeting.heldOn)}, ${showHour(meeting.beginsAt)}` } },
    { key: { text: 'Where' }, value: { text: meeting.place } },
    { key: { text: 'Agenda' }, value: { html: numbered(meeting.agenda) } },
    ...(meeting.papers ? [{ key: { text: 'Papers' }, value: { html: papers(meeting.papers, review) } }] : []),
    ...(meeting.attendance.length > 0 ? [{ key: { text: 'Present' }, value: { html: attendance(meeting) } }] : []),
    ...(meeting.declarations
      ? [{ key: { text: 'Interests declared' }, value: { html: paragraphs(meeting.declarations) } }]
      : []),
  ],
})}
${meeting.minutes && html`<h2 class="govuk-heading-m">Minutes</h2>${paragraphs(meeting.minutes)}${meeting.minutedAt && html`<p class="govuk-hint">Written by ${meeting.names.get(meeting.minutedBy ?? '') ?? ''}, ${showTime(meeting.minutedAt)}.${meeting.minutesAgreedOn ? ` Agreed ${showDate(meeting.minutesAgreedOn)}.` : ' Not agreed yet.'}</p>`}`}
${meeting.decisions.length > 0 && html`<h2 class="govuk-heading-m">Decisions</h2><ol class="govuk-list govuk-list--number govuk-list--spaced">${meeting.decisions.map(({ id, decision }) => html`<li id="decision-${id}">${decision}</li>`)}</ol>`}
${
  meeting.tasks.length > 0 &&
  html`<h2 class="govuk-heading-m">What members are to do</h2>
<ul class="govuk-list govuk-list--spaced">${meeting.tasks.map((task) => html`<li id="task-${task.id}">${task.task}<br><span class="govuk-hint govuk-!-margin-bottom-0">${meeting.names.get(task.ownerId)}, by ${showDate(task.dueOn)}</span> ${task.doneOn ? tag({ text: `Done ${showDate(task.doneOn)}`, classes: 'govuk-tag--green' }) : done(task)}</li>`)}</ul>`
}`

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const numbered = (text: string): Html =>
  html`<ol class="govuk-list govuk-list--number">${linesOf(text).map((line) => html`<li>${line.replace(/^\d+[.)]\s*/, '')}</li>`)}</ol>`

/** A paper is words, or the address of a page of this review: a link elsewhere stays words. */
const papers = (text: string, review: string): Html =>
  html`<ul class="govuk-list">${linesOf(text).map((line) => html`<li>${line.startsWith(`/reviews/${review}/`) ? html`<a class="govuk-link" href="${line}">${pageName(line, review)}</a>` : line}</li>`)}</ul>`

const pageName = (line: string, review: string): string => {
  const name = line.slice(`/reviews/${review}/`.length).replaceAll('-', ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const attendance = ({ attendance: people, names }: Meeting): Html =>
  html`${(['attended', 'apologies', 'absent'] as const).map((came) => {
    const who = people.filter((each) => each.came === came).map(({ personId }) => names.get(personId) ?? '')
    return (
      who.length > 0 && html`<p class="govuk-body govuk-!-margin-bottom-1">${cameWords[came]}: ${who.join(', ')}</p>`
    )
  })}`
