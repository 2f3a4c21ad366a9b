import { notifications } from '@mantine/notifications';
import { useTexts } from '../lib/texts.js';
import { NOTICE_TEXTS } from './notice.texts.js';

interface Notice {
  readonly title?: string;
  readonly message: string;
}

const SHOWN_MS = 8000;

/** Says for some seconds what was done; it can be closed by name. */
export function useNotice(): (notice: Notice) => void {
  const t = useTexts(NOTICE_TEXTS);
  return (notice) =>
    void notifications.show({ ...notice, autoClose: SHOWN_MS, closeButtonProps: { 'aria-label': t('close') } });
}
