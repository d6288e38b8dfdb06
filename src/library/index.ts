export { answerRequest, showAnswer, type Answered, type Shown } from './answer.ts'
export { mustStayUntil, type KindOfReview } from './kinds.ts'
export { fingerprintOf, makeArtefacts, type Artefacts, type Made } from './make-documents.ts'
export {
  type Catalogue,
  type Position,
  type PublicAnswer,
  type Publication,
  type PublicRecommendation,
} from './publication.ts'
export { previewPage } from './preview.ts'
export { correct, publish, withdraw, type Published, type Withdrawn } from './publish.ts'
export { requestsOf as reportRequests, type PublicationId } from './queries.ts'
export { searchPublications, type Found, type Results, type Search } from './search/search.ts'
export { jobs, timetable } from './jobs.ts'
export { routes } from './routes.ts'
