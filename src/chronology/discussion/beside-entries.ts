import { findPermit, namesOf, type May } from '#access'
import { reviewOf } from '#reviews'
import { form, html, showTime, tag, type Html, type Narrowing } from '#ui'
import type { ChronologyEntry } from '../combined/entries.ts'
import { entryAddress, type Looking } from '../combined/looking.ts'
import { withLines } from '../combined/marked-texts.ts'
import { codesFor, showsColour, showsWords, termOf } from './codes.ts'
import { askedAboutEntries, codedRows, codesUsed, commentRows, discussed, entriesCoded } from './queries.ts'
import { threadsOf } from './threads.ts'
import { standingTag } from './views/thread-shown.ts'

/** Under an entry in the table: its codes, and how much was said of it. */
export async function discussionNotes(
  { tx, by }: Looking,
  entries: readonly string[],
): Promise<ReadonlyMap<string, Html>> {
  const coded = Map.groupBy(await codedRows(tx, by.review, entries), ({ entryId }) => entryId)
  const rows = await discussed(tx, by.review, entries)
  return new Map(
    rows.flatMap(({ entryId, comments, waiting, answered }) => {
      const codes = coded.get(entryId) ?? []
      if (codes.length + comments + waiting + answered === 0) return []
      return [
        [
          entryId,
          html`${codes.map(({ code, shows }) => html`${tag({ text: termOf(code), classes: showsColour[shows] })} `)}${
            comments > 0 &&
            html`${tag({ text: comments === 1 ? '1 comment' : `${comments} comments`, classes: 'govuk-tag--grey' })} `
          }${waiting > 0 && html`${tag({ text: 'Question waits', classes: 'govuk-tag--yellow' })} `}${
            answered > 0 && tag({ text: 'Question answered', classes: 'govuk-tag--green' })
          }`,
        ],
      ]
    }),
  )
}

/** On an entry’s own page: what the panel made of it, and the ways to say more. */
export async function entryDiscussion({ tx, by, apply }: Looking, entry: ChronologyEntry): Promise<Html | undefined> {
  const comments = await commentRows(tx, by.review, [entry.id])
  const names = await namesOf(
    tx,
    comments.map(({ writtenBy }) => writtenBy),
  )
  const threads = await threadsOf(tx, await askedAboutEntries(tx, by.review, [entry.id]), apply)
  const coded = await codedRows(tx, by.review, [entry.id])
  const mayWork = (await findPermit(tx, by, by.review, 'work on the chronology')) !== undefined
  const mayAsk = (await findPermit(tx, by, by.review, 'run the review')) !== undefined
  if (!mayWork && comments.length + threads.length + coded.length === 0) return undefined
  return html`<h2 class="govuk-heading-m">What the panel makes of it</h2>
    ${coded.length > 0 && html`<p class="govuk-body heed-tags">${coded.map(({ code, shows }) => html`${tag({ text: `${termOf(code)}: ${showsWords[shows].toLowerCase()}`, classes: showsColour[shows] })} `)}</p>`}
    ${comments.map((each) => commentShown(by, each, { text: apply(each.text), name: names.get(each.writtenBy) ?? '', mayWork }))}
    ${threads.map((thread) => html`<p class="govuk-body"><a class="govuk-link" href="/reviews/${by.review}/chronology/questions/${thread.id}">${thread.question}</a> ${standingTag(thread)}</p>`)}
    ${mayWork && ways(by.review, entry, mayAsk)}`
}

type CommentRow = Awaited<ReturnType<typeof commentRows>>[number]

const commentShown = (
  by: May<'read the chronology'>,
  { id, writtenAt, writtenBy }: CommentRow,
  { text, name, mayWork }: { readonly text: string; readonly name: string; readonly mayWork: boolean },
): Html => html`<div class="heed-quotation" id="comment-${id}"><p class="govuk-body govuk-!-margin-bottom-1">${withLines(text)}</p>
  <p class="govuk-hint govuk-!-margin-bottom-0">${name}, ${showTime(writtenAt)}</p>
  ${mayWork && writtenBy === by.person && form(`/reviews/${by.review}/chronology/comments/${id}/withdrawal`, html`<button class="heed-link-button" type="submit">Take this comment back</button>`)}</div>`

const ways = (
  review: string,
  entry: ChronologyEntry,
  mayAsk: boolean,
): Html => html`<ul class="govuk-list heed-inline-list">
  <li><a class="govuk-link" href="${entryAddress(review, entry.id)}/comment">Comment</a></li>
  <li><a class="govuk-link" href="${entryAddress(review, entry.id)}/codes">Code</a></li>
  ${mayAsk && html`<li><a class="govuk-link" href="/reviews/${review}/chronology/questions/new?entry=${entry.id}">Ask ${entry.agencyName}</a></li>`}</ul>`

/** Narrows the table to entries with one code. */
export const codeNarrower = {
  name: 'code',
  label: 'Code',
  items: async ({ tx, by }: Looking): Promise<Narrowing['items']> => {
    const used = new Set(await codesUsed(tx, by.review))
    const offered = codesFor(await reviewOf(tx, by.review)).filter(({ code }) => used.has(code))
    return [{ value: '', text: 'Any or none' }, ...offered.map(({ code, term }) => ({ value: code, text: term }))]
  },
  fitting: (tx: Looking['tx'], review: string, code: string) => entriesCoded(tx, review, { code }),
}

/** Narrows the table to good practice, or to concerns. */
export const showsNarrower = {
  name: 'shows',
  label: 'Coded as',
  items: async (): Promise<Narrowing['items']> => [
    { value: '', text: 'Anything' },
    { value: 'concern', text: showsWords.concern },
    { value: 'good practice', text: showsWords['good practice'] },
  ],
  fitting: (tx: Looking['tx'], review: string, shows: string) => entriesCoded(tx, review, { shows }),
}
