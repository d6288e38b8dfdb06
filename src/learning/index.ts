export { waitingFor } from './waiting.ts'
export { jobs } from './jobs.ts'
export { routes } from './routes.ts'
