import { Button, Modal } from '@mantine/core';
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
import { useSettled } from '../use-settled.js';
import { ReasonChoice, useReason } from './reason-choice.js';

export interface AlikeProps {
  /** Those that may be decided by one word, the one that is open first. */
  readonly alike: readonly Request[];
  /** Told of those that this person decided, and of all that wait no more. */
  readonly onDecided: (mine: readonly string[], left?: readonly string[]) => void;
  /** It is being decided, or several are from here: until then the one that is open keeps its place. */
  readonly onHold: (isHeld: boolean) => void;
}

/** Decides requests of equal clause, recipients and kind at once: each is listed first. */
export function AlikeDialog({ alike, isOff, onDecided, onHold }: AlikeProps & { readonly isOff: boolean }) {
  const t = useTexts(DECIDE_TEXTS);
  const list = useMemberList();
  // What was listed is what is decided, whatever comes or goes meanwhile.
  const [listed, setListed] = useState<readonly Request[] | null>(null);
  const deciding = useDecideAlike((listed ?? []).map(({ messageId }) => messageId));
  const { mine, others, decide } = deciding;
  if (alike.length < 2 && listed === null) return null;
  const leave = (): void => onDecided(mine, [...mine, ...others.map(({ messageId }) => messageId)]);
  const close = (): void => {
    if (decide.isPending) return;
    setListed(null);
    onHold(false);
    if (mine.length + others.length > 0) leave();
  };
  return (
    <>
      <Button
        variant="default"
        disabled={isOff}
        onClick={() => {
          setListed(alike);
          onHold(true);
        }}
        aria-haspopup="dialog"
      >
        {t('alike', { count: alike.length })}
      </Button>
      <Modal
        opened={listed !== null}
        onClose={close}
        size={680}
        title={t('alikeTitle', { count: listed?.length ?? 0, recipients: list(alike[0]?.recipients ?? []) })}
        closeButtonProps={{ 'aria-label': t('back') }}
      >
        {listed !== null && <Listed alike={listed} deciding={deciding} onAllMine={onDecided} onClose={close} />}
      </Modal>
    </>
  );
}

interface ListedProps {
  readonly alike: readonly Request[];
  readonly deciding: ReturnType<typeof useDecideAlike>;
  /** Each of them was decided by this person. */
  readonly onAllMine: (messageIds: readonly string[]) => void;
  readonly onClose: () => void;
}

function Listed({ alike, deciding: { decide, mine, others }, onAllMine, onClose }: ListedProps) {
  const t = useTexts(DECIDE_TEXTS);
  const reason = useReason();
  const isSettled = useSettled(alike.map(({ messageId }) => messageId).join());
  const isSent = useRef(false);
  const take = (decision: Decision['decision']) => (): void => {
    if (!isSettled() || isSent.current) return;
    const said = reason.take(decision);
    if (said === null) return;
    isSent.current = true;
    const onError = (): void => {
      isSent.current = false;
    };
    const onSuccess = (done: Awaited<ReturnType<typeof decide.mutateAsync>>): void => {
      if (done.others.length === 0) onAllMine(done.mine);
    };
    decide.mutate({ decision, reason: said }, { onSuccess, onError });
  };
  useShortcuts(
    [
      ['approve', take('approve')],
      ['refuse', take('refuse')],
    ],
    'above',
  );
  const isOver = decide.isSuccess && others.length > 0;
  return (
    <div className={classes['alike']}>
      <p>{t('alikeWhy')}</p>
      <ol className={classes['listed']}>
        {alike.map((request) => (
          <ListedRequest
            key={request.messageId}
            request={request}
            settled={others.find(({ messageId }) => messageId === request.messageId) ?? null}
          />
        ))}
      </ol>
      {!isOver && <ReasonChoice reason={reason} place="above" />}
      <p role="status">
        {isOver
          ? t('ofOthers', { mine: mine.length })
          : decide.isPending || mine.length > 0
            ? t('progress', { done: mine.length, all: alike.length })
            : ''}
      </p>
      {decide.error && <Failed error={decide.error} />}
      {isOver ? (
        <div className={classes['acts']}>
          <Button variant="filled" data-autofocus onClick={onClose}>
            {t('close')}
          </Button>
        </div>
      ) : (
        <Words take={take} isBusy={decide.isPending} />
      )}
    </div>
  );
}

interface WordsProps {
  readonly take: (decision: Decision['decision']) => () => void;
  readonly isBusy: boolean;
}

function Words({ take, isBusy }: WordsProps) {
  const t = useTexts(DECIDE_TEXTS);
  return (
    <div className={classes['acts']}>
      <Button
        variant="filled"
        loading={isBusy}
        aria-keyshortcuts={useAriaKeys('approve')}
        rightSection={<Kbd of="approve" />}
        onClick={take('approve')}
      >
        {t('approve')}
      </Button>
      <Button
        variant="default"
        className={classes['refuse'] ?? ''}
        disabled={isBusy}
        aria-keyshortcuts={useAriaKeys('refuse')}
        rightSection={<Kbd of="refuse" />}
        onClick={take('refuse')}
      >
        {t('refuse')}
      </Button>
    </div>
  );
}

interface ListedRequestProps {
  readonly request: Request;
  /** As a colleague settled it meanwhile. */
  readonly settled: Request | null;
}

/** With every value that would leave. */
function ListedRequest({ request, settled }: ListedRequestProps) {
  const t = useTexts(DECIDE_TEXTS);
  const words = useRequestWords();
  const content = contentOf(request);
  const names = useRecordNames();
  const asserts = content?.kind === 'record' ? content.record.asserts : [];
  const values = asserts.map(({ property, value }) => `${names.property(request.type, property)}: ${value}`);
  return (
    <li data-alike={request.messageId} data-settled={settled ? true : undefined}>
      <b dir="auto">{words.title(request)}</b>
      <span dir="auto" className="any-length">
        {values.join(' · ')}
      </span>
      <span>
        {request.author.name} · <Age at={request.requestedAt} />
        {settled && ` · ${t('settledBy', { name: settled.settled?.by ?? '' })}, ${words.outcome(settled)}`}
      </span>
    </li>
  );
}
