import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { cleanup, render } from '@testing-library/react';
import { LanguageProvider } from '../lib/texts.js';
import { usePrintPage } from './print-page.js';
import { TimeProvider } from './time.js';

/** What jsdom lacks of a browser. */
class Sheet {
  text = '';
  replaceSync(text: string): void {
    this.text = text;
  }
}

function Printed({ title }: { readonly title: string }) {
  usePrintPage({ head: ['JIT Demo', title, null], label: 'H2', by: 'Anna Voorbeeld' });
  return null;
}

const show = (title: string) =>
  render(
    <LanguageProvider>
      <TimeProvider>
        <Printed title={title} />
      </TimeProvider>
    </LanguageProvider>,
  );
const sheets = (): readonly Sheet[] => document.adoptedStyleSheets as unknown as readonly Sheet[];

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  Object.assign(globalThis, { CSSStyleSheet: Sheet });
  Object.assign(document, { adoptedStyleSheets: [] });
});
afterEach(cleanup);

it('32 says on every sheet what it is of, how it is handled, who printed it and which sheet of how many it is', () => {
  const { unmount } = show('Person: Minta');
  expect(sheets()[0]?.text).toContain("@top-left { content: 'JIT Demo · Person: Minta'; ");
  expect(sheets()[0]?.text).toContain("@top-right { content: 'Highest handling of this page: H2'; ");
  expect(sheets()[0]?.text).toMatch(/@bottom-left \{ content: 'Printed .+ by Anna Voorbeeld'; /);
  expect(sheets()[0]?.text).toContain("@bottom-center { content: 'H2'; ");
  expect(sheets()[0]?.text).toContain("content: 'Page ' counter(page) ' of ' counter(pages);");
  unmount();
  expect(sheets()).toEqual([]);
});

it('lets no title end its rule', () => {
  show(`'; } body { display: none } \\`);
  expect(sheets()[0]?.text).not.toContain("'; } body");
});
