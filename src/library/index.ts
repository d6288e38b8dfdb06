export { answerRequest, showAnswer, type Answered, type Shown } from './answer.ts'
export { kinds, mustStayUntil, type KindOfReview } from './kinds.ts'
export { fingerprintOf, makeArtefacts, type Artefacts, type Made } from './make-documents.ts'
export {
  positions,
  type Position,
  type PublicAnswer,
  type Publication,
  type PublicRecommendation,
} from './publication.ts'
export { previewPage } from './preview.ts'
export { publish, withdraw, type Published, type Withdrawn } from './publish.ts'
export { requestsOf as reportRequests, type PublicationId, type Search } from './queries.ts'
export { searchPublications, type Found, type Results } from './search.ts'
export { jobs, timetable } from './jobs.ts'
export { routes } from './routes.ts'
