import { Button } from '@mantine/core';
import { Kbd, useAriaKeys } from '../../components/kbd.js';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useTexts } from '../../lib/texts.js';
import type { Sending } from '../audience/use-sending.js';
import classes from './share.module.css';
import { SHARE_TEXTS } from './share.texts.js';

interface SendingFootProps {
  readonly sending: Pick<Sending, 'canSend' | 'label' | 'isRefused'>;
  readonly isPending: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** The way back and the one send of a dialog that shares; what is refused has no way to be sent. */
export function SendingFoot({ sending: { canSend, label, isRefused }, isPending, onSend, onClose }: SendingFootProps) {
  const t = useTexts(SHARE_TEXTS);
  const keys = useAriaKeys('send');
  useShortcuts([['send', onSend]], 'above');
  return (
    <div className={classes['foot']} data-clear>
      <Button variant="default" disabled={isPending} onClick={onClose}>
        {t('back')}
      </Button>
      {!isRefused && (
        <Button
          variant="filled"
          disabled={!canSend}
          loading={isPending}
          aria-keyshortcuts={keys}
          rightSection={<Kbd of="send" />}
          onClick={onSend}
        >
          {label}
        </Button>
      )}
    </div>
  );
}
