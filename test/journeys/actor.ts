import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

/** What a person types, chooses or picks: a text, a date, the words of an option, several options, or a file. */
export type Given =
  | string
  | Temporal.PlainDate
  | readonly string[]
  | { readonly file: { readonly name: string; readonly bytes: Uint8Array } }

/** Someone at a browser. They find things as people do, by the words on the page, and every new kind of page is checked by axe. */
export class Actor {
  readonly page: Page
  readonly #context: BrowserContext
  readonly #url: string
  /** Kinds of pages that axe has looked at, shared by everyone in a journey. */
  readonly #looked: Set<string>

  private constructor(context: BrowserContext, page: Page, url: string, looked: Set<string>) {
    this.#context = context
    this.page = page
    this.#url = url
    this.#looked = looked
  }

  static async arrive(browser: Browser, url: string, looked: Set<string>): Promise<Actor> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true })
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    page.on('pageerror', (error) => {
      throw error
    })
    return new Actor(context, page, url, looked)
  }

  /** Signs in with one click, as people of a demonstration may. */
  static async signIn(browser: Browser, url: string, name: string, looked: Set<string>): Promise<Actor> {
    const actor = await Actor.arrive(browser, url, looked)
    await actor.goTo('/sign-in')
    await actor.press(name)
    return actor
  }

  async goTo(path: string): Promise<void> {
    const answer = await this.page.goto(this.#url + path)
    expect(answer?.status(), `${path} answers`).toBeLessThan(400)
    await this.#look()
  }

  async follow(text: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name: text }).first().click()
    await this.page.waitForLoadState()
    await this.#look()
  }

  async press(text: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: text }).first().click()
    await this.page.waitForLoadState()
    await this.#look()
  }

  /** Answers questions by their words, in the order given. */
  async answer(questions: Readonly<Record<string, Given>>): Promise<void> {
    for (const [question, given] of Object.entries(questions)) await this.#answerOne(question, given)
  }

  async #answerOne(question: string, given: Given): Promise<void> {
    if (typeof given === 'object' && 'file' in given) {
      await this.page.getByLabel(question).setInputFiles({
        name: given.file.name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(given.file.bytes),
      })
      return
    }
    const group = this.page.getByRole('group', { name: question, exact: true })
    if (given instanceof Temporal.PlainDate) {
      await group.getByLabel('Day').fill(String(given.day))
      await group.getByLabel('Month').fill(String(given.month))
      await group.getByLabel('Year').fill(String(given.year))
    } else if ((await group.count()) > 0) {
      for (const option of [given].flat()) await group.getByLabel(option, { exact: true }).first().check()
    } else await this.#fill(question, [given].flat()[0] ?? '')
  }

  async #fill(question: string, text: string): Promise<void> {
    const field = this.page.getByLabel(question, { exact: true }).first()
    const isSelect = (await field.getAttribute('class'))?.includes('govuk-select') ?? false
    if (isSelect) await field.selectOption({ label: text })
    else await field.fill(text)
  }

  /** What stands on the page. */
  async sees(text: string | RegExp): Promise<void> {
    const main = (await this.page.locator('main').innerText()).replace(/\s+/g, ' ')
    if (typeof text === 'string') expect(main).toContain(text)
    else expect(main).toMatch(text)
  }

  async doesNotSee(text: string): Promise<void> {
    expect(await this.page.locator('body').innerText()).not.toContain(text)
  }

  async heading(): Promise<string> {
    return (await this.page.locator('h1').first().innerText()).trim()
  }

  get path(): string {
    return new URL(this.page.url()).pathname
  }

  async download(link: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('link', { name: link }).first().click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) }
  }

  async leave(): Promise<void> {
    await this.#context.close()
  }

  /** WCAG 2.2 AA by machine, once for each kind of page. */
  async #look(): Promise<void> {
    const kind =
      this.path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, ':id') +
      ((await this.page.title()).startsWith('Error') ? ' with errors' : '')
    if (this.#looked.has(kind)) return
    this.#looked.add(kind)
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      `axe on ${kind}`,
    ).toEqual([])
    expect(
      await this.page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'),
      `${kind} fits its width`,
    ).toBe(true)
  }
}
