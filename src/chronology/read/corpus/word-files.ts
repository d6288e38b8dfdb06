import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { para, tbl, tc, tr, wordFile } from '../fixtures/office.ts'
import { type Difficulty, heading, word } from './difficulty.ts'

const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`
const r = (content: string): string => `<w:r>${content}</w:r>`
const p = (...content: readonly string[]): string => `<w:p>${content.join('')}</w:p>`
const call = ['22/05/2016', 'Log', 'Call'] as const
const callEntry = '2: 2016-05-22 | Log | Call'

const one = (title: string, row: string | readonly string[], rest: Partial<Difficulty>): Difficulty => ({
  title,
  file: 'a.docx',
  bytes: word(row),
  ...rest,
})
const body = (title: string, xml: string, rest: Partial<Difficulty>): Difficulty => ({
  title,
  file: 'a.docx',
  bytes: wordFile(xml),
  ...rest,
})

/** A Word file with some of its parts changed or added. */
function changed(bytes: Uint8Array, parts: Readonly<Record<string, string | ((xml: string) => string)>>): Uint8Array {
  const before = unzipSync(bytes)
  const after = Object.entries(parts).map(([name, part]): [string, Uint8Array] => [
    name,
    strToU8(typeof part === 'string' ? part : part(strFromU8(before[name] ?? new Uint8Array()))),
  ])
  return zipSync({ ...before, ...Object.fromEntries(after) })
}

const field = (code: string, result: string): string =>
  `${r('<w:fldChar w:fldCharType="begin"/>')}${r(`<w:instrText>${code}</w:instrText>`)}${r('<w:fldChar w:fldCharType="separate"/>')}${r(t(result))}${r('<w:fldChar w:fldCharType="end"/>')}`
const sdt = (content: string, properties = ''): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

const tracked: readonly Difficulty[] = [
  one(
    'a date changed with tracking on',
    [
      tc(
        p(
          `<w:del w:id="1">${r('<w:delText>21/05/2016</w:delText>')}</w:del><w:ins w:id="2">${r(t('22/05/2016'))}</w:ins>`,
        ),
      ),
      'Log',
      'Call',
    ],
    {
      entries: [callEntry],
      warnings: ['2 tracked changes'],
    },
  ),
  one('a row deleted with tracking on', tr(['21/05/2016', 'Log', 'Gone'], '<w:del w:id="1"/>') + tr(call), {
    entries: ['3: 2016-05-22 | Log | Call'],
    warnings: ['1 tracked changes'],
  }),
  one('a row put in with tracking on', tr(call, '<w:ins w:id="1"/>'), {
    entries: [callEntry],
    warnings: ['1 tracked changes'],
  }),
  one(
    'words moved with tracking on',
    [
      '22/05/2016',
      'Log',
      tc(p(`<w:moveFrom>${r(t('seen '))}</w:moveFrom>`, r(t('Child ')), `<w:moveTo>${r(t('seen'))}</w:moveTo>`)),
    ],
    {
      entries: ['2: 2016-05-22 | Log | Child seen'],
      warnings: ['2 tracked changes'],
    },
  ),
  one(
    'a paragraph joined to the next with tracking on',
    [
      '22/05/2016',
      'Log',
      tc(`<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r(t('Home '))}</w:p>${para('visit')}`),
    ],
    {
      entries: ['2: 2016-05-22 | Log | Home visit'],
      warnings: ['1 tracked changes'],
    },
  ),
  one(
    'the formatting of before a tracked change',
    [tc('22/05/2016', '<w:tcPrChange w:id="1"><w:tcPr><w:vMerge/></w:tcPr></w:tcPrChange>'), 'Log', 'Call'],
    { entries: [callEntry] },
  ),
]

const controls: readonly Difficulty[] = [
  one(
    'a date chosen in a content control',
    [tc(p(sdt(r(t('22 May 2016')), '<w:date w:fullDate="2016-05-22T00:00:00Z"/>'))), 'Log', 'Call'],
    { entries: [callEntry] },
  ),
  one(
    'a placeholder that nobody filled in is no text',
    ['22/05/2016', 'Log', tc(p(sdt(r(t('Click or tap here to enter text.')), '<w:showingPlcHdr/>')))],
    { entries: ['2: 2016-05-22 | Log | '] },
  ),
  one(
    'a list, a tick box and a cell as content controls',
    [tc('22/05/2016'), sdt(tc('Log'), '<w:dropDownList/>'), tc(p(sdt(r(t('☒'))), r(t(' Seen'))))],
    { entries: ['2: 2016-05-22 | Log | ☒ Seen'] },
  ),
  one('rows of a repeating section', sdt(sdt(tr(call)) + sdt(tr(['23/05/2016', 'Log', 'Visit']))), {
    entries: [callEntry, '3: 2016-05-23 | Log | Visit'],
  }),
  body('a table that is itself a content control', sdt(tbl(tr(heading), tr(call))), { entries: [callEntry] }),
]

const cells: readonly Difficulty[] = [
  one(
    'a date merged down over two rows',
    tr([tc('22/05/2016', '<w:vMerge w:val="restart"/>'), 'Log', 'Call']) + tr([tc('', '<w:vMerge/>'), 'Log', 'Visit']),
    {
      entries: [callEntry, '3: 2016-05-22 | Log | Visit'],
    },
  ),
  one(
    'a source merged down over two rows',
    tr(['22/05/2016', tc('Log', '<w:vMerge w:val="restart"/>'), 'Call']) +
      tr(['23/05/2016', tc('', '<w:vMerge/>'), 'Visit']),
    {
      entries: [callEntry, '3: 2016-05-23 | Log | Visit'],
    },
  ),
  body(
    'an event merged over two columns',
    tbl(tr(['Date', 'Source', 'Event', 'Action']), tr(['22/05/2016', 'Log', tc('Call', '<w:gridSpan w:val="2"/>')])),
    { entries: [callEntry] },
  ),
  body(
    'cells merged sideways as Word 97 did',
    tbl(
      tr(['Date', 'Source', 'Event', 'Action']),
      tr(['22/05/2016', 'Log', tc('Call', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>')]),
    ),
    { entries: [callEntry] },
  ),
  one(
    'borders dragged, so that cells do not stand under their headings',
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${['22/05/2016', 'Log', 'Call'].map((text) => tc(text)).join('')}</w:tr>`,
    { entries: [callEntry] },
  ),
  one(
    'a table inside a cell is part of its text',
    ['22/05/2016', 'Log', tc(`${para('Calls:')}${tbl(tr(['10:30', 'school']), tr(['11:00', 'home']))}`)],
    {
      entries: ['2: 2016-05-22 | Log | Calls:\n10:30\tschool\n11:00\thome'],
    },
  ),
  one(
    'paragraphs and line breaks in a cell',
    ['22/05/2016', 'Log', tc(p(r(`${t('one')}<w:br/>${t('two')}`)) + para('three'))],
    { entries: ['2: 2016-05-22 | Log | one\ntwo\nthree'] },
  ),
  one('a date and a time on two lines of a cell', [tc(para('22/05/2016') + para('10:30')), 'Log', 'Call'], {
    entries: ['2: 2016-05-22 10:30 | Log | Call'],
  }),
  one(
    'a date cut by formatting',
    [
      tc(p(r(t('22')), r(`<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>${t('nd')}`), r(t(' May 2016')))),
      'Log',
      'Call',
    ],
    { entries: [callEntry] },
  ),
  one(
    'hard spaces, soft hyphens and hard hyphens',
    [
      tc(p(r(`${t('22')}<w:noBreakHyphen/>${t('05')}<w:noBreakHyphen/>${t('2016')}`))),
      'Log',
      tc(p(r(`${t('Safe')}<w:softHyphen/>${t('guarding\u00A0call')}`))),
    ],
    {
      entries: ['2: 2016-05-22 | Log | Safeguarding\u00A0call'],
    },
  ),
  one('text struck through is text', ['22/05/2016', 'Log', tc(p(r(`<w:rPr><w:strike/></w:rPr>${t('Call')}`)))], {
    entries: [callEntry],
  }),
  one('hidden text is text', ['22/05/2016', 'Log', tc(p(r(`<w:rPr><w:vanish/></w:rPr>${t('Call')}`)))], {
    entries: [callEntry],
  }),
  one(
    'a tick of a symbol font',
    ['22/05/2016', 'Log', tc(p(r('<w:sym w:font="Wingdings" w:char="F0FC"/>'), r(t(' seen'))))],
    { entries: ['2: 2016-05-22 | Log | ✓ seen'] },
  ),
  one(
    'a symbol that we do not know is not lost',
    ['22/05/2016', 'Log', tc(p(r('<w:sym w:font="Webdings" w:char="F04A"/>')))],
    { entries: ['2: 2016-05-22 | Log | [symbol Webdings F04A]'] },
  ),
  one('Greek of the Symbol font', ['22/05/2016', 'Log', tc(p(r('<w:sym w:font="Symbol" w:char="F0B0"/>')))], {
    entries: ['2: 2016-05-22 | Log | °'],
  }),
  one(
    'an equation',
    [
      '22/05/2016',
      'Log',
      tc(
        '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>37.5</m:t></m:r></m:oMath></w:p>',
      ),
    ],
    { entries: ['2: 2016-05-22 | Log | 37.5'] },
  ),
  one(
    'the reading beside a word in another script is kept',
    ['22/05/2016', 'Log', tc(p(r(`<w:ruby><w:rt>${r(t('a'))}</w:rt><w:rubyBase>${r(t('b'))}</w:rubyBase></w:ruby>`)))],
    { entries: ['2: 2016-05-22 | Log | ab'] },
  ),
  one(
    'a text box in a cell, in its new form and its old',
    [
      '22/05/2016',
      'Log',
      tc(
        p(
          r(
            `<mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${para('Call')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${para('Call')}</w:txbxContent></mc:Fallback></mc:AlternateContent>`,
          ),
        ),
      ),
    ],
    { entries: [callEntry] },
  ),
]

