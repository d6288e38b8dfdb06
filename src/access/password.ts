import { hash, verify, type Options } from '@node-rs/argon2'

/** argon2id (algorithm 2), 64 MiB, 3 passes, 1 lane (trust R12): 190–310 ms on two cores. */
const cost: Options = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 }

/** How many hashes run at once, and how many more may wait, so that a flood of sign-ins cannot exhaust the memory. */
const atOnce = 2
const mayWait = 20

export class TooBusy extends Error {}

let running = 0
const waiting: (() => void)[] = []

/** @throws TooBusy when too many people are signing in at this moment */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= mayWait) throw new TooBusy('Too many people are signing in at this moment')
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password.normalize('NFC'), cost))

/** Checks a password. Without a hash it takes the same time and says no, so that no one learns which addresses have accounts. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const against = kept ?? (await nobodysHash())
  const right = await inTurn(() => verify(against, password.normalize('NFC')))
  return right && kept !== null
}

let nobody: Promise<string> | undefined
const nobodysHash = (): Promise<string> => (nobody ??= hash('nobody has this password', cost))

const commonParts = ['password', 'safeguarding', 'heed', 'qwerty', '12345', 'welcome', 'letmein', 'northbridge']

/**
 * What is wrong with a new password, in words for the person, or undefined. Length decides; no rules on which
 * characters, and no expiry (NIST SP 800-63B; trust R11).
 */
export function passwordFault(password: string, about: { name: string; email: string }): string | undefined {
  const length = [...password].length
  if (length < 12) return `Your password must be 12 characters or more. It has ${length}`
  if (length > 128) return `Your password must be 128 characters or fewer. It has ${length}`
  if (password.includes('\0')) return 'Your password must not have a character that cannot be typed'
  if (new Set(password).size < 5) return 'Your password must have at least 5 different characters'
  const plain = password.toLowerCase()
  const own = [...about.name.toLowerCase().split(/\s+/), about.email.toLowerCase().split('@')[0] ?? ''].filter(
    (word) => word.length > 3,
  )
  const remaining = [...commonParts, ...own].reduce((left, part) => left.replaceAll(part, ''), plain)
  return [...remaining].length < 8
    ? 'Your password must not be made of your name, your e-mail address or common words'
    : undefined
}
