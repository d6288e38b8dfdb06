export { Html, html, join, nothing, trusted, type Value } from './html.ts'
export { csrfInput, form, searchForm, type FormOptions } from './form.ts'
export { page, type Back, type Page, type PageError } from './page.ts'
export {
  layout,
  standardChoices,
  type Choices,
  type LayoutContext,
  type NavigationItem,
  type TextSize,
} from './layout.ts'