const fields: readonly Difficulty[] = [
  one(
    'a field counts as its result',
    [
      tc(p(field(' REF date ', '22/05/2016'))),
      'Log',
      tc(p(`<w:fldSimple w:instr=" DOCPROPERTY x ">${r(t('Call'))}</w:fldSimple>`)),
    ],
    { entries: [callEntry] },
  ),
  one(
    'a field deleted with tracking on',
    [
      '22/05/2016',
      'Log',
      tc(
        p(
          r(t('Call')),
          `<w:del w:id="1">${r('<w:fldChar w:fldCharType="begin"/>')}${r('<w:delInstrText>PAGE</w:delInstrText>')}${r('<w:fldChar w:fldCharType="separate"/>')}${r('<w:delText>3</w:delText>')}${r('<w:fldChar w:fldCharType="end"/>')}</w:del>`,
        ),
      ),
    ],
    {
      entries: [callEntry],
      warnings: ['1 tracked changes'],
    },
  ),
  one(
    'a field that is never closed takes no text with it beyond its cell',
    [tc(p(r('<w:fldChar w:fldCharType="begin"/>'))), 'Log', 'Call'],
    {
      entries: ['2: look undated | Log | Call'],
      attention: ['2 Date: no date is given'],
    },
  ),
  {
    title: 'a comment and a footnote stay with their cell',
    file: 'a.docx',
    bytes: wordFile(
      tbl(
        tr(heading),
        tr([
          '22/05/2016',
          'Log',
          tc(p(r(t('Call')), r('<w:commentReference w:id="0"/>'), r('<w:footnoteReference w:id="2"/>'))),
        ]),
      ),
      { comments: { 0: 'Who?' }, footnotes: { 2: 'Log 17' } },
    ),
    entries: ['2: 2016-05-22 | Log | Call\n[Comment: Who?]\n[Footnote: Log 17]'],
  },
]

