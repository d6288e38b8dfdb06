/**
 * An address within this site, or `#`: a form must never lead to another site or run a script.
 * A path that starts with two slashes (or a slash and a backslash) is another site to a browser.
 */
export const localAddress = (address: string): string => (/^(?:\/(?![/\\])|[?#])/.test(address) ? address : '#')

/** An address that came from a person or another site, for a link: a web page, or `#`. It can never run a script. */
export const webAddress = (address: string): string =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? address : '#'
