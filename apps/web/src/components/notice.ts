import type { NotificationData } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTexts } from '../lib/texts.js';
import { NOTICE_TEXTS } from './notice.texts.js';

interface Notice {
  readonly title?: string;
  readonly message: ReactNode;
  readonly isFailure?: boolean;
}

const SHOWN_MS = 8000;

/** Says for some seconds what was done; it can be closed by name. */
export function useNotice(): (notice: Notice) => void {
  const t = useTexts(NOTICE_TEXTS);
  return ({ isFailure = false, ...notice }) =>
    void show({
      ...notice,
      ...(isFailure ? { color: 'red' } : {}),
      autoClose: SHOWN_MS,
      closeButtonProps: { 'aria-label': t('close') },
    });
}

/** Those who show it are loaded behind the first screen. */
async function show(notice: NotificationData): Promise<void> {
  const { notifications } = await import('@mantine/notifications');
  notifications.show(notice);
}

/** Says that something was not done, where no screen has a place for it. */
export function useFailureNotice(): () => void {
  const t = useTexts(NOTICE_TEXTS);
  const notify = useNotice();
  return () => notify({ isFailure: true, message: t('failed') });
}
