import { Button, Input, SegmentedControl, Select, Stack, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSending } from '../../../case/audience/use-sending.js';
import { useHoldSeconds } from '../../../case/hold/hold-seconds.js';
import { useSentToast } from '../../../case/hold/use-sent-toast.js';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { DateField } from '../../../components/date-field.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { Failed } from '../../../components/states.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { hintAt } from '../../../lib/http.js';
import { useSay, useTexts } from '../../../lib/texts.js';
import { useOffer } from '../api/commitments.js';
import { endOfDay, isDayAhead } from '../day-ahead.js';
import { isKind, KINDS, kindTexts } from '../kinds/kinds.js';
import { WRITTEN, type WrittenOffer } from '../offer-back.js';
import { OFFER_FORM_TEXTS } from '../offer-form.texts.js';
import classes from '../requests.module.css';
import { useCode } from '../use-offer-words.js';

/** What is foreseen does not depend on the words, so that nothing is asked anew while somebody types. */
const ANY_WORDS = '…';
const KIND_NAMES = Object.keys(KINDS).filter(isKind);
const TERMS = ['h8', 'd3', 'd7', 'until'] as const;
/** Of Directive (EU) 2023/977, as the gateway knows them. */
const GROUNDS = ['life', 'liberty', 'public-security', 'lost-relevance'] as const;

interface OfferFormProps {
  readonly spaceId: string;
  /** Countries that can be asked. */
  readonly members: readonly [string, ...string[]];
  /** The record that it is about; null where it is about none. */
  readonly recordId: string | null;
}

/** Asks another country: whom, by when, what; what that does, and one send. */
export function OfferForm({ spaceId, members, recordId }: OfferFormProps) {
  const t = useTexts(OFFER_FORM_TEXTS);
  const say = useCode();
  const name = useSay();
  const nameOf = useMemberName();
  const navigate = useNavigate();
  const [written, setWritten] = useState<WrittenOffer>(() => WRITTEN.offers.take(spaceId) ?? emptyFor(members[0]));
  const change = (part: Partial<WrittenOffer>): void => setWritten((before) => ({ ...before, ...part }));
  const [hold] = useHoldSeconds();
  const showSent = useSentToast();
  const offer = useOffer(spaceId);
  const { kind, debtor, term, day, ground, text } = written;
  const isUrgent = term === 'h8' || term === 'd3';
  const isWhole = (!isUrgent || ground !== null) && (term !== 'until' || isDayAhead(day));
  const offered = {
    kind,
    debtor,
    term,
    ...(isUrgent && ground !== null ? { ground } : {}),
    ...(term === 'until' && isWhole ? { until: endOfDay(day) } : {}),
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
      <Select
        label={t('whom')}
        value={debtor}
        data={members.map((one) => ({ value: one, label: `${memberCode(one)} · ${nameOf(one)}` }))}
        allowDeselect={false}
        onChange={(one) => one !== null && change({ debtor: one })}
      />
      <Input.Wrapper label={t('asksFor')} labelElement="div" labelProps={{ display: 'block' }}>
        <SegmentedControl
          aria-label={t('asksFor')}
          value={kind}
          data={KIND_NAMES.map((value) => ({ value, label: name(kindTexts(value).name) }))}
          onChange={(value) => isKind(value) && change({ kind: value })}
        />
      </Input.Wrapper>
      <Input.Wrapper label={t('answerBy')} description={t('fromArrival')} labelElement="div">
        <SegmentedControl
          aria-label={t('answerBy')}
          value={term}
          data={TERMS.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => change({ term: TERMS.find((one) => one === value) ?? term })}
        />
      </Input.Wrapper>
      {isUrgent && (
        <Select
          label={t('ground')}
          value={ground}
          data={GROUNDS.map((value) => ({ value, label: say(value) }))}
          allowDeselect={false}
          required
          onChange={(one) => change({ ground: GROUNDS.find((ground) => ground === one) ?? null })}
        />
      )}
      {term === 'until' && (
        <DateField
          label={t('day')}
          help={t('dayHelp')}
          value={day}
          required
          error={day === '' || isDayAhead(day) ? null : t('dayAhead')}
          onChange={(value) => change({ day: value })}
        />
      )}
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
  return { kind: 'information', debtor, term: 'd7', day: '', ground: null, text: '' };
}
