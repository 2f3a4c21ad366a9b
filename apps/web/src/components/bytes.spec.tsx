import { afterEach, expect, it } from '@jest/globals';
import { cleanup, render } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { useBytes } from './bytes.js';

afterEach(cleanup);

function Said({ bytes }: { readonly bytes: number }) {
  return useBytes()(bytes);
}

it.each([
  [0, '0 B'],
  [1023, '1,023 B'],
  [1024, '1 KiB'],
  [1536, '1.5 KiB'],
  [4_194_304, '4 MiB'],
  [3 * 1024 ** 5, '3,072 TiB'],
])('43 says %i bytes as people read them', (bytes, words) => {
  const { container } = render(
    <IntlProvider locale="en-GB">
      <Said bytes={bytes} />
    </IntlProvider>,
  );
  expect(container.textContent).toBe(words);
});
