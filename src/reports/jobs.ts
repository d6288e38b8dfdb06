import { transact } from '#platform/database'
import { job, type JobContext } from '#platform/jobs'
import { fingerprintOf, makeArtefacts, previewPage, type Artefacts, type Publication } from '#library'
import { registerFor } from '#reviews'
import { checkIdentifiability, type Hit, type Passage } from './check-identifiability.ts'
import { paragraphsOf, passagesOf } from './content.ts'
import { passagesInPdf } from './pdf-text.ts'
import { publicationFrom } from './publish.ts'
import { makingRow, markFailed, markMade, type Making } from './queries.ts'

type Asked = { readonly making: string; readonly partnership: string }

/** Makes the PDFs, and checks what came out against the register. Takes seconds, so no transaction is open meanwhile. */
async function make(context: JobContext, asked: Asked): Promise<void> {
  const acting = { person: null, partnership: asked.partnership }
  const making = await transact(context.db, acting, (tx) => makingRow(tx, asked.making))
  if (!making || making.madeAt || making.failedBecause) return
  const publication = publicationFrom(making)
  const made = await makeArtefacts(publication)
  if (!made.ok) return transact(context.db, acting, async (tx) => void (await markFailed(tx, making.id, inWords(made))))

  const passages = await passagesOfBytes(publication, made.artefacts, context.config.libraryUrl)
  await transact(context.db, acting, async (tx) => {
    const by = { ...acting, review: making.reviewId, incident: making.incidentId, scope: making.reviewId }
    const register = await registerFor(tx, context.keys, by)
    if (register.version !== making.registerVersion) {
      await markFailed(tx, making.id, 'The identity register changed meanwhile. The report has to be approved again.')
      return
    }
    const hits = hitsIn(making, passages, (texts) => checkIdentifiability(register.entries, texts))
    await markMade(tx, making.id, {
      fingerprint: fingerprintOf(publication, made.artefacts),
      artefacts: made.artefacts,
      hits,
      at: context.now,
    })
  })
}

/**
 * In the words themselves everything counts. In the page and the PDFs, which say the same words again, only what blocks:
 * what warns was judged where it is read.
 */
const hitsIn = (
  making: Making,
  passages: readonly Passage[],
  check: (passages: readonly Passage[]) => readonly Hit[],
): readonly Hit[] => [
  ...check(passagesOf(making.content)),
  ...check(passages).filter(({ severity }) => severity === 'block'),
]

/** What a reader's programs take out of the page and the PDFs (trust D2: the check is on bytes). */
const passagesOfBytes = async (publication: Publication, artefacts: Artefacts, site: string): Promise<readonly Passage[]> => [
  ...paragraphsOf('Page', textsIn(previewPage(publication, site, artefacts).main.toString())),
  ...(await passagesInPdf(artefacts.report, 'PDF of the report')),
  ...(artefacts.briefing ? await passagesInPdf(artefacts.briefing, 'PDF of the briefing') : []),
  ...(artefacts.bulletin ? await passagesInPdf(artefacts.bulletin, 'PDF of the bulletin') : []),
] // prettier-ignore

/** The text and the attributes of markup, a piece of it a passage. */
const textsIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/>([^<]+)<|="([^"]*)"/g)]
    .map(([, text = '', attribute = '']) => unescaped(text + attribute).trim())
    .filter((text) => text !== '')

const unescaped = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39|#96);/g, (all, name: string) => entities.get(name) ?? all)
const entities = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['#39', "'"], ['#96', '`']]) // prettier-ignore

const inWords = (failed: Exclude<Awaited<ReturnType<typeof makeArtefacts>>, { ok: true }>): string =>
  failed.because === 'letters missing from the fonts'
    ? `These letters cannot be printed: ${failed.letters.join(' ')}. Write the words in other letters.`
    : 'There is no typesetter on this machine, so no PDF can be made. Tell whoever looks after Heed.'

export const jobs = [job('make the publication', make)]
