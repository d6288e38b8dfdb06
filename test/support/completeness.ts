import type { Visitor } from './visitor.ts'

/** Says of everything the law requires that the report as a whole does it, as whoever drafts may. */
export async function answerRequirements(visitor: Visitor, review: string): Promise<void> {
  for (const address of await linksOn(visitor, `${review}/report`, 'requirements'))
    await visitor.post(address, { stands: 'throughout' })
}

/** Says of every key line that no finding answers why none does. */
export async function answerKeyLines(visitor: Visitor, review: string, reasons: string): Promise<void> {
  for (const address of await linksOn(visitor, `${review}/report`, 'key-lines'))
    if ((await visitor.get(address)).text.includes('No finding answers it yet'))
      await visitor.post(address, { reasons })
}

/** The addresses of a checklist, found as a person finds them; that there are any is a part of what is tested. */
async function linksOn(visitor: Visitor, page: string, list: string): Promise<readonly string[]> {
  const { html } = await visitor.get(page)
  const links = [...html.matchAll(new RegExp(`href="([^"]+/report/${list}/[^"]+)"`, 'g'))].map(([, link = '']) => link)
  if (links.length === 0) throw new Error(`The page ${page} links to none of its ${list}`)
  return links
}
