import { globSync, readFileSync } from 'node:fs';
import { afterEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { cleanup, render } from '@testing-library/react';
import { RunbookText } from './runbook-text.js';

afterEach(cleanup);

it.each([...globSync('docs/runbooks/*.md'), ...globSync('docs/guide/*.md')])(
  'line 41 %s is shown without the marks of its file',
  (path) => {
    const text = readFileSync(path, 'utf8');
    const { container } = render(
      <MantineProvider>
        <RunbookText text={text} />
      </MantineProvider>,
    );
    for (const code of container.querySelectorAll('pre, code')) code.remove();
    const shown = container.textContent ?? '';
    expect(shown.length).toBeGreaterThan(200);
    expect(shown).not.toMatch(/\*|\]\(|^#|`|\|/);
  },
);

it('shows a picture that it was given, by its words', () => {
  const { getByRole, queryByText } = render(
    <MantineProvider>
      <RunbookText
        text={'![The form](images/form.png)\n\n![Not there](images/none.png)\n\nBelow it.'}
        pictures={{ 'images/form.png': '/assets/form.1.png' }}
      />
    </MantineProvider>,
  );
  expect(getByRole('img', { name: 'The form' }).getAttribute('src')).toBe('/assets/form.1.png');
  expect(queryByText(/Not there|none/)).toBeNull();
});
