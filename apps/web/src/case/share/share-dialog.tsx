import { Button, Modal } from '@mantine/core';
import { Kbd, useAriaKeys } from '../../components/kbd.js';
import { useNotice } from '../../components/notice.js';
import { Failed, Loading } from '../../components/states.js';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useTexts } from '../../lib/texts.js';
import { useSending } from '../audience/use-sending.js';
import { CountryRow } from './country-row.js';
import classes from './share.module.css';
import { SHARE_TEXTS } from './share.texts.js';
import { useSharing } from './use-sharing.js';
import { type ShareFacts, useIsSharing, useSendShares, useShareFacts, useShareWishes } from './use-shares.js';
import type { Chosen } from './wants.js';

/** What is shared. */
export interface Shared {
  readonly recordIds: readonly string[];
  /** Of the record, where it is one. */
  readonly name: string | null;
  /** The value that it is about, as `keyOf` names it; null for all of them. */
  readonly only: string | null;
}

interface ShareDialogProps {
  readonly spaceId: string;
  readonly shared: Shared;
  readonly onClose: () => void;
}

/** Who gets which values: countries to choose, what that does below them, and one send. */
export function ShareDialog({ spaceId, shared, onClose }: ShareDialogProps) {
  const t = useTexts(SHARE_TEXTS);
  const { facts, error, retry } = useShareFacts(spaceId, shared.recordIds);
  const isSending = useIsSharing();
  const of = shared.name ?? t('records', { count: shared.recordIds.length });
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t('share')}: ${of}`}
      size={600}
      closeOnEscape={!isSending}
      closeOnClickOutside={!isSending}
      closeButtonProps={{ 'aria-label': t('back'), disabled: isSending }}
    >
      {facts === null && (error ? <Failed error={error} retry={retry} /> : <Loading />)}
      {facts !== null && <Choices spaceId={spaceId} facts={facts} only={shared.only} onClose={onClose} />}
    </Modal>
  );
}

interface ChoicesProps extends Pick<ShareDialogProps, 'spaceId' | 'onClose'> {
  readonly facts: ShareFacts;
  readonly only: string | null;
}

function Choices({ spaceId, facts, only, onClose }: ChoicesProps) {
  const t = useTexts(SHARE_TEXTS);
  const { sharing, choose, keepHome } = useSharing(facts, only);
  const wishes = useShareWishes(facts, sharing);
  const notify = useSentNotice();
  const { send, went, begin } = useSendShares(spaceId, facts, wishes);
  const { bar, canSend, label, token, losers, isShownAnew } = useSending({
    spaceId,
    wishes,
    onKeepHome: keepHome,
    isSending: send.isPending,
  });
  const run = (): void => {
    if (!canSend || token === null || send.isPending) return;
    const done = (states: readonly string[]): void => {
      notify(states);
      onClose();
    };
    send.mutate({ token, losers }, { onSuccess: done, onError: (error) => isShownAnew(error) && send.reset() });
  };
  const chooseFor = (member: string) => (to: Chosen) => {
    begin();
    choose(member, to);
  };
  useShortcuts([['send', run]], 'above');
  const waiting = facts.records.reduce((sum, one) => sum + one.waiting, 0);
  return (
    <div className={classes['dialog']}>
      <fieldset className={classes['countries']} disabled={send.isPending}>
        {facts.members.map((member) => (
          <CountryRow key={member} member={member} sharing={sharing} onChoose={chooseFor(member)} />
        ))}
        {facts.members.length === 0 && <p>{t('alone')}</p>}
      </fieldset>
      {waiting > 0 && <p className={classes['note']}>{t('waiting', { count: waiting })}</p>}
      {wishes.length === 0 && facts.members.length > 0 && <p className={classes['note']}>{t('unchanged')}</p>}
      {bar}
      <p role="status" className={classes['note']}>
        {send.isPending && went.all > 1 && t('progress', { ...went })}
        {!send.isPending && went.sent > 0 && t('partlySent', { ...went })}
      </p>
      {send.error && <Failed error={send.error} />}
      <div className={classes['foot']}>
        <Button variant="default" disabled={send.isPending} onClick={onClose}>
          {t('back')}
        </Button>
        <Button
          variant="filled"
          disabled={!canSend}
          loading={send.isPending}
          aria-keyshortcuts={useAriaKeys('send')}
          rightSection={<Kbd of="send" />}
          onClick={run}
        >
          {label}
        </Button>
      </div>
    </div>
  );
}

/** Says what became of it, in the words of people. */
function useSentNotice(): (states: readonly string[]) => void {
  const t = useTexts(SHARE_TEXTS);
  const show = useNotice();
  return (states) => {
    const waiting = states.filter((state) => state === 'waiting-for-approval').length;
    const message = waiting === 0 ? 'onItsWay' : waiting === states.length ? 'waits' : 'partly';
    show({ title: t('sent'), message: t(message) });
  };
}
