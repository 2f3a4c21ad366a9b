import { expect, it } from '@jest/globals';
import { html, type HtmlPart } from './html.js';

it.each<[string, HtmlPart, string]>([
  ['a script', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['quotes that end an attribute', `" onfocus="x' y`, '&quot; onfocus=&quot;x&#39; y'],
  ['what is escaped already', '&amp;', '&amp;amp;'],
  ['a number', 7, '7'],
  ['nothing', null, ''],
  ['what is not so', false, ''],
  ['a list', ['<', html`<b>${'>'}</b>`], '&lt;<b>&gt;</b>'],
])('writes %s as text', (_, part, markup) => {
  expect(String(html`<p title="${part}"></p>`)).toBe(`<p title="${markup}"></p>`);
});
