import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useHoldSeconds } from '../../../case/hold/hold-seconds.js';
import { useSentToast } from '../../../case/hold/use-sent-toast.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { Failed } from '../../../components/states.js';
import { pressedKey } from '../../../lib/pressed-key.js';
import { useTexts } from '../../../lib/texts.js';
import { type Place, type Proposal, useDecline } from '../api/proposals.js';
import { DECLINE_TEXTS } from '../decline.texts.js';
import classes from '../proposals.module.css';

interface DeclineFormProps {
  readonly place: Place;
  readonly proposal: Proposal;
  /** It was sent, or left. */
  readonly onClose: () => void;
  /** Instead of that where it was sent. */
  readonly onSent?: () => void;
  /** It was taken back before it left. */
  readonly onBack: () => void;
}

const CODES = ['wrong', 'unproven', 'outdated', 'duplicate', 'not-ours', 'other'] as const;
/** Letters by which somebody else understands why. */
const SHORTEST = 10;
const LONGEST = 1000;

/** Says no to what another country suggests: for which reason, and in words. */
export function DeclineForm({ place, proposal, onClose, onSent = onClose, onBack }: DeclineFormProps) {
  const t = useTexts(DECLINE_TEXTS);
  const [code, setCode] = useState<(typeof CODES)[number]>('wrong');
  const [text, setText] = useState('');
  const [hold] = useHoldSeconds();
  const showSent = useSentToast();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const decline = useDecline(place, (sent) => {
    const isForApproval = sent.state === 'waiting-for-approval';
    showSent({ spaceId: place.spaceId, messages: [sent], seconds: hold, isForApproval, restore: onBack });
    onSent();
  });
  const isReady = text.trim().length >= SHORTEST && !decline.isPending;
  const send = (): void => {
    if (isReady) decline.mutate({ proposalId: proposal.proposalId, code, text: text.trim(), hold });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = pressedKey(event.nativeEvent);
    if (key !== 'mod+Enter' && key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'Escape') onClose();
    else send();
  };
  return (
    <div role="presentation" className="no-print" onKeyDown={onKeyDown}>
      <section className={classes['form']} aria-label={t('decline')}>
        <NativeSelect
          label={t('reason')}
          value={code}
          data={CODES.map((value) => ({ value, label: t(value) }))}
          onChange={({ currentTarget }) => setCode(CODES.find((one) => one === currentTarget.value) ?? 'other')}
        />
        <Textarea
          ref={field}
          label={t('text')}
          description={t('textHelp')}
          required
          maxLength={LONGEST}
          autosize
          minRows={2}
          maxRows={8}
          dir="auto"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {decline.error && <Failed error={decline.error} />}
        <div className={classes['foot']} data-clear>
          <Button variant="default" onClick={onClose}>
            {t('back')}
          </Button>
          <Button
            disabled={!isReady}
            loading={decline.isPending}
            aria-keyshortcuts={useAriaKeys('send')}
            rightSection={<Kbd of="send" />}
            onClick={send}
          >
            {t('decline')}
          </Button>
        </div>
      </section>
    </div>
  );
}
