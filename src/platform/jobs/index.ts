export { addJob, announce, job, type Job, type JobContext } from './jobs.ts'
export { runWaitingJobs, startWorker, type Worker } from './worker.ts'