const tables: readonly Difficulty[] = [
  body(
    'a cover table before the chronology',
    tbl(tr(['Agency', 'Police']), tr(['Author', 'A. Writer'])) + tbl(tr(heading), tr(call)),
    { entries: ['2/2: 2016-05-22 | Log | Call'], ignored: [1] },
  ),
  body(
    'a table that goes on without its heading',
    tbl(tr(heading), tr(call)) + tbl(tr(['23/05/2016', 'Log', 'Visit'])),
    { entries: [callEntry, '2/1: 2016-05-23 | Log | Visit'] },
  ),
  body(
    'two chronologies with different columns',
    tbl(tr(heading), tr(call)) + tbl(tr(['When', 'What happened', 'Record']), tr(['23/05/2016', 'Visit', 'Diary'])),
    { entries: [callEntry, '2/2: 2016-05-23 | Diary | Visit'] },
  ),
  body(
    'a key of another shape between two parts of the chronology',
    tbl(tr(heading), tr(call)) +
      tbl(tr(['HV', 'Health visitor'])) +
      tbl(tr(heading), tr(['23/05/2016', 'Log', 'Visit'])),
    { entries: [callEntry, '3/2: 2016-05-23 | Log | Visit'], ignored: [2] },
  ),
  body(
    'a title across the table above the heading',
    tbl(tr([tc('Police chronology', '<w:gridSpan w:val="3"/>')]), tr(heading), tr(call)),
    {
      warnings: ['Table 1: titles were not read as entries: row 1, "Police chronology"'],
      entries: ['3: 2016-05-22 | Log | Call'],
    },
  ),
  body(
    'a heading of two lines',
    tbl(
      tr([tc('Date', '<w:vMerge w:val="restart"/>'), tc('Contact', '<w:gridSpan w:val="2"/>')]),
      tr([tc('', '<w:vMerge/>'), 'Source', 'Event']),
      tr(call),
    ),
    { entries: ['3: 2016-05-22 | Log | Call'] },
  ),
  one('a band across the table between rows', tr([tc('2016', '<w:gridSpan w:val="3"/>')]) + tr(call), {
    warnings: ['Table 1: titles were not read as entries: row 2, "2016"'],
    entries: ['3: 2016-05-22 | Log | Call'],
  }),
  one('the heading again on the next page', tr(call) + tr(heading) + tr(['23/05/2016', 'Log', 'Visit']), {
    entries: [callEntry, '4: 2016-05-23 | Log | Visit'],
  }),
  one('a hidden row is read, and said to be hidden', tr(call, '<w:hidden/>'), {
    entries: [callEntry],
    warnings: ['Table 1: hidden rows were read: 2'],
  }),
  one(
    'numbers that Word makes by itself do not make an empty row a row',
    [tc('<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'), '', ''],
    { entries: [] },
  ),
  body('a document with no table', para('22/05/2016 Call'), { entries: [] }),
]

