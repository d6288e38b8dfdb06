import { describe, expect, test } from 'vitest'
import { isPermission, permissions } from '#access'
import { phrases } from '#audit'
import { libraryRoutes, staffRoutes } from '../src/app.ts'

const everyRoute = [...staffRoutes, ...libraryRoutes]
const signedIn = staffRoutes.filter(({ may }) => may !== 'anyone')

describe('the table of routes', () => {
  test('is not empty, and no address is answered twice', () => {
    expect(signedIn.length).toBeGreaterThan(20)
    const addresses = everyRoute.map(({ method, path }) => `${method} ${path.replaceAll(/:[a-zA-Z]+/g, ':')}`)
    expect(addresses.filter((each, index) => addresses.indexOf(each) !== index)).toEqual([])
  })

  test('every route names a permission that exists, or is anyone’s', () => {
    expect(everyRoute.filter(({ may }) => may !== 'anyone' && !isPermission(may)).map(({ path }) => path)).toEqual([])
  })

  test('every page for people who sign in says what the audit trail records of reading it', () => {
    const pages = signedIn.filter(({ method }) => method === 'GET')
    expect(pages.length).toBeGreaterThan(10)
    expect(
      pages.filter(({ logs }) => logs === undefined || !Object.hasOwn(phrases, logs)).map(({ path }) => path),
    ).toEqual([])
  })

  test('a permission about one matter is asked for at an address that names the matter', () => {
    const wrong = signedIn.filter(({ may, path }) => {
      const on = isPermission(may) ? permissions[may].on : 'partnership'
      return on !== 'partnership' && !path.includes(`/:${on}`)
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('every permission is asked for somewhere: one that no door asks for protects nothing', () => {
    const asked = new Set(everyRoute.map(({ may }) => may))
    const inVerbs = ['see names of the incident', 'see names', 'manage the action', 'manage the request']
    expect(Object.keys(permissions).filter((each) => !asked.has(each) && !inVerbs.includes(each))).toEqual([])
  })
})
