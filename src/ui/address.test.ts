import { expect, test } from 'vitest'
import { localAddress, webAddress } from './address.ts'

test.for([
  ['/reviews/1?page=2', true],
  ['?page=2', true],
  ['#main', true],
  ['https://elsewhere.example/', false],
  ['//elsewhere.example/', false],
  ['/\\elsewhere.example', false],
  ['javascript:alert(1)', false],
  ['', false],
] as const)('%s is within this site: %s', ([address, within]) => {
  expect(localAddress(address)).toBe(within ? address : '#')
})

test.for([
  ['https://elsewhere.example/report.pdf', true],
  ['HTTP://elsewhere.example', true],
  ['javascript:alert(1)', false],
  [' java\nscript:alert(1)', false],
  ['data:text/html,hello', false],
  ['elsewhere.example', false],
] as const)('%s is a web page: %s', ([address, page]) => {
  expect(webAddress(address)).toBe(page ? address : '#')
})
