/** Elements, classes and ids that the page's own styles keep from being seen. */
type HiddenSelectors = { readonly tags: ReadonlySet<string>; readonly classes: ReadonlySet<string>; readonly ids: ReadonlySet<string> } // prettier-ignore

/** Does a style keep its text from being seen: not shown, white, without size, or far off the page? */
export const isUnseenStyle = (style: string): boolean => {
  const said = style.toLowerCase().replaceAll(/\s+/g, '')
  if (/(?:display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0+)?(?:;|!|$)|font-size:(?:0|[0-2](?:\.\d+)?(?:px|pt))(?:;|!|$)|(?:left|top|text-indent):-\d{3,}|mso-hide:all|color:transparent)/.test(said)) return true // prettier-ignore
  const white = /(?:^|;)color:(?:white|#fff(?:fff)?|#f[0-9a-f]f[0-9a-f]f[0-9a-f]|rgb\(255,255,255\)|rgba\(\d+,\d+,\d+,0(?:\.0+)?\)|hsl\(0,0%,100%\))(?:;|!|$)/.test(said) // prettier-ignore
  // White on a ground of its own is a heading of a table, and everyone sees it.
  return white && !/background(?:-color)?:(?!white|#fff(?:fff)?(?:;|$)|none|transparent)/.test(said)
}

/** Reads the simple rules of a style sheet: one tag, class or id before the brace. */
export function hiddenSelectors(styles: string): HiddenSelectors {
  const tags = new Set<string>()
  const classes = new Set<string>()
  const ids = new Set<string>()
  for (const [, selectors = '', declarations = ''] of styles.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!isUnseenStyle(declarations)) continue
    for (const selector of selectors.split(',').map((each) => each.trim())) {
      const last = selector.split(/[\s>+~]+/).at(-1) ?? ''
      if (/^[a-z]\w*$/i.test(last)) tags.add(last.toLowerCase())
      for (const [, kind, name = ''] of last.matchAll(/([.#])([\w-]+)/g)) (kind === '.' ? classes : ids).add(name)
    }
  }
  return { tags, classes, ids }
}

export const isHiddenBy = (
  hidden: HiddenSelectors,
  tag: string,
  classes: string | undefined,
  id: string | undefined,
): boolean =>
  hidden.tags.has(tag) ||
  (id !== undefined && hidden.ids.has(id)) ||
  (classes ?? '').split(/\s+/).some((each) => hidden.classes.has(each))
