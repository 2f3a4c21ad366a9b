import { notifications } from '@mantine/notifications';
import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { useTexts } from '../../lib/texts.js';
import { NOTICE_TEXTS } from '../notice.texts.js';

/** So many lines are read; what can still be undone is not taken away for a newer one. */
const MOST = 3;

interface Shown {
  readonly id: string;
  /** By the clock of the page. */
  readonly neededUntil: number;
}

let shown: readonly Shown[] = [];

/**
 * Shows a line that changes while it is there, and ends itself; it is told what closes it. The newest are there at once: the oldest go that
 * nobody needs any more.
 */
export function useToast(): (line: (close: () => void) => ReactNode, neededMs: number) => void {
  const t = useTexts(NOTICE_TEXTS);
  const queries = useQueryClient();
  return (line, neededMs) => {
    const id = crypto.randomUUID();
    makeRoom();
    shown = [...shown, { id, neededUntil: performance.now() + neededMs }];
    notifications.show({
      id,
      role: 'status',
      autoClose: false,
      onClose: () => forget(id),
      closeButtonProps: { 'aria-label': t('close') },
      message: (
        <QueryClientProvider client={queries}>
          <Suspense fallback={null}>{line(() => void notifications.hide(id))}</Suspense>
        </QueryClientProvider>
      ),
    });
  };
}

function makeRoom(): void {
  const now = performance.now();
  const over = shown.filter(({ neededUntil }) => neededUntil <= now).slice(0, Math.max(0, shown.length - MOST + 1));
  for (const { id } of over) notifications.hide(id);
}

function forget(id: string): void {
  shown = shown.filter((one) => one.id !== id);
}
