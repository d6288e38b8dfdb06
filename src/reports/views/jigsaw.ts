import { details, html, insetText, table, type Html } from '#ui'
import { aboutPeople, fewest, type Jigsaw } from '../jigsaw/check-jigsaw.ts'
import type { Fact } from '../jigsaw/facts.ts'
import type { Edit } from '../jigsaw/smallest-edits.ts'

/** What the draft says of the family put together, how many people it fits, and what would make it fit more. */
export const jigsawShown = (jigsaw: Jigsaw): Html => html`
  <h2 class="govuk-heading-m" id="combination">Combinations that single a family out</h2>
  ${jigsaw.facts.length === 0 ? html`<p class="govuk-body">No area, age, date, family shape or rare fact was found in it.</p>` : put(jigsaw)}
  ${details({ summaryText: 'What this estimate is, and is not', html: honestly })}` // prettier-ignore

const put = (jigsaw: Jigsaw): Html => html`
  <p class="govuk-body">Of the ${jigsaw.within.people.toLocaleString('en-GB')} people of ${jigsaw.within.name}, all that the draft says fits <strong>${aboutPeople(jigsaw.people)}</strong>, by an estimate.</p>
  ${
    jigsaw.singlesOut
      ? html`${insetText({ text: `A combination that fewer than ${fewest} people share can lead a reader to the family. ${changes(jigsaw.edits.length)} and it fits ${aboutPeople(jigsaw.peopleAfter)}.` })}${editsTable(jigsaw.edits)}`
      : html`<p class="govuk-body">That is ${fewest} or more, so the combination alone leads to nobody.</p>`
  }
  ${details({ summaryText: `The facts that were put together (${jigsaw.facts.length})`, html: factsTable(jigsaw.facts) })}` // prettier-ignore

const changes = (count: number): string => (count === 1 ? 'Make this one change' : `Make these ${count} changes`)

const editsTable = (edits: readonly Edit[]): Html =>
  table({
    caption: 'The fewest changes that would do',
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [{ text: 'Instead of' }, { text: 'Write' }],
    rows: edits.map(({ fact, to }) => [
      { html: html`<mark>${fact.match}</mark> <span class="govuk-hint govuk-!-margin-bottom-0">${where(fact)}</span>` },
      { text: to.instead },
    ]),
  })

const factsTable = (facts: readonly Fact[]): Html =>
  table({
    caption: 'The facts that were put together, the rarest first',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'In the text' }, { text: 'About' }, { text: 'True of' }],
    rows: facts.map((fact) => [
      { html: html`${fact.match} <span class="govuk-hint govuk-!-margin-bottom-0">${where(fact)}</span>` },
      { text: fact.about },
      { text: oneIn(fact.share) },
    ]),
  })

function where({ places }: Fact): string {
  const [first] = places
  if (!first) return ''
  const more = places.length - 1
  return `${first.part}, paragraph ${first.paragraph}${more === 0 ? '' : `, and ${more} more ${more === 1 ? 'place' : 'places'}`}`
}

const oneIn = (share: number): string => `1 in ${Math.max(1, Math.round(1 / share)).toLocaleString('en-GB')}`

const honestly = html`
  <p class="govuk-body">It multiplies published shares as though facts had nothing to do with each other, which they often have. It is good for its size and not for its figures. Of several facts about one thing, the narrowest counts.</p>
  <p class="govuk-body">It finds facts by how they are usually said, and can miss one or take one that is about somebody else. It does not know what neighbours, school friends and newspapers know: that is for people to judge.</p>
  <p class="govuk-body">Fewer than ${fewest} is where the Office for National Statistics’ Secure Research Service stops releasing counts. The shares come from the census, mid-year estimates and departments’ statistics, and are rounded.</p>`
