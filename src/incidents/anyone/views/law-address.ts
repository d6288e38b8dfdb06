type Named = { readonly version: string | null; readonly edition: string | null }

/** The public page of one version of the law. */
export const lawAddress = ({ version, edition }: Named): string =>
  version === null ? '/the-law' : `/the-law/${version}${edition === null ? '' : `~${edition}`}`

/** The version that such an address names. */
export function namedIn(name: string): { readonly id: string; readonly edition: string | null } {
  const [id = '', edition = null] = name.split('~')
  return { id, edition }
}
