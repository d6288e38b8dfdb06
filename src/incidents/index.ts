export { decisionOf, decisionsOf, incidentsOf } from './queries.ts'
export { subjectNamesOf, type SubjectWithName } from './names.ts'
export { openPastIncident, type OpenedPast, type PastIncident } from './past.ts'
export { type About, type Decision, type DecisionOutcome, type IncidentSummary, type Side } from './words.ts'
