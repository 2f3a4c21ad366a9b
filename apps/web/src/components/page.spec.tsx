import { afterEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Page } from './page.js';

afterEach(cleanup);

function shown(isNarrow: boolean) {
  const actions = <button type="button">New record</button>;
  return (
    <MantineProvider env="test">
      <Page title="Case" actions={!isNarrow && actions} foot={isNarrow && actions}>
        <details>
          <summary>Name somebody</summary>
          <input aria-label="Name" />
        </details>
      </Page>
    </MantineProvider>
  );
}

it('12 a form that is open, and what is typed in it, stays where a screen becomes narrow or wide', () => {
  const { rerender } = render(shown(false));
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  const form = field.closest('details');
  form?.setAttribute('open', '');
  fireEvent.change(field, { target: { value: 'Minta' } });
  for (const isNarrow of [true, false]) {
    rerender(shown(isNarrow));
    expect(screen.getAllByRole('button', { name: 'New record' })).toHaveLength(1);
    expect(screen.getByRole('textbox', { name: 'Name' })).toBe(field);
    expect([field.value, form?.isConnected, form?.open]).toEqual(['Minta', true, true]);
  }
});

it('12 a screen says in its bar how many it shows, behind its title', () => {
  const { container, rerender } = render(
    <MantineProvider env="test">
      <Page title="Signals" count="12">
        rows
      </Page>
    </MantineProvider>,
  );
  expect(screen.getByRole('heading', { level: 1 }).parentElement?.textContent).toBe('Signals12');
  rerender(
    <MantineProvider env="test">
      <Page title="Signals">rows</Page>
    </MantineProvider>,
  );
  expect(container.textContent).toContain('Signalsrows');
});
