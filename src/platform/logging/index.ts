import { pino, type Logger } from 'pino'

export type { Logger } from 'pino'

/**
 * The technical log: one JSON line per event on stderr, with ids and never with case content, addresses' queries or
 * form values. What people did and read is in `audit/`, not here.
 */
export const makeLog = (level: string = process.env['HEED_LOG'] ?? 'info'): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
