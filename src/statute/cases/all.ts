import type { Case } from './case.ts'
import { englandAdults } from './england-adults.ts'
import { englandChildren } from './england-children.ts'
import { neighbours } from './neighbours.ts'
import { northernIreland } from './northern-ireland.ts'
import { scotland } from './scotland.ts'
import { wales } from './wales.ts'

/** Every case of our own; with the vignettes of the reference they are what the law is tested against. */
export const cases: readonly Case[] = [
  ...englandChildren,
  ...englandAdults,
  ...wales,
  ...scotland,
  ...northernIreland,
  ...neighbours,
]
