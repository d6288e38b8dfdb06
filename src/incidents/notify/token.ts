import { createHash, randomBytes } from 'node:crypto'

/** A secret for a link or a cookie. The database keeps only its hash: who reads it cannot use it. */
export const makeToken = (): string => randomBytes(32).toString('base64url')

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')
