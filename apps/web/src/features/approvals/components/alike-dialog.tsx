import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useMemberList } from '../../../case/member/member-list.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { Age } from '../../../components/age.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { Failed } from '../../../components/states.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import type { Request } from '../api/requests.js';
import { type Decision, useDecideAlike } from '../api/settle-request.js';
import classes from '../decide.module.css';
import { DECIDE_TEXTS } from '../decide.texts.js';
import { contentOf } from '../request-content.js';
import { useRequestWords } from '../use-request-words.js';
import { ReasonChoice, type ReasonHandle } from './reason-choice.js';

interface AlikeProps {
  readonly alike: readonly Request[];
  readonly onDecided: (messageIds: readonly string[]) => void;
}

/** Decides requests of equal clause, recipients and kind at once: each is listed first. */
export function AlikeDialog({ alike, isOff, onDecided }: AlikeProps & { readonly isOff: boolean }) {
  const t = useTexts(DECIDE_TEXTS);
  const list = useMemberList();
  const [isOpen, { open, close }] = useDisclosure();
  const recipients = list(alike[0]?.recipients ?? []);
  // Those that are decided already leave the queue before the last of them is.
  if (alike.length < 2 && !isOpen) return null;
  return (
    <>
      <Button variant="default" disabled={isOff} onClick={open} aria-haspopup="dialog">
        {t('alike', { count: alike.length })}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size={680}
        title={t('alikeTitle', { count: alike.length, recipients })}
        closeButtonProps={{ 'aria-label': t('back') }}
      >
        <Listed alike={alike} onDecided={onDecided} />
      </Modal>
    </>
  );
}

function Listed({ alike: given, onDecided }: AlikeProps) {
  const t = useTexts(DECIDE_TEXTS);
  // What was listed is what is decided, whatever comes meanwhile.
  const [alike] = useState(given);
  const reason = useRef<ReasonHandle>(null);
  const isSent = useRef(false);
  const { decide, done } = useDecideAlike(lastFirst(alike));
  const take = (decision: Decision['decision']) => (): void => {
    if (isSent.current) return;
    const said = reason.current?.take(decision) ?? null;
    if (said === null) return;
    isSent.current = true;
    const onError = (): void => {
      isSent.current = false;
    };
    decide.mutate({ decision, reason: said }, { onSuccess: (done) => onDecided(done), onError });
  };
  useShortcuts(
    [
      ['approve', take('approve')],
      ['refuse', take('refuse')],
    ],
    'above',
  );
  return (
    <div className={classes['alike']}>
      <p>{t('alikeWhy')}</p>
      <ol className={classes['listed']}>
        {alike.map((request) => (
          <ListedRequest key={request.messageId} request={request} />
        ))}
      </ol>
      <ReasonChoice ref={reason} place="above" />
      <p role="status">{decide.isPending || done > 0 ? t('progress', { done, all: alike.length }) : ''}</p>
      {decide.error && <Failed error={decide.error} />}
      <div className={classes['acts']}>
        <Button
          variant="filled"
          loading={decide.isPending}
          aria-keyshortcuts={useAriaKeys('approve')}
          rightSection={<Kbd of="approve" />}
          onClick={take('approve')}
        >
          {t('approve')}
        </Button>
        <Button
          variant="default"
          className={classes['refuse'] ?? ''}
          disabled={decide.isPending}
          aria-keyshortcuts={useAriaKeys('refuse')}
          rightSection={<Kbd of="refuse" />}
          onClick={take('refuse')}
        >
          {t('refuse')}
        </Button>
      </div>
    </div>
  );
}

/** The one that is open comes last: until then it keeps its place, and this dialog with it. */
function lastFirst([open, ...others]: readonly Request[]): readonly string[] {
  return [...others, ...(open ? [open] : [])].map(({ messageId }) => messageId);
}

/** With every value that would leave. */
function ListedRequest({ request }: { readonly request: Request }) {
  const words = useRequestWords();
  const content = contentOf(request);
  const names = useRecordNames();
  const asserts = content?.kind === 'record' ? content.record.asserts : [];
  const values = asserts.map(({ property, value }) => `${names.property(request.type, property)}: ${value}`);
  return (
    <li data-alike={request.messageId}>
      <b dir="auto">{words.title(request)}</b>
      <span dir="auto" className="any-length">
        {values.join(' · ')}
      </span>
      <span>
        {request.author.name} · <Age at={request.requestedAt} />
      </span>
    </li>
  );
}
