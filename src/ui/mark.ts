import { html } from './html.ts'

/** Heed's mark beside its name: a ring that is open to what comes, and what it attends to. */
export const mark = html`<svg class="heed-mark" xmlns="http://www.w3.org/2000/svg" width="30" height="30" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
<path d="M22.4 8.4A10 10 0 1 0 26 16" fill="none" stroke="currentColor" stroke-width="3.2" stroke-linecap="round"/>
<circle class="heed-mark__dot" cx="16" cy="16" r="3.6"/>
</svg>`
