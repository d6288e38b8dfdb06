/** Without accents and in small letters, as the database compares words. Most words have neither, so that is asked first. */
export const fold = (text: string): string =>
  isPlain.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase()

const isPlain = /^[\w']*$/
