import type { Framework } from '../framework.ts'
import { adultLearningReview, adultSignificantCaseReview } from './adult-learning-review.ts'
import { adultPracticeReview } from './adult-practice-review.ts'
import { caseManagementReview } from './case-management-review.ts'
import { childDeathReview } from './child-death-review.ts'
import { childPracticeReview } from './child-practice-review.ts'
import { careLeaverDeathNotification, lookedAfterChildDeath } from './death-notices.ts'
import {
  domesticAbuseRelatedDeathReview,
  domesticHomicideReview,
  northernIrishDomesticHomicideReview,
  scottishDomesticHomicideOrSuicideReview,
} from './domestic-homicide-review.ts'
import { inquest } from './inquest.ts'
import { childLearningReview } from './learning-review.ts'
import { leder } from './leder.ts'
import { localLearningReview } from './local-review.ts'
import { mappaReview } from './mappa-review.ts'
import { mentalHealthHomicideReview } from './mental-health-homicide-review.ts'
import { notifiableIncident } from './notifiable-incident.ts'
import { offensiveWeaponsHomicideReview } from './offensive-weapons-homicide-review.ts'
import { rapidReview } from './rapid-review.ts'
import { adultSeriousCaseReview, safeguardingAdultsReview } from './safeguarding-adults-review.ts'
import { localPracticeReview, nationalPracticeReview } from './safeguarding-practice-review.ts'
import { seriousCaseReview } from './serious-case-review.ts'
import { seriousIncidentNotification } from './serious-incident.ts'
import { significantCaseReview } from './significant-case-review.ts'
import { singleUnifiedSafeguardingReview } from './single-unified-safeguarding-review.ts'
import { welshSeriousCaseReview } from './welsh-serious-case-review.ts'

/** Every framework of the four nations and their neighbours, in the order in which results are given. */
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
  leder,
  welshSeriousCaseReview,
  childPracticeReview,
  adultPracticeReview,
  singleUnifiedSafeguardingReview,
  significantCaseReview,
  childLearningReview,
  adultSignificantCaseReview,
  adultLearningReview,
  scottishDomesticHomicideOrSuicideReview,
  caseManagementReview,
  northernIrishDomesticHomicideReview,
  domesticHomicideReview,
  domesticAbuseRelatedDeathReview,
  offensiveWeaponsHomicideReview,
  mentalHealthHomicideReview,
  mappaReview,
  inquest,
  localLearningReview,
]
