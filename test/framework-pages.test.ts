import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'node:path'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { widthOf } from '../src/statute/diagrams/text.ts'
import { frameworkPages } from './support/framework-pages.ts'

/** docs/frameworks is drawn from the law. To draw it again: npm run frameworks. */

const folder = join(import.meta.dirname, '../docs/frameworks')
const pages = frameworkPages()

if (process.env['WRITE_FRAMEWORKS'] === 'yes') {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of pages) writeFileSync(join(folder, name), content)
}

const pictures = [...pages].filter(([name]) => name.endsWith('.svg'))

test('docs/frameworks shows the law as it is; if not, run: npm run frameworks', () => {
  expect(readdirSync(folder).toSorted()).toEqual([...pages.keys()].toSorted())
  const stale = [...pages].filter(([name, content]) => readFileSync(join(folder, name), 'utf8') !== content)
  expect(stale.map(([name]) => name)).toEqual([])
})

describe('every picture', () => {
  test('there is one for every version, and a page of text beside it', () => {
    expect(pictures.length).toBeGreaterThan(40)
    for (const [name] of pictures) expect(pages.get(`${parse(name).name}.md`)).toContain(`](${name})`)
  })

  test.each(pictures)('%s is well-formed, named for those who hear it, and runs nothing', (_, svg) => {
    const names: string[] = []
    const parser = new SaxesParser()
    parser.on('opentag', ({ name }) => names.push(name))
    parser.on('error', (error) => {
      throw error
    })
    parser.write(svg).close()
    expect(names.slice(0, 3)).toEqual(['svg', 'title', 'desc'])
    expect(new Set(names)).toEqual(new Set(['svg', 'title', 'desc', 'rect', 'path', 'circle', 'text']))
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="/)
    expect(svg).not.toMatch(/href|url\(|on[a-z]+=/)
  })

  test.each(pictures)('%s keeps its words inside its width of 400', (_, svg) => {
    const lines = [...svg.matchAll(/<text x="(\d+)" y="\d+"( font-size="(\d+)")?([^>]*)>([^<]*)<\/text>/g)]
    expect(lines.length).toBe(svg.split('<text').length - 1)
    for (const [, x, , size = '15', style = '', words = ''] of lines)
      expect(Number(x) + widthOf(words, Number(size), style.includes('font-weight'))).toBeLessThanOrEqual(400)
  })
})
