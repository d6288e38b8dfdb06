import { html, showTime, tag, type Html } from '#ui'
import { withLines } from '../../combined/marked-texts.ts'
import { standingOf, type Standing, type Thread } from '../threads.ts'

/** What was asked and answered, in order. */
export const threadShown = ({ said }: Thread): Html =>
  html`<ol class="govuk-list">${said.map(
    (each) => html`<li class="heed-quotation"><p class="govuk-body govuk-!-margin-bottom-1">${withLines(each.text)}</p>
    <p class="govuk-hint govuk-!-margin-bottom-0">${each.side === 'panel' ? 'Asked' : 'Answered'} by ${each.saidByName}, ${showTime(each.saidAt)}</p></li>`,
  )}</ol>`

const colours: Readonly<Record<Standing, string>> = {
  'waits for the agency': 'govuk-tag--yellow',
  answered: 'govuk-tag--green',
  closed: 'govuk-tag--grey',
}

const words: Readonly<Record<Standing, string>> = {
  'waits for the agency': 'Waits for the agency',
  answered: 'Answered',
  closed: 'Closed',
}

export const standingTag = (thread: Parameters<typeof standingOf>[0]): Html => {
  const standing = standingOf(thread)
  return tag({ text: words[standing], classes: colours[standing] })
}
