import type { Framework, Version } from './framework.ts'
import { frameworks } from './frameworks/all.ts'
import { nationalHolidays } from './holidays.ts'
import type { Division, Holidays } from './holidays.ts'

/** Working days are those of the body that owes the duty, wherever the child or adult is (rule WD2). */
export const divisionOf = ({ nations }: Framework): Division => {
  if (nations.includes('England') || nations.includes('Wales')) return 'england-and-wales'
  return nations.includes('Scotland') ? 'scotland' : 'northern-ireland'
}

const divisionOfVersion: ReadonlyMap<Version, Division> = new Map(
  frameworks.flatMap((framework) => framework.versions.map((version) => [version, divisionOf(framework)] as const)),
)

/** @param of the working days as an installation keeps them, where it keeps local holidays */
export const holidaysFor = (version: Version, of: Readonly<Record<Division, Holidays>> = nationalHolidays): Holidays =>
  of[divisionOfVersion.get(version) ?? 'england-and-wales']
