import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { useTexts } from '../../../lib/texts.js';
import { SENDING_TEXTS } from '../sending.texts.js';
import type { FormSending } from '../use-form-sending.js';
import classes from './form-foot.module.css';

interface FormFootProps {
  readonly sending: FormSending;
  /** Of the button, where what is sent leaves at once; absent where it says to whom. */
  readonly label?: string | undefined;
  readonly isChange: boolean;
  readonly isSending: boolean;
  /** Something has to be decided first. */
  readonly isBlocked: boolean;
  readonly onSend: () => void;
  /** Before the button that sends. */
  readonly children?: ReactNode;
}

/** Who gains, keeps and loses what, said before it is sent; always in sight, because it is the decision of the form. */
export function FormFoot({ sending, label: word, isChange, isSending, isBlocked, onSend, children }: FormFootProps) {
  const t = useTexts(SENDING_TEXTS);
  const { state, bar, canSend, isForApproval, isRefused } = sending;
  const label = word === undefined || isForApproval ? sending.label : word;
  const keys = useAriaKeys('send');
  return (
    <div className={classes['foot']} data-foot data-clear>
      <div className={classes['audience']}>
        {state === 'none' ? <span>{t(isChange ? 'nothingChanged' : 'nothingYet')}</span> : bar}
      </div>
      {children}
      {!isRefused && (
        <Button
          className={classes['send'] ?? ''}
          data-send
          onClick={onSend}
          loading={isSending}
          disabled={!canSend || isBlocked}
          aria-keyshortcuts={keys}
          rightSection={<Kbd of="send" />}
        >
          {label}
        </Button>
      )}
    </div>
  );
}
