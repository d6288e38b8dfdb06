export { showAnswer, type Shown } from './answer.ts'
export { answerRequest, type Answered } from './requests.ts'
export { mustStayUntil, type KindOfReview } from './kinds.ts'
export { fingerprintOf, makeArtefacts, type Artefacts, type Made } from './make-documents.ts'
export {
  type AgeBand,
  type Catalogue,
  type Position,
  type PublicAnswer,
  type Publication,
  type PublicRecommendation,
} from './publication.ts'
export { previewPage } from './preview.ts'
export { correct, publish, shelve, withdraw, type Published, type Withdrawn } from './publish.ts'
export {
  feedbackToRead,
  howLongTaken,
  markSeen as markFeedbackSeen,
  requestsOf as reportRequests,
  type PublicationId,
  type Took,
} from './queries.ts'
export { searchPublications, type Found, type Results, type Search } from './search/search.ts'
export { jobs, timetable } from './jobs.ts'
export { routes } from './routes.ts'
export { exportCommand, importCommand, searchCommand } from './imports/commands.ts'
