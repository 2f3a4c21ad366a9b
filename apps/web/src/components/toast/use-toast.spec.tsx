import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { LanguageProvider } from '../../lib/texts.js';
import { useToast } from './use-toast.js';

/** Shows one line more at each press. */
function More({ neededMs }: { readonly neededMs: number }) {
  const show = useToast();
  const [times, setTimes] = useState(1);
  const more = (): void => {
    show(() => `line ${times}`, neededMs);
    setTimes(times + 1);
  };
  return <button onClick={more}>more</button>;
}

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
});

function showFour(neededMs: number): void {
  render(
    <LanguageProvider>
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient()}>
          <Notifications limit={12} transitionDuration={0} />
          <More neededMs={neededMs} />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  );
  for (let times = 0; times < 4; times += 1) fireEvent.click(screen.getByText('more'));
}

afterEach(() => {
  act(() => notifications.clean());
  cleanup();
});

const shown = () => screen.queryAllByText(/^line/).map(({ textContent }) => textContent);

describe('6 lines about what was sent', () => {
  it('6 are the newest three: the oldest makes room', async () => {
    showFour(0);
    await waitFor(() => expect(shown()).toEqual(['line 2', 'line 3', 'line 4']));
  });

  it('6 stay as long as they can be undone, and none waits unseen', async () => {
    showFour(60_000);
    await waitFor(() => expect(shown()).toEqual(['line 1', 'line 2', 'line 3', 'line 4']));
  });
});
