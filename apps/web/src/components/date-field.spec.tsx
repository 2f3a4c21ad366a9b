import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { type FormEvent, useState } from 'react';
import { LanguageProvider } from '../lib/texts.js';
import { DateField, focusWrongDay } from './date-field.js';

const sent = jest.fn();

function Form() {
  const [day, setDay] = useState('');
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent<HTMLElement>): void => {
    event.preventDefault();
    setTried(true);
    if (!focusWrongDay(event.currentTarget)) sent(day);
  };
  return (
    <form onSubmit={submit}>
      <DateField label="Back on" required isTried={isTried} value={day} onChange={setDay} />
      <button type="submit">Send</button>
    </form>
  );
}

function show(language = 'en'): HTMLInputElement {
  localStorage.setItem('joinder.language', language);
  render(
    <LanguageProvider>
      <MantineProvider env="test">
        <Form />
      </MantineProvider>
    </LanguageProvider>,
  );
  return screen.getByLabelText<HTMLInputElement>(/Back on/);
}

beforeEach(() => {
  sent.mockClear();
});

afterEach(cleanup);

describe('20 a date field', () => {
  it.each([
    ['en', '14/02/1988', '14/02/1988'],
    ['nl', '14-02-1988', '14-02-1988'],
    ['hu', '1988. 02. 14.', '1988. 02. 14.'],
    ['bg', '14.02.1988 г.', '14.02.1988 г.'],
    ['ro', '14.02.1988', '14.02.1988'],
    ['ro', '14-02-1988', '14.02.1988'],
  ])(
    'sends by Ctrl and Enter inside it, and is written as people of the language do: %s %s',
    (language, typed, left) => {
      const field = show(language);
      fireEvent.change(field, { target: { value: typed } });
      fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
      expect(sent.mock.calls).toEqual([['1988-02-14']]);
      fireEvent.blur(field);
      // Some writings have a narrow space of their own.
      expect(field.value.replaceAll(/\s/g, ' ')).toBe(left);
    },
  );

  it.each(['31-02-1988', 'soon', ''])('says one sentence with an example, and gets the focus: %j', (typed) => {
    const field = show();
    fireEvent.change(field, { target: { value: typed } });
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(sent.mock.calls).toEqual([]);
    expect(document.activeElement).toBe(field);
    const said = screen.getByText(/Write the day/);
    expect(said.textContent).toBe('Write the day as 14/02/1988.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('is no native one, and says how it is read', () => {
    const field = show();
    fireEvent.change(field, { target: { value: '14 february 1988' } });
    expect([field.type, screen.queryAllByText(/14/).length]).toEqual(['text', 1]);
  });

  it('20 takes a day out of a calendar, whose keys lead from day to day from Monday on', async () => {
    const field = show();
    fireEvent.change(field, { target: { value: '14-02-1988' } });
    const focused = await openByKey(field);
    expect(focused()).toBe('Sunday 14 February 1988');
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(WEEK);
    const daysBy = (...keys: string[]): string[] =>
      keys.map((key) => {
        fireEvent.keyDown(document.activeElement ?? field, { key });
        return focused() ?? '';
      });
    expect(daysBy('ArrowDown', 'ArrowRight', 'Home', 'End', 'PageDown')).toEqual([
      'Sunday 21 February 1988',
      'Monday 22 February 1988',
      'Monday 22 February 1988',
      'Sunday 28 February 1988',
      'Monday 28 March 1988',
    ]);
    fireEvent.keyDown(document.activeElement ?? field, { key: 'PageUp', shiftKey: true });
    expect(focused()).toBe('Saturday 28 March 1987');
    fireEvent.click(document.activeElement ?? field);
    expect([field.value, document.activeElement, screen.queryByRole('grid')]).toEqual(['28/03/1987', field, null]);
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(sent).toHaveBeenCalledWith('1987-03-28');
  });

  it('20 opens its calendar by its button too, turns years, and Escape gives the focus back without a choice', async () => {
    const field = show();
    fireEvent.change(field, { target: { value: '14-02-1988' } });
    const around = jest.fn();
    document.body.addEventListener('keydown', around);
    fireEvent.click(screen.getByRole('button', { name: 'Choose in the calendar' }));
    await screen.findByRole('grid', { name: 'February 1988' });
    fireEvent.click(screen.getByRole('button', { name: 'Next year' }));
    fireEvent.click(screen.getByRole('button', { name: 'Previous month' }));
    const day = within(screen.getByRole('grid', { name: 'January 1989' })).getByText('14');
    fireEvent.keyDown(day, { key: 'Escape' });
    document.body.removeEventListener('keydown', around);
    expect([screen.queryByRole('grid'), document.activeElement, field.value]).toEqual([null, field, '14-02-1988']);
    expect(around).not.toHaveBeenCalled();
  });

  it('20 marks today where nothing is typed, and has no native input', async () => {
    const field = show('hu');
    await openByKey(field);
    expect(document.activeElement?.getAttribute('aria-current')).toBe('date');
    expect(document.querySelector('input[type=date]')).toBeNull();
    expect(screen.getAllByRole('columnheader')[0]?.getAttribute('abbr')).toBe('hétfő');
  });
});

const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Opens the calendar; what it returns names the day that has the focus. */
async function openByKey(field: HTMLElement): Promise<() => string | undefined> {
  field.focus();
  fireEvent.keyDown(field, { key: 'ArrowDown', altKey: true });
  await screen.findByRole('grid');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('BUTTON'));
  // Browsers and Node differ by a comma.
  return () => document.activeElement?.getAttribute('aria-label')?.replace(',', '');
}
