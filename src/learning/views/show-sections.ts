import type { Block, Section } from '#documents'
import { html, insetText, type Html } from '#ui'
import { readingTimeOf } from '../rules.ts'

/** A briefing or bulletin as it is read. Its blocks are paragraphs and lists, and nothing else. */
export const showSections = (sections: readonly Section[]): Html =>
  html`${sections.map(
    ({ heading, blocks }) => html`<section>
      <h2 class="govuk-heading-m">${heading}</h2>
      ${blocks.map(showBlock)}
    </section>`,
  )}`

function showBlock(block: Block): Html | undefined {
  if (block.kind === 'paragraph') return html`<p class="govuk-body">${block.text}</p>`
  if (block.kind === 'list')
    return html`<ul class="govuk-list govuk-list--bullet govuk-list--spaced">${block.items.map((item) => html`<li>${item}</li>`)}</ul>`
  return undefined
}

/** "About 4 minutes to read" */
export const minutesInWords = (text: string): string => {
  const { minutes } = readingTimeOf(text)
  return `About ${minutes === 1 ? '1 minute' : `${minutes} minutes`} to read`
}

/** Said while it is being written: how long it takes, and whether that is too long. */
export function readingTime(text: string): Html {
  const { words, minutes, tooLong } = readingTimeOf(text)
  const length = `${words.toLocaleString('en-GB')} words, about ${minutes === 1 ? '1 minute' : `${minutes} minutes`} at 200 words a minute.`
  return insetText({
    html: tooLong
      ? html`<strong>Longer than 7 minutes:</strong> ${length} A briefing that long is not read in a team meeting.`
      : html`${length} A briefing takes 7 minutes or less.`,
  })
}
