export {
  addRecommendation,
  changeRecommendation,
  markRecommendationsFinal,
  openRecommendationsAgain,
  type Recommended,
  type Recommending,
} from './recommend.ts'
export { areFinal, recommendationsOf, type Answer, type FindingId, type Recommendation } from './recommendations.ts'
export { pushAnswersToLibrary } from './answer.ts'
export { openActionsOf, waitingFor, type OpenAction } from './waiting.ts'
export { kindsOfChange, levels, strengths } from './vocabulary.ts'
export { jobs, timetable } from './jobs.ts'
export { routes } from './routes.ts'
