import { transact } from '#platform/database'
import type { Exchange } from '#platform/http'
import { recordEvent } from '#audit'
import type { Page } from '#ui'
import { confirmedField, proofForm } from './forms.ts'
import { demonstrationPeople, findPerson, markProved } from './queries.ts'
import type { Session } from './session.ts'
import { checkFactors } from './sign-in.ts'
import { proofPage } from './views/proof-page.ts'

/** For so long after signing in, or after proving it again, nobody is asked who they are. */
const proofHolds = { minutes: 10 }

export const isProofFresh = ({ provedAt }: Pick<Session, 'provedAt'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(provedAt.add(proofHolds), now) >= 0

/**
 * The page that asks who is acting, or undefined once they have proved it. The form that they sent comes along on that
 * page and is sent again with the proof: nothing that they typed is lost.
 *
 * The session keeps its token. A new one would refuse every form that the person has open in another window.
 */
export async function proveAgain(exchange: Exchange, session: Session): Promise<Page | undefined> {
  const { services, form, address, now } = exchange
  const inDemonstration = services.config.demonstration && (await isInvented(exchange, session))
  if (inDemonstration && form.has(confirmedField)) return proved(exchange, session)
  const shown = { path: exchange.path, waiting: withoutProof(form), inDemonstration }
  if (!form.has('proofPassword')) return proofPage({ ...shown, state: proofForm.blank() })
  const read = proofForm.read(form)
  if (!read.ok) return proofPage({ ...shown, state: read })
  const person = await transact(services.db, nobody, (tx) => findPerson(tx, session.person))
  const given = { password: read.answers.proofPassword, code: read.answers.proofCode }
  const checked = await checkFactors(services, person, given, address, now)
  if (!checked.ok) return proofPage({ ...shown, state: proofForm.blank(), refused: checked.because })
  return proved(exchange, session)
}

async function proved({ services, now }: Exchange, session: Session): Promise<undefined> {
  await transact(services.db, session, async (tx) => {
    await markProved(tx, session.tokenHash, now)
    await recordEvent(tx, session, 'identity proved again')
  })
}

const nobody = { person: null, partnership: null }

const isInvented = ({ services }: Exchange, session: Session): Promise<boolean> =>
  transact(services.db, nobody, async (tx) => (await demonstrationPeople(tx)).some(({ id }) => id === session.person))

/** What the person sent, to be sent again; not the form's token, which each page brings anew. */
const withoutProof = (form: URLSearchParams): readonly (readonly [string, string])[] =>
  [...form].filter(([name]) => !ofTheProof.has(name))

const ofTheProof: ReadonlySet<string> = new Set(['_csrf', 'proofPassword', 'proofCode', confirmedField])
