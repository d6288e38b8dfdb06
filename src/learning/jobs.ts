import { newId, transact } from '#platform/database'
import { job, type JobContext } from '#platform/jobs'
import { recordEvent } from '#audit'
import type { ReviewId } from '#access'
import { reviewOf } from '#reviews'
import { draftBriefing } from './draft.ts'
import { insertBriefing } from './queries.ts'
import { sourceOf } from './source.ts'

/** A report was published: a briefing is drafted from it, unless someone began one. */
const draft = (context: JobContext, { review: id }: { readonly review: ReviewId }): Promise<void> =>
  transact(context.db, { person: null, partnership: null }, async (tx) => {
    const review = await reviewOf(tx, id)
    const service = { person: null, partnership: review.partnership, scope: id, review: id, incident: review.incident }
    const briefing = draftBriefing(await sourceOf(tx, context.keys, service))
    const row = {
      id: newId<'briefing'>(),
      reviewId: id,
      partnershipId: review.partnership,
      title: briefing.title,
      draftedAt: context.now,
      draftedBy: null,
    }
    if (!(await insertBriefing(tx, row, briefing.parts))) return
    await recordEvent(tx, service, 'briefing drafted')
  })

export const jobs = [job('draft a briefing', draft)]
