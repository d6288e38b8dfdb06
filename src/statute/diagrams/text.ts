/**
 * How wide a line of text is, so that it can be broken without a browser. The widths are those of Helvetica and Arial, in
 * thousandths of the font size; a fifth more would not be needed for any face that stands in for them, a twentieth is kept.
 */
const widths: Readonly<Record<string, number>> = {
  ...eachOf("'ijl|", 222),
  ...eachOf('Itf/\\.,:;![] ()r‘’“”-', 310),
  ...eachOf('ckssvxyzJ*"', 500),
  ...eachOf('abdeghnopqu0123456789L?_F=+<>$#', 556),
  ...eachOf('ABEKPSVXYTZ&', 667),
  ...eachOf('CDHNRUGOQw', 750),
  ...eachOf('mMW%@—', 880),
}

function eachOf(letters: string, width: number): Readonly<Record<string, number>> {
  return Object.fromEntries([...letters].map((letter) => [letter, width]))
}

const toBeSafe = 1.05

export const widthOf = (text: string, fontSize: number, bold = false): number =>
  ([...text].reduce((sum, letter) => sum + (widths[letter] ?? 600), 0) / 1000) * fontSize * toBeSafe * (bold ? 1.07 : 1)

/** Lines no wider than asked; a word that is wider by itself keeps its own line. */
export function linesOf(text: string, width: number, fontSize: number, bold = false): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer, fontSize, bold) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

/** Text between tags; nothing of it stands in an attribute. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
