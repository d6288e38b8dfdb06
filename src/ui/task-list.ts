import { html, type Html } from './html.ts'
import { attribute, attributes, classes, said, type Gap, type MaybeWords, type Styled, type Words } from './parts.ts'
import { tag, type TagOptions } from './tag.ts'

export type Task = {
  readonly title: Words & { readonly classes?: string | undefined }
  readonly hint?: Words | undefined
  readonly status: MaybeWords & { readonly tag?: TagOptions | undefined; readonly classes?: string | undefined }
  readonly href?: string | undefined
  readonly classes?: string | undefined
}

export type TaskListOptions = Styled & {
  readonly items: readonly (Task | Gap)[]
  readonly idPrefix?: string | undefined
}

export const taskList = (options: TaskListOptions): Html =>
  html`
<ul${classes('govuk-task-list', options.classes)}${attributes(options.attributes)}>
${options.items.map((item, index) => item && task(item, `${options.idPrefix || 'task-list'}-${index + 1}`))}
</ul>`

const task = (item: Task, id: string): Html =>
  html`
<li${classes('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.classes)}>
<div class="govuk-task-list__name-and-hint">
${item.href ? taskLink(item, id) : html`<div${attribute('class', item.title.classes)}>${said(item.title)}</div>`}
${item.hint && html`<div id="${id}-hint" class="govuk-task-list__hint">${said(item.hint)}</div>`}
</div>
<div${classes('govuk-task-list__status', item.status.classes)} id="${id}-status">
${item.status.tag ? tag(item.status.tag) : said(item.status)}
</div>
</li>`

const taskLink = (item: Task, id: string): Html =>
  html`
<a${classes('govuk-link govuk-task-list__link', item.title.classes)} href="${item.href}" aria-describedby="${
    item.hint && `${id}-hint `
  }${id}-status">
${said(item.title)}
</a>`
