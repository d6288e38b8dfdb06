export { sendMail, type Message } from './send-mail.ts'
export { messagesOf, type OutboxMessage } from './queries.ts'
export { jobs } from './jobs.ts'