const packages: readonly Difficulty[] = [
  {
    title: 'a document with macros, named .docm',
    file: 'a.docm',
    bytes: changed(word(call), {
      '[Content_Types].xml': (xml) =>
        xml.replace(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'application/vnd.ms-word.document.macroEnabled.main+xml',
        ),
      'word/vbaProject.bin': 'macro',
    }),
    entries: [callEntry],
    leftOut: ['macros'],
  },
  {
    title: 'another prefix, and the strict form of the format',
    file: 'a.docx',
    bytes: changed(word(call), {
      'word/document.xml': (xml) =>
        xml
          .replaceAll('w:', 'ns0:')
          .replaceAll('xmlns:w=', 'xmlns:ns0=')
          .replace(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          ),
    }),
    entries: [callEntry],
  },
  {
    title: 'the template of the document and a link are left out',
    file: 'a.docx',
    bytes: changed(word(call), {
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://elsewhere.example/a.dotm" TargetMode="External"/><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://elsewhere.example/" TargetMode="External"/></Relationships>',
    }),
    entries: [callEntry],
    leftOut: ['attached template', 'link'],
  },
  {
    title: 'a field that would start a program is left out',
    file: 'a.docx',
    bytes: word(['22/05/2016', 'Log', tc(p(r(t('Call')), field(' DDEAUTO c:\\\\calc ', '')))]),
    entries: [callEntry],
    leftOut: ['DDE field'],
  },
  {
    title: 'a document type is declared',
    file: 'a.docx',
    bytes: changed(word(call), {
      'word/document.xml': (xml) =>
        xml.replace('<w:document', '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document'),
    }),
    refused: /document type/,
  },
]

export const wordFiles: readonly Difficulty[] = [...tracked, ...controls, ...cells, ...fields, ...tables, ...packages]
