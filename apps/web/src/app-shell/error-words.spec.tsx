import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { LANGUAGES } from '#libs/vocabulary';
import { EXCHANGE_TEXTS } from '../../../../libs/exchange/src/space/exchange.texts.table.js';
import { AGREEMENT_TEXTS } from '../../../../libs/member/src/agreements/agreement.texts.table.js';
import { FREEZE_TEXTS } from '../../../../libs/member/src/freezes/freeze.texts.table.js';
import { TEAM_TEXTS } from '../../../../libs/member/src/staffing/team.texts.table.js';
import { TRUST_TEXTS } from '../../../../libs/member/src/trust/trust.texts.table.js';
import { ACCESS_TEXTS } from '../../../../libs/people/src/access/access.texts.table.js';
import { IDENTITY_TEXTS } from '../../../../libs/sign-in/src/identity.texts.table.js';
import { Failed } from '../components/states.js';
import { api } from '../lib/http.js';
import { type Language, storeLanguage } from '../lib/languages.js';
import { hasText, LanguageProvider } from '../lib/texts.js';
import { SIGN_IN_REASONS } from './signed-out.texts.js';

const ERRORS = Object.entries({
  ...ACCESS_TEXTS,
  ...AGREEMENT_TEXTS,
  ...EXCHANGE_TEXTS,
  ...FREEZE_TEXTS,
  ...IDENTITY_TEXTS,
  ...TEAM_TEXTS,
  ...TRUST_TEXTS,
});
const PAIRS = ERRORS.flatMap(([code, words]) => LANGUAGES.map((language) => ({ code, language, words })));

/** The API answers in the language that the page asks for, as its filter of problems does. */
function answering(code: string, words: Readonly<Record<Language, string>>): void {
  const fetch = async (_: string, { headers }: { headers: Headers }): Promise<unknown> => {
    const language = LANGUAGES.find((one) => one === headers.get('accept-language')) ?? 'en';
    const problem = { type: 'about:blank', title: code, status: 409, code, detail: words[language], errors: [] };
    const type = new Map([['content-type', 'application/problem+json']]);
    return { ok: false, status: 409, statusText: '', headers: type, json: async () => problem };
  };
  Object.assign(globalThis, { fetch });
}

async function failing(): Promise<Error> {
  try {
    await api.get('/cases');
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('the API did not refuse');
}

beforeEach(() => {});
afterEach(cleanup);

describe('row 35 an error', () => {
  it('is compared in 200 pairs of code and language at least', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(200);
  });

  it.each(PAIRS)('is said by the page in the words of the API: $code, $language', async ({ code, language, words }) => {
    storeLanguage(language);
    answering(code, words);
    render(
      <MantineProvider>
        <LanguageProvider>
          <Failed error={await failing()} />
        </LanguageProvider>
      </MantineProvider>,
    );
    expect(screen.getByText(words[language])).toBeTruthy();
    if (hasText(SIGN_IN_REASONS, code)) expect(SIGN_IN_REASONS[code][language]).toBe(words[language]);
  });
});
