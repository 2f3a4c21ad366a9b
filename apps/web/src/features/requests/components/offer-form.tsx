import { Button, Input, SegmentedControl, Select, Stack, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSending } from '../../../case/audience/use-sending.js';
import { useHoldSeconds } from '../../../case/hold/hold-seconds.js';
import { useSentToast } from '../../../case/hold/use-sent-toast.js';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { Failed } from '../../../components/states.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { hintAt } from '../../../lib/http.js';
import { useSay, useTexts } from '../../../lib/texts.js';
import { useOffer } from '../api/commitments.js';
import { isKind, isOwnKind, KIND_NAMES, kindTexts } from '../kinds/kinds.js';
import { WRITTEN, type WrittenOffer } from '../offer-back.js';
import { OFFER_FORM_TEXTS } from '../offer-form.texts.js';
import classes from '../requests.module.css';
import { isWholeTerm, NO_HURRY, saidTerm } from '../written-term.js';
import { TermFields } from './term-fields.js';

/** What is foreseen does not depend on the words, so that nothing is asked anew while somebody types. */
const ANY_WORDS = '…';
/** What is to be released has to be named. */
const OF_NO_RECORD = KIND_NAMES.filter((name) => name !== 'release');

interface OfferFormProps {
  readonly spaceId: string;
  readonly own: string;
  /** Countries that can be asked. */
  readonly members: readonly [string, ...string[]];
  /** The record that it is about; null where it is about none. */
  readonly recordId: string | null;
  /** What it begins with. */
  readonly words?: string;
}

/** Asks another country: whom, by when, what; what that does, and one send. */
export function OfferForm({ spaceId, own, members, recordId, words = '' }: OfferFormProps) {
  const t = useTexts(OFFER_FORM_TEXTS);
  const name = useSay();
  const nameOf = useMemberName();
  const navigate = useNavigate();
  const [written, setWritten] = useState<WrittenOffer>(
    () => WRITTEN.offers.take(spaceId) ?? { ...emptyFor(members[0]), text: words },
  );
  const change = (part: Partial<WrittenOffer>): void => setWritten((before) => ({ ...before, ...part }));
  const [hold] = useHoldSeconds();
  const showSent = useSentToast();
  const offer = useOffer(spaceId);
  const { kind, text } = written;
  const isOwn = isOwnKind(kind);
  const debtor = isOwn ? own : written.debtor;
  const isWhole = isWholeTerm(written);
  const offered = {
    kind,
    debtor,
    ...saidTerm(written),
    ...(recordId === null ? {} : { recordId }),
  } as const;
  const { bar, canSend, label, isForApproval, token, isShownAnew } = useSending({
    spaceId,
    wishes: isWhole ? [{ type: null, body: { offer: { ...offered, text: ANY_WORDS } } }] : [],
    most: 3,
    isSending: offer.isPending,
  });
  const wrong = hintAt(offer.error, 'text');
  const isReady = isWhole && canSend && token !== null && text.trim() !== '' && !offer.isPending;
  const restore = (): void => {
    WRITTEN.offers.keep(spaceId, written);
    const search = recordId === null ? {} : { record: recordId };
    void navigate({ to: '/cases/$spaceId/requests/new', params: { spaceId }, search });
  };
  const send = (): void => {
    if (!isReady) return;
    offer.mutate(
      { ...offered, text: text.trim(), hold, token },
      {
        onSuccess: (sent) => {
          showSent({ spaceId, messages: [sent], seconds: hold, isForApproval, restore });
          void navigate({ to: '/cases/$spaceId/requests', params: { spaceId } });
        },
        onError: (error) => isShownAnew(error) && offer.reset(),
      },
    );
  };
  useShortcuts([['send', send]]);
  return (
    <Stack className={classes['form'] ?? ''} gap="sm">
      <Input.Wrapper label={t('asksFor')} labelElement="div" labelProps={{ display: 'block' }}>
        <SegmentedControl
          aria-label={t('asksFor')}
          className={classes['kinds'] ?? ''}
          value={kind}
          data={(recordId === null ? OF_NO_RECORD : KIND_NAMES).map((value) => ({
            value,
            label: name(kindTexts(value).name),
          }))}
          onChange={(value) => isKind(value) && change({ kind: value })}
        />
      </Input.Wrapper>
      {!isOwn && (
        <Select
          label={t('whom')}
          value={debtor}
          data={members.map((one) => ({ value: one, label: `${memberCode(one)} · ${nameOf(one)}` }))}
          allowDeselect={false}
          onChange={(one) => one !== null && change({ debtor: one })}
        />
      )}
      <TermFields written={written} onChange={change} />
      <Textarea
        label={name(kindTexts(kind).words)}
        description={t('alone', { member: nameOf(debtor) })}
        maxLength={4000}
        autosize
        minRows={4}
        data-autofocus
        value={text}
        error={wrong}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      {bar}
      {offer.error && wrong === null && <Failed error={offer.error} />}
      <Button
        variant="filled"
        className={classes['send'] ?? ''}
        disabled={!isReady}
        loading={offer.isPending}
        aria-keyshortcuts={useAriaKeys('send')}
        rightSection={<Kbd of="send" />}
        onClick={send}
      >
        {label}
      </Button>
    </Stack>
  );
}

function emptyFor(debtor: string): WrittenOffer {
  return { kind: 'information', debtor, ...NO_HURRY, text: '' };
}
