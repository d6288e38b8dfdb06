export { recordEvent, type Actor } from './record-event.ts'
export { phrases, phraseOf, type What } from './phrases.ts'
export { verifyChains, type Verified } from './verify.ts'
export { eventsOf, type RecordedEvent } from './queries.ts'
