import { describe, expect, test } from 'vitest'
import { permissions, roleFor, roles, type Permission } from './permissions.ts'

/** Said again by hand, so that a cell of the matrix cannot be flipped by accident. */
const nobodyElse: Readonly<Record<string, readonly Permission[]>> = {
  administrator: ['administer people', 'administer the partnership', 'read the outbox'],
  auditor: ['read the audit trail'],
  practitioner: [],
  'action-owner': ['read the action', 'answer for the action'],
  'agency-author': [
    'read the request',
    'answer the request',
    'submit a chronology',
    'answer questions on the chronology',
    'read the agency chronology',
  ],
  'agency-signatory': [
    'read the request',
    'sign off the answer',
    'answer questions on the chronology',
    'read the agency chronology',
  ],
}

const named = Object.keys(permissions) as Permission[]
const forEveryone = named.filter((permission) =>
  permissions[permission].for.some((role: string) => role === 'everyone'),
)

describe('the matrix of roles and permissions', () => {
  test.each(Object.entries(nobodyElse))('%s may do this and nothing more: %s', (role, expected) => {
    const held = roles.find((known) => known === role)!
    const may = named.filter(
      (permission) => !forEveryone.includes(permission) && roleFor(permission, [held], false) !== undefined,
    )
    expect(may.toSorted()).toEqual([...expected].toSorted())
  })

  test('an administrator and an auditor can do nothing in any incident, request, review or action', () => {
    const matters = named.filter((permission) => permissions[permission].on !== 'partnership')
    expect(matters.length).toBeGreaterThan(20)
    expect(matters.filter((permission) => roleFor(permission, ['administrator', 'auditor'], false))).toEqual([])
  })

  test('only the chair decides, and only the business manager publishes', () => {
    expect(permissions['decide'].for).toEqual(['chair'])
    expect(permissions['publish the report'].for).toEqual(['business-manager'])
  })

  test('when a matter is closed it can be read and no longer changed', () => {
    expect(roleFor('read the review', ['lead-reviewer'], true)).toBe('lead-reviewer')
    expect(roleFor('draft the report', ['lead-reviewer'], true)).toBeUndefined()
    expect(roleFor('draft the report', ['lead-reviewer'], false)).toBe('lead-reviewer')
  })

  test('no role, no permission', () => {
    expect(named.filter((permission) => !forEveryone.includes(permission) && roleFor(permission, [], false))).toEqual(
      [],
    )
  })
})
