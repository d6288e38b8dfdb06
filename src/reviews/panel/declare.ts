import { newId, type Tx } from '#platform/database'
import { sendMail } from '#platform/mail'
import { peopleWith, reachesMatter, recuse, type May } from '#access'
import { recordEvent } from '#audit'
import { reviewOf, versionOf } from '../review.ts'
import { insertIndependence, insertInterest } from './queries.ts'
import { panelOf } from './panel.ts'

/**
 * What a lead reviewer signs: independence of whatever the review's law names, and what every framework expects of a
 * reviewer. Working Together does not say "independent" of local reviews; the partners weigh real or perceived conflicts
 * of interest (Children Act 2004 s16F(7)), so the same is asked.
 */
export function statementsFor(of: { readonly version: string; readonly edition: string | null }): readonly string[] {
  const named = versionOf(of)
    .roles.filter(({ role }) => role === 'lead reviewer')
    .flatMap(({ independentOf }) => independentOf)
  const independentOf = named.length > 0 ? [...new Set(named)] : ['the organisations involved']
  return [
    ...independentOf.map((of) => `I am independent of ${of}.`),
    'I had no part in the work with the people this review is about, and did not manage anyone who had.',
    'I have no real or perceived conflict of interest, or have said below what might be seen as one.',
    'I have the knowledge and the skills that this review asks for.',
  ]
}

/** Signed by the lead reviewer themselves; nobody can sign for them. */
export async function declareIndependence(
  tx: Tx,
  by: May<'declare an interest'>,
  remarks: string | null,
  now: Temporal.Instant,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly because: 'not the lead reviewer' }> {
  const isLead = (await panelOf(tx, by.review)).some(
    ({ part, person }) => part === 'lead reviewer' && person === by.person,
  )
  if (!isLead) return { ok: false, because: 'not the lead reviewer' }
  const review = await reviewOf(tx, by.review)
  await insertIndependence(tx, {
    id: newId<'independenceDeclaration'>(),
    reviewId: by.review,
    personId: by.person,
    statements: [...statementsFor(review)],
    remarks,
    signedAt: now,
  })
  await recordEvent(tx, by, 'independence declared')
  return { ok: true }
}

export type InterestAnswer =
  | { readonly holds: 'none' }
  | { readonly holds: 'an interest' | 'a conflict'; readonly interest: string }

/**
 * Declares an interest, or that there is none. Those who run and chair the partnership are told that something waits for
 * them; whoever says that it is a conflict loses their access with the same act, since recusal beats every right.
 */
export async function declareInterest(
  tx: Tx,
  by: May<'declare an interest'>,
  answer: InterestAnswer,
  at: { readonly now: Temporal.Instant; readonly url: string },
): Promise<void> {
  await insertInterest(tx, {
    id: newId<'interestDeclaration'>(),
    reviewId: by.review,
    personId: by.person,
    interest: answer.holds === 'none' ? null : answer.interest,
    recused: answer.holds === 'a conflict',
    declaredAt: at.now,
  })
  await recordEvent(tx, by, 'interest declared', { interest: answer.holds !== 'none' })
  if (answer.holds === 'none') return
  await tellOfInterest(tx, by, at.url)
  if (answer.holds === 'a conflict') await recuse(tx, by, by.person, answer.interest, at.now)
}

async function tellOfInterest(tx: Tx, by: May<'declare an interest'>, url: string): Promise<void> {
  for (const { id, email } of await peopleWith(tx, by.partnership, ['business-manager', 'chair'])) {
    if (id === by.person || !(await reachesMatter(tx, { person: id, partnership: by.partnership }, by.review))) continue
    await sendMail(tx, {
      to: email,
      partnership: by.partnership,
      subject: 'A declaration of interest waits for you',
      text: `Someone has declared an interest in a review. Sign in to read it:\n\n${url}/reviews/${by.review}/panel`,
    })
  }
}
