import type { OutboxMessage } from '#platform/mail'
import { details, html, insetText, join, page, showTime, tag, type Html, type Page } from '#ui'

export const outboxPage = ({
  messages,
  configured,
}: {
  messages: readonly OutboxMessage[]
  configured: boolean
}): Page =>
  page({
    title: 'Outbox',
    main: html`
      <p class="govuk-body">Every message that Heed wrote, newest first. Messages say that something waits; they hold nothing of a case.</p>
      ${!configured && insetText({ text: 'No mail server is configured, so nothing is sent. Messages stay here.' })}
      ${messages.length === 0 && html`<p class="govuk-body">There are no messages yet.</p>`}
      ${join(messages.map(showMessage))}`,
  })

const showMessage = (message: OutboxMessage): Html => html`
  <div class="heed-message">
    <h2 class="govuk-heading-s">${message.subject} ${stateOf(message)}</h2>
    <p class="govuk-body-s">To ${message.toAddress}, written ${showTime(message.writtenAt)}</p>
    ${message.failedBecause && html`<p class="govuk-body-s">The mail server said: ${message.failedBecause}. It will be tried again.</p>`}
    ${details({ summaryText: 'Read the message', html: html`<p class="heed-as-written">${message.body}</p>` })}
  </div>`

const stateOf = (message: OutboxMessage): Html =>
  message.sentAt
    ? tag({ text: 'Sent', classes: 'govuk-tag--green' })
    : message.failedBecause
      ? tag({ text: 'Not sent', classes: 'govuk-tag--red' })
      : tag({ text: 'Waiting', classes: 'govuk-tag--yellow' })
