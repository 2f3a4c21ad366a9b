import { MantineProvider } from '@mantine/core';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useReducer } from 'react';
import { LanguageProvider } from '../../../lib/texts.js';
import { aField, aForm, aStatement } from '../a-form.testing.js';
import type { FormFacts } from '../form-facts.js';
import { formReducer } from '../form-state.js';
import { nameOf } from '../record-change.js';
import { FieldRow } from './field-row.js';

const property = (name: string, kind: string) => ({
  name,
  kind,
  several: true,
  group: 'identity',
  suggested: true,
  sensitivities: [],
  codes: null,
});
const view = {
  type: 'person',
  namedBy: ['name'],
  describedBy: [],
  properties: [property('name', 'text'), property('alias', 'text')],
};
const facts = {
  spaceId: 's',
  title: 'LANTAARN',
  isAgreed: true,
  types: [],
  view,
  own: 'nl',
  others: ['hu'],
  personId: 'anna',
  defaults: { legalBasis: '', purpose: 'investigation', purposes: [], handling: 'H1' },
} as unknown as FormFacts;
const held = aStatement('name', 'Gabor Minta');
const lines = { done: null, split: () => undefined, tidy: () => undefined, undo: () => undefined };

function Rows() {
  const [state, dispatch] = useReducer(
    formReducer,
    aForm([aField('name', 'Gabor Minta', { id: nameOf(held), of: held }), aField('alias', 'Gabi')]),
  );
  return (
    <ul>
      {state.fields.map((field) => (
        <FieldRow
          key={field.id}
          facts={facts}
          field={field}
          dispatch={dispatch}
          lines={lines}
          warnings={[]}
          errors={[]}
          effects={[]}
          state={state}
          base={{ recordId: 'r', statements: [held] }}
        />
      ))}
    </ul>
  );
}

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  render(
    <LanguageProvider>
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient()}>
          <Rows />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  );
});

afterEach(cleanup);

async function press(row: number, item: RegExp): Promise<void> {
  fireEvent.click(screen.getAllByRole('button', { name: /More/ })[row] ?? document.body);
  fireEvent.click(await screen.findByRole('menuitem', { name: item }));
}

describe('20 the focus', () => {
  it('20 stays in the row whose value is taken away and given back', async () => {
    await press(0, /Take back/);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep it' })));
    fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getAllByRole('button', { name: /More/ })[0]));
  });

  it('20 goes to the row beside one that goes', async () => {
    await press(1, /Remove/);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByDisplayValue('Gabor Minta')));
  });
});
