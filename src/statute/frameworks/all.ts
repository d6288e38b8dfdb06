import type { Framework } from '../framework.ts'
import { childDeathReview } from './child-death-review.ts'
import { localLearningReview } from './local-review.ts'
import { notifiableIncident } from './notifiable-incident.ts'
import { careLeaverDeathNotification, lookedAfterChildDeath } from './death-notices.ts'
import { rapidReview } from './rapid-review.ts'
import { adultSeriousCaseReview, safeguardingAdultsReview } from './safeguarding-adults-review.ts'
import { localPracticeReview, nationalPracticeReview } from './safeguarding-practice-review.ts'
import { seriousCaseReview } from './serious-case-review.ts'
import { seriousIncidentNotification } from './serious-incident.ts'

/** Every framework carried, in the order in which results are given. */
export const frameworks: readonly Framework[] = [
  seriousCaseReview,
  notifiableIncident,
  seriousIncidentNotification,
  rapidReview,
  localPracticeReview,
  nationalPracticeReview,
  lookedAfterChildDeath,
  careLeaverDeathNotification,
  childDeathReview,
  adultSeriousCaseReview,
  safeguardingAdultsReview,
  localLearningReview,
]
