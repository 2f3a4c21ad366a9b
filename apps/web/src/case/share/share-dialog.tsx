import { Modal } from '@mantine/core';
import { type RefObject, useEffect, useRef } from 'react';
import { Failed, Loading } from '../../components/states.js';
import { useTexts } from '../../lib/texts.js';
import { AUDIENCE_TEXTS } from '../audience/audience.texts.js';
import { namedProblem } from '../audience/named-problem.js';
import { useSending } from '../audience/use-sending.js';
import { useHoldSeconds } from '../hold/hold-seconds.js';
import { useSentToast } from '../hold/use-sent-toast.js';
import { CountryRow } from './country-row.js';
import { SendingFoot } from './sending-foot.js';
import classes from './share.module.css';
import { SHARE_TEXTS } from './share.texts.js';
import type { Shared } from './shared.js';
import { useSharedNames } from './use-shared-names.js';
import { useSharing } from './use-sharing.js';
import {
  type ShareFacts,
  useCloseUnlessSharing,
  useIsSharing,
  useSendShares,
  useShareFacts,
  useShareWishes,
} from './use-shares.js';
import { type Chosen, waitingIn } from './wants.js';

interface ShareDialogProps {
  readonly spaceId: string;
  readonly shared: Shared;
  readonly onClose: () => void;
  readonly onBack: (shared: Shared) => void;
}

/** Who gets which values: countries to choose, what that does below them, and one send. */
export function ShareDialog({ spaceId, shared, onClose, onBack }: ShareDialogProps) {
  const t = useTexts(SHARE_TEXTS);
  const { facts, error, retry } = useShareFacts(spaceId, shared.recordIds);
  const isSending = useIsSharing();
  const close = useCloseUnlessSharing(onClose);
  const of = shared.name ?? t('records', { count: shared.recordIds.length });
  return (
    <Modal
      opened
      onClose={close}
      title={`${t('share')}: ${of}`}
      size={600}
      closeButtonProps={{ 'aria-label': t('back'), disabled: isSending }}
    >
      {facts === null && (error ? <Failed error={error} retry={retry} /> : <Loading />)}
      {facts !== null && <Choices spaceId={spaceId} facts={facts} shared={shared} onClose={onClose} onBack={onBack} />}
    </Modal>
  );
}

interface ChoicesProps extends ShareDialogProps {
  readonly facts: ShareFacts;
}

function Choices({ spaceId, facts, shared, onClose, onBack }: ChoicesProps) {
  const t = useTexts(SHARE_TEXTS);
  const { sharing, choose, keepHome } = useSharing(facts, shared);
  const wishes = useShareWishes(facts, sharing);
  const audience = useTexts(AUDIENCE_TEXTS);
  const nameOf = useSharedNames(facts.records);
  // One alone is named by the title.
  const isOne = facts.records.length < 2;
  const names = isOne ? [] : wishes.map(({ body }) => nameOf.get(body.change?.recordId ?? '') ?? '');
  const [hold] = useHoldSeconds();
  const showSent = useSentToast();
  const restore = (): void => onBack({ ...shared, chosen: sharing.chosen });
  const send = useSendShares(spaceId, { records: facts.records, wishes }, (messages, { isForApproval }) =>
    showSent({ spaceId, messages, seconds: hold, isForApproval, restore }),
  );
  const sending = useSending({
    spaceId,
    wishes,
    names,
    wayOut: (kept) => () => keepHome(kept),
    isSending: send.isPending,
  });
  const { bar, canSend, isForApproval, token, losers, isShownAnew } = sending;
  const run = (): void => {
    if (!canSend || token === null || send.isPending) return;
    send.mutate(
      { token, losers, hold, isForApproval },
      { onSuccess: onClose, onError: (error) => isShownAnew(error) && send.reset() },
    );
  };
  const chooseFor = (member: string) => (to: Chosen) => {
    send.reset();
    choose(member, to);
  };
  const waiting = waitingIn(facts.records);
  const canChoose = facts.records.some(({ statements }) => statements.length > 0);
  const countries = useRef<HTMLFieldSetElement>(null);
  useBeginAt(countries);
  return (
    <div className={classes['dialog']}>
      <fieldset ref={countries} className={classes['countries']} disabled={send.isPending || !canChoose}>
        {facts.members.map((member, at) => (
          <CountryRow
            key={member}
            member={member}
            sharing={sharing}
            isFirst={at === 0 && canChoose}
            onChoose={chooseFor(member)}
          />
        ))}
        {facts.members.length === 0 && <p>{t('alone')}</p>}
      </fieldset>
      {waiting > 0 && <p className={classes['note']}>{t('waiting', { count: waiting })}</p>}
      {wishes.length === 0 && facts.members.length > 0 && <Unchanged facts={facts} waits={waiting > 0} />}
      {bar}
      {send.error && <Failed error={namedProblem(send.error, names, (count) => audience('more', { count }))} />}
      <SendingFoot sending={sending} isPending={send.isPending} onSend={run} onClose={onClose} />
    </div>
  );
}

/** The countries come after the dialog has opened, when the focus is at its close button already. */
function useBeginAt(countries: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    countries.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
  }, [countries]);
}

/** Says that nothing is to be sent, where it is not because of what waits. */
function Unchanged({ facts, waits }: { readonly facts: ShareFacts; readonly waits: boolean }) {
  const t = useTexts(SHARE_TEXTS);
  const isKept = facts.records.some((record) => record.isKept);
  if (!isKept && waits) return null;
  return <p className={classes['note']}>{t(isKept ? 'notLeft' : 'unchanged')}</p>;
}
