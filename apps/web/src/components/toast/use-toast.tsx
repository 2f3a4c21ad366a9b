import { notifications } from '@mantine/notifications';
import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { useTexts } from '../../lib/texts.js';
import { NOTICE_TEXTS } from '../notice.texts.js';

/** Shows a line that changes while it is there, and ends itself. It is told what closes it. */
export function useToast(): (line: (close: () => void) => ReactNode) => void {
  const t = useTexts(NOTICE_TEXTS);
  const queries = useQueryClient();
  return (line) => {
    const id = crypto.randomUUID();
    notifications.show({
      id,
      role: 'status',
      autoClose: false,
      closeButtonProps: { 'aria-label': t('close') },
      message: (
        <QueryClientProvider client={queries}>
          <Suspense fallback={null}>{line(() => void notifications.hide(id))}</Suspense>
        </QueryClientProvider>
      ),
    });
  };
}
