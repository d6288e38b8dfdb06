import { Readable } from 'node:stream'
import type { Config } from '#platform/config'
import type { Tx } from '#platform/database'
import type { May } from '#access'
import { keepUpload } from '#documents'
import { startImport, type Started } from '../imports/start-import.ts'
import { entriesElsewhere, holdImport } from './bring-in.ts'
import { rowsOf } from './queries.ts'
import { accountOf } from './account.ts'
import { fileOf, readTyped } from './read-typed.ts'
import { tableToWrite } from './write-rows.ts'

/**
 * Sends the table as a file of the agency's: it is scanned, read, compared with what stands, looked at and accepted as
 * any other. There is no second way into the chronology.
 */
export async function sendTable(
  tx: Tx,
  by: May<'submit a chronology'>,
  config: Config,
  { now, today }: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Promise<Started> {
  const table = await tableToWrite(tx, by, now)
  if (!table) return { ok: false, because: notOpen }
  const rows = (await rowsOf(tx, by.request)).filter(({ struckAt }) => !struckAt).map(({ cells }) => cells)
  if (rows.length === 0) return { ok: false, because: 'Add a row before you send the table' }
  if ((await entriesElsewhere(tx, by.request)) > 0)
    return { ok: false, because: 'Bring the accepted entries into the table before you send it' }
  const unread = readTyped(table.headings, rows, await accountOf(tx, by, today)).filter(({ entry }) => !entry)
  if (unread.length > 0)
    return {
      ok: false,
      because: `Change the rows that would be read as a heading or a title: there are ${unread.length}`,
    }

  const bytes = Buffer.from(fileOf(table.headings, rows))
  const file = { fileName: 'Typed in the browser.csv', stream: Readable.from([bytes]), fields: new URLSearchParams() }
  const started = await startImport(tx, by, config, await keepUpload(config, file), now)
  if (started.ok) await holdImport(tx, by.request, started.import)
  return started
}

const notOpen = 'The answer has been put forward. It must be sent back before the chronology can change'
