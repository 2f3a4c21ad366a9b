import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { LanguageProvider } from '../lib/texts.js';
import { AnswerForm } from './answer-form.js';

const told: object[] = [];

beforeEach(() => {
  told.length = 0;
  localStorage.setItem('joinder.language', 'en');
  Element.prototype.scrollIntoView = () => {};
});
afterEach(cleanup);

it('A16 tells a reason with what had no follow-up alone, and begins anew once it was told', () => {
  const mutate = (answer: object, { onSuccess }: { onSuccess: () => void }): void => {
    told.push(answer);
    onSuccess();
  };
  render(
    <LanguageProvider>
      <MantineProvider env="test">
        <AnswerForm
          reasons={[{ code: 'too-little', label: 'too little is known to act on' }]}
          giving={{ mutate, error: null, isPending: false }}
        />
      </MantineProvider>
    </LanguageProvider>,
  );
  const choose = (name: string): void => void fireEvent.click(screen.getByRole('radio', { name }));
  const tell = (): void => void fireEvent.click(screen.getByRole('button', { name: 'Let them know' }));
  const reason = { name: 'Reason that may be told' };
  tell();
  choose('It was used');
  expect(screen.queryByRole('combobox', reason)).toBeNull();
  choose('There was no follow-up');
  fireEvent.click(screen.getByRole('combobox', reason));
  fireEvent.click(screen.getByRole('option', { name: 'too little is known to act on' }));
  tell();
  expect(screen.getByRole('radio', { name: 'There was no follow-up' })).toHaveProperty('checked', false);
  choose('There was no follow-up');
  fireEvent.click(screen.getByRole('combobox', reason));
  fireEvent.click(screen.getByRole('option', { name: 'too little is known to act on' }));
  choose('It was added to the overall picture');
  tell();
  expect(told).toEqual([{ outcome: 'NONE', reason: 'too-little' }, { outcome: 'PICTURE' }]);
});
