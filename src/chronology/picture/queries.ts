import { sql, type Tx } from '#platform/database'
import { fittingPlaces, type Fitting } from '../combined/queries.ts'
import type { Unit } from './window.ts'

/** The first and the last day of all entries that fit; nulls where none has a date. */
export const spanOf = (tx: Tx, fitting: Fitting) =>
  fittingPlaces(tx, fitting)
    .select(({ fn }) => [fn.min('p.date').as('first'), fn.max('p.latest').as('last')])
    .executeTakeFirst()

/**
 * How many entries each agency has in each unit of time. Those of which the date allows more than one unit are counted by
 * the first and the last that it allows, so that none is drawn in a unit where it may not have been.
 */
export const countsByUnit = (tx: Tx, fitting: Fitting, unit: Unit) =>
  fittingPlaces(tx, fitting)
    .select((eb) => [
      'p.requestId',
      sql<Temporal.PlainDate>`date_trunc(${sql.lit(unit)}, p.date::timestamp)::date`.as('first'),
      sql<Temporal.PlainDate>`date_trunc(${sql.lit(unit)}, p.latest::timestamp)::date`.as('last'),
      eb.fn.countAll<number>().as('entries'),
    ])
    .where('p.date', 'is not', null)
    .groupBy(['p.requestId', sql`2`, sql`3`])
    .orderBy('first')
    .orderBy('last')
    .execute()

/** Key events with their days, by order. */
export const keyEventDays = (tx: Tx, fitting: Fitting) =>
  fittingPlaces(tx, { ...fitting, key: true })
    .select(['p.entryId', 'p.requestId', 'p.date', 'p.latest'])
    .where('p.date', 'is not', null)
    .orderBy('p.orderKey')
    .execute()
