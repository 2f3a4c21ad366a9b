import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { LanguageProvider } from '../lib/texts.js';
import { MomentField } from './moment-field.js';
import { TimeProvider } from './time.js';
import { dayIn, momentText, onDay, writtenMoment } from './written-moment.js';

const keep = jest.fn();

function Field() {
  const [value, setValue] = useState('');
  const change = (now: string): void => {
    setValue(now);
    keep(now);
  };
  return <MomentField label="From" value={value} onChange={change} />;
}

function show(language: string): HTMLInputElement {
  localStorage.setItem('joinder.language', language);
  localStorage.setItem('joinder.time', 'utc');
  render(
    <LanguageProvider>
      <TimeProvider>
        <MantineProvider env="test">
          <Field />
        </MantineProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
  return screen.getByLabelText<HTMLInputElement>(/From/);
}

beforeEach(() => {});

afterEach(cleanup);

const AT = '2027-03-28T18:30:00.000Z';

describe('41 a day and a time', () => {
  it.each([
    ['en', '28/03/2027 18:30'],
    ['nl', '28-03-2027 18:30'],
    ['hu', '2027. 03. 28. 18:30'],
    ['bg', '28.03.2027 г. 18:30'],
    ['ro', '28.03.2027 18:30'],
  ])('are typed and written as people of %s do, in 24 hours and a zone that is said', (language, typed) => {
    const field = show(language);
    expect(document.body.textContent).toMatch(/UTC/);
    expect(field.type).toBe('text');
    fireEvent.change(field, { target: { value: typed } });
    fireEvent.blur(field);
    expect(keep).toHaveBeenLastCalledWith(AT);
    expect(field.value).toBe(typed);
    expect(document.body.textContent).toMatch(/18:30.*UTC/);
  });

  it.each(['28-03-2027', '18:30', '28-03-2027 24:30', '28-03-2027 6:30 pm', '31-02-2027 08:30'])(
    'that nobody can read are said with an example: %s',
    (typed) => {
      const field = show('nl');
      fireEvent.change(field, { target: { value: typed } });
      fireEvent.blur(field);
      expect(keep).toHaveBeenLastCalledWith(typed);
      expect(screen.getByText('Schrijf dag en tijd als 28-03-2027 06:30, UTC.')).toBeTruthy();
    },
  );

  it('come out as they went in, whatever the zone, and keep the time on another day', () => {
    for (const isUtc of [true, false]) {
      expect(
        writtenMoment(
          momentText(AT, isUtc, (day) => day),
          isUtc,
        ),
      ).toBe(AT);
      expect(momentText(onDay('2027-04-02', AT, isUtc), isUtc, (day) => day).slice(-5)).toBe(
        momentText(AT, isUtc, (day) => day).slice(-5),
      );
      expect(dayIn(onDay('2027-04-02', null, isUtc), isUtc)).toBe('2027-04-02');
    }
  });
});
