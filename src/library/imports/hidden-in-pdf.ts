/** A piece of text on a page, in the page's own points, with y upwards from its foot. */
export type Drawn = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly endsLine: boolean
}

export type Seen = 'seen' | 'covered' | 'invisible'

type Matrix = readonly [number, number, number, number, number, number]
type Box = { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number; readonly at: number } // prettier-ignore
type Written = { readonly x: number; readonly y: number; readonly at: number; readonly painted: boolean }

type State = { readonly ctm: Matrix; readonly opaque: boolean; readonly mode: number }

/**
 * Which text of a page can be seen: not what a filled box was drawn over later (a name blacked out in a word processor is
 * still in the file, trust.md R41), nor what is not painted at all. Text that is drawn onto a box, as in a banner, is seen.
 *
 * @param ops the numbers of pdf.js's drawing operators by name
 */
export function hidingOf(
  ops: Readonly<Record<string, number>>,
  names: readonly number[],
  args: readonly unknown[],
): (item: Drawn) => Seen {
  const { boxes, written } = drawnOn(ops, names, args)
  return (item) => {
    if (item.text.trim() === '') return 'seen'
    const its = writtenAs(item, written)
    if (its && !its.painted) return 'invisible'
    // What cannot be told to be drawn later counts as drawn before: it is left out, and that is said.
    return boxes.some((box) => box.at > (its?.at ?? -1) && overlaps(box, item)) ? 'covered' : 'seen'
  }
}

/** The instruction that wrote a piece of text: the last on its line that begins no further right. */
function writtenAs({ x, y }: Drawn, written: readonly Written[]): Written | undefined {
  let nearest: Written | undefined
  for (const each of written)
    if (Math.abs(each.y - y) < 1 && each.x <= x + 1 && (!nearest || each.x > nearest.x)) nearest = each
  return nearest
}

/** A quarter of a letter's height under a box hides too little; a rule under a line hides nothing. */
function overlaps(box: Box, { x, y, width, height }: Drawn): boolean {
  const across = Math.min(box.right, x + width) - Math.max(box.left, x)
  const up = Math.min(box.top, y + height * 0.75) - Math.max(box.bottom, y)
  return across > Math.min(width, height) * 0.25 && up > height * 0.3
}

function drawnOn(ops: Readonly<Record<string, number>>, names: readonly number[], args: readonly unknown[]) {
  const fills = new Set(['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map((name) => ops[name])) // prettier-ignore
  const boxes: Box[] = []
  const written: Written[] = []
  const kept: State[] = []
  let state: State = { ctm: [1, 0, 0, 1, 0, 0], opaque: true, mode: 0 }
  let line: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [at, name] of names.entries()) {
    const given = listOf(args[at])
    if (name === ops['save']) kept.push(state)
    else if (name === ops['restore']) state = kept.pop() ?? state
    else if (name === ops['transform']) state = { ...state, ctm: times(state.ctm, matrixOf(given)) }
    else if (name === ops['paintFormXObjectBegin']) {
      kept.push(state)
      state = { ...state, ctm: times(state.ctm, matrixOf(listOf(given[0]))) }
    } else if (name === ops['paintFormXObjectEnd']) state = kept.pop() ?? state
    else if (name === ops['setGState']) state = { ...state, opaque: opaqueAfter(state.opaque, listOf(given[0])) }
    else if (name === ops['setTextRenderingMode']) state = { ...state, mode: Number(given[0]) }
    else if (name === ops['beginText']) line = [1, 0, 0, 1, 0, 0]
    else if (name === ops['setTextMatrix']) line = matrixOf(listOf(given[0]))
    else if (name === ops['moveText'] || name === ops['setLeadingMoveText'])
      line = times(line, [1, 0, 0, 1, Number(given[0]), Number(given[1])])
    else if (name === ops['showText']) {
      const [, , , , x, y] = times(state.ctm, line)
      written.push({ x, y, at, painted: state.mode !== 3 && state.mode !== 7 })
    } else if (name === ops['constructPath'] && fills.has(Number(given[0])) && state.opaque) {
      const box = boxOf(state.ctm, listOf(given[2]), at)
      if (box) boxes.push(box)
    }
  }
  return { boxes, written }
}

/** pdf.js gives arrays, typed arrays, and for numbers by place objects with "0", "1"… */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return typeof value === 'object' && value !== null ? Object.values(value) : []
}

function matrixOf(list: readonly unknown[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = list.map(Number)
  return [a, b, c, d, e, f]
}

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

/** A marker pen lets the text through: less than wholly opaque, or mixed with what is beneath. */
function opaqueAfter(opaque: boolean, settings: readonly unknown[]): boolean {
  let now = opaque
  for (const [name, value] of settings.map(listOf)) {
    if (name === 'ca') now = Number(value) > 0.9
    if (name === 'BM' && value !== 'source-over' && value !== 'Normal') now = false
  }
  return now
}

function boxOf(ctm: Matrix, bounds: readonly unknown[], at: number): Box | undefined {
  const [left = 0, bottom = 0, right = 0, top = 0] = bounds.map(Number)
  const [, , , , x1, y1] = times(ctm, [1, 0, 0, 1, left, bottom])
  const [, , , , x2, y2] = times(ctm, [1, 0, 0, 1, right, top])
  const box = { left: Math.min(x1, x2), right: Math.max(x1, x2), bottom: Math.min(y1, y2), top: Math.max(y1, y2), at }
  return box.right - box.left > 2 && box.top - box.bottom > 2 ? box : undefined
}
