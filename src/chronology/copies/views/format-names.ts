import type { Format } from '../queries.ts'

/** What people call the formats. */
export const formatNames: Readonly<Record<Format, string>> = {
  docx: 'Word',
  xlsx: 'Excel',
  csv: 'CSV',
  pdf: 'PDF',
  json: 'JSON',
}
