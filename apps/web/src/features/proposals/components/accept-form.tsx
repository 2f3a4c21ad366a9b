import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { changedAudience } from '../../../case/audience/audience.query.js';
import { useSending } from '../../../case/audience/use-sending.js';
import { useSentToast } from '../../../case/hold/use-sent-toast.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { caseDefaults } from '../../../case/space/case-defaults.js';
import { spaceQuery } from '../../../case/space/space.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { Failed } from '../../../components/states.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { type Review, useAccept } from '../api/proposals.js';
import { DECLINE_TEXTS } from '../decline.texts.js';
import classes from '../proposals.module.css';
import { REVIEW_TEXTS } from '../review.texts.js';

interface AcceptFormProps {
  readonly spaceId: string;
  readonly review: Review;
  /** The change by which it is taken as it is. */
  readonly accepts: NonNullable<Review['accepts']>;
  readonly onDone: () => void;
  readonly onDecline: () => void;
}

/** Takes what is suggested, as it is or with another value; who gets it is said before. */
export function AcceptForm({ spaceId, review, accepts, onDone, onDecline }: AcceptFormProps) {
  const t = useTexts(REVIEW_TEXTS);
  const why = useTexts(DECLINE_TEXTS);
  const names = useRecordNames();
  const [edited, setEdited] = useState<Readonly<Record<number, string>>>({});
  const { sending, accept, send, isChanged, isReady } = useAccepting({ spaceId, review, accepts, edited, onDone });
  useShortcuts([
    ['approve', send],
    ['refuse', onDecline],
  ]);
  const keys = { accept: useAriaKeys('approve'), decline: useAriaKeys('refuse') };
  return (
    <section className={classes['answer']} aria-label={t('answer')}>
      {accepts.assert.map(({ property, value }, i) => (
        <TextInput
          key={i}
          label={t('acceptAs', { property: names.property(review.type, property) })}
          maxLength={4000}
          dir="auto"
          value={edited[i] ?? value}
          onChange={({ currentTarget }) => setEdited({ ...edited, [i]: currentTarget.value })}
        />
      ))}
      {sending.state !== 'none' && sending.bar}
      {accept.error && changedAudience(accept.error) === null && <Failed error={accept.error} />}
      <div className={classes['foot']} data-clear>
        <Button
          variant="default"
          aria-keyshortcuts={keys.decline}
          rightSection={<Kbd of="refuse" />}
          onClick={onDecline}
        >
          {why('decline')}
        </Button>
        <Button
          disabled={!isReady}
          loading={accept.isPending}
          aria-keyshortcuts={keys.accept}
          rightSection={<Kbd of="approve" />}
          onClick={send}
        >
          {t(isChanged ? 'acceptChanged' : 'accept')}
        </Button>
      </div>
    </section>
  );
}

type Accepting = Omit<AcceptFormProps, 'onDecline'> & { readonly edited: Readonly<Record<number, string>> };

function useAccepting({ spaceId, review, accepts, edited, onDone }: Accepting) {
  const { data: space } = useQuery(spaceQuery(spaceId));
  const showSent = useSentToast();
  const legalBasis = space ? caseDefaults(space).legalBasis : '';
  const assert = accepts.assert.map((one, i) => ({ ...one, value: (edited[i] ?? one.value).trim() }));
  const isChanged = assert.some(({ value }, i) => value !== accepts.assert[i]?.value);
  const change = { assert, retract: accepts.retract, legalBasis };
  const isEmpty = assert.length + accepts.retract.length === 0;
  const isWhole = assert.every(({ value }) => value !== '') && legalBasis !== '';
  const { recordId } = review.proposal;
  const wishes = isEmpty || !isWhole ? [] : [{ type: review.type, body: { change: { recordId, change } } }];
  const sending = useSending({ spaceId, wishes });
  const accept = useAccept(spaceId, review, ({ messages }) => {
    if (messages.length > 0) showSent({ spaceId, messages, seconds: 0, isForApproval: sending.isForApproval });
    onDone();
  });
  const isReady = isWhole && (isEmpty || sending.canSend) && !accept.isPending;
  const send = (): void => {
    if (!isReady) return;
    const { token, losers } = sending;
    const how = { ...(token === null ? {} : { token }), ...(losers.length > 0 ? { withdrawFrom: [...losers] } : {}) };
    accept.mutate(isEmpty ? { legalBasis } : { ...change, ...how }, { onError: sending.isShownAnew });
  };
  return { sending, accept, send, isChanged, isReady };
}
