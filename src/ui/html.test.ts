import { expect, test } from 'vitest'
import { html, join, trusted } from './html.ts'

test('words of a person are never markup', () => {
  const words = `<img src=x onerror="alert('1')"> & \`more\``
  expect(html`<p title="${words}">${words}</p>`.toString()).toBe(
    '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; &#96;more&#96;">' +
      '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; &#96;more&#96;</p>',
  )
})

test('markup inside markup is not escaped twice', () => {
  expect(html`<b>${html`<i>${'&'}</i>`}</b>`.toString()).toBe('<b><i>&amp;</i></b>')
  expect(html`${trusted('<hr>')}`.toString()).toBe('<hr>')
})

test('nothing leaves no trace, nought does, and lists are joined', () => {
  expect(html`[${null}${undefined}${false}${''}${[]}]`.toString()).toBe('[]')
  expect(html`${0}${['a', ['<', html`<br>`]]}`.toString()).toBe('0a&lt;<br>')
  expect(join(['a', '<', html`<br>`], html`, `).toString()).toBe('a, &lt;, <br>')
})

test('what only looks like markup is escaped', () => {
  const forged = JSON.parse('{"markup":"<b>","toString":"<b>"}')
  expect(() => html`${forged}`).toThrow()
})
