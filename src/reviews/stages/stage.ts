/** Where a review stands. Computed, never stored. */
export type Stage =
  | { readonly stage: 'past'; readonly year: number }
  | { readonly stage: 'getting ready'; readonly missing: readonly ('lead reviewer' | 'panel')[] }
  | { readonly stage: 'agreeing terms'; readonly drafted: boolean }
  | { readonly stage: 'under way'; readonly since: Temporal.PlainDate }
  | { readonly stage: 'report approved'; readonly on: Temporal.PlainDate }
  | { readonly stage: 'published'; readonly on: Temporal.PlainDate }
  | { readonly stage: 'closed'; readonly on: Temporal.PlainDate; readonly publishedOn: Temporal.PlainDate | null }

/** The facts that settle it. */
export type StageFacts = {
  readonly heldInYear: number | null
  readonly hasLeadReviewer: boolean
  readonly hasPanel: boolean
  readonly termsDrafted: boolean
  readonly termsAgreedOn: Temporal.PlainDate | null
  readonly reportApprovedOn: Temporal.PlainDate | null
  readonly publishedOn: Temporal.PlainDate | null
  readonly closedOn: Temporal.PlainDate | null
}

/** The latest fact decides: a report that is published was approved, whatever was skipped before. */
export function stageOf(facts: StageFacts): Stage {
  if (facts.heldInYear !== null) return { stage: 'past', year: facts.heldInYear }
  if (facts.closedOn) return { stage: 'closed', on: facts.closedOn, publishedOn: facts.publishedOn }
  if (facts.publishedOn) return { stage: 'published', on: facts.publishedOn }
  if (facts.reportApprovedOn) return { stage: 'report approved', on: facts.reportApprovedOn }
  if (!facts.hasLeadReviewer || !facts.hasPanel) return { stage: 'getting ready', missing: missingOf(facts) }
  if (!facts.termsAgreedOn) return { stage: 'agreeing terms', drafted: facts.termsDrafted }
  return { stage: 'under way', since: facts.termsAgreedOn }
}

const missingOf = ({ hasLeadReviewer, hasPanel }: StageFacts) => [
  ...(hasLeadReviewer ? [] : ['lead reviewer' as const]),
  ...(hasPanel ? [] : ['panel' as const]),
]

/** The stage in a few words, for lists and tags. */
export function stageName(stage: Stage): string {
  switch (stage.stage) {
    case 'past':
      return `Past review, ${stage.year}`
    case 'getting ready':
      return 'Getting ready'
    case 'agreeing terms':
      return 'Agreeing terms'
    case 'under way':
      return 'Under way'
    case 'report approved':
      return 'Report approved'
    case 'published':
      return 'Published'
    case 'closed':
      return 'Closed'
  }
}
