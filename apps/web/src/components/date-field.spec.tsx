import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
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

  it('20 takes a day out of the calendar of the browser, opened by its button or by Alt and the arrow down', () => {
    const opened: string[] = [];
    Object.assign(HTMLInputElement.prototype, {
      showPicker(this: HTMLInputElement) {
        opened.push(this.value);
      },
    });
    const field = show();
    fireEvent.change(field, { target: { value: '14-02-1988' } });
    fireEvent.click(screen.getByRole('button', { name: 'Choose in the calendar' }));
    fireEvent.keyDown(field, { key: 'ArrowDown', altKey: true });
    expect(opened).toEqual(['1988-02-14', '1988-02-14']);
    const calendar = document.querySelector('input[type=date]') ?? field;
    fireEvent.change(calendar, { target: { value: '1988-03-01' } });
    expect(field.value).toBe('01/03/1988');
    expect(document.querySelector('input[type=date]')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(sent).toHaveBeenCalledWith('1988-03-01');
  });
});
