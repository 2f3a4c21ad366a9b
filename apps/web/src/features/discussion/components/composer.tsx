import { Button, CloseButton, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import audience from '../../../case/audience/audience.module.css';
import { AUDIENCE_TEXTS } from '../../../case/audience/audience.texts.js';
import { EffectLine } from '../../../case/audience/effect-line.js';
import type { Effect } from '../../../case/audience/audience.query.js';
import type { ComposerProps } from '../../../case/feature/web-feature.js';
import { useHoldSeconds } from '../../../case/hold/hold-seconds.js';
import { useSentToast } from '../../../case/hold/use-sent-toast.js';
import { ReaderChoice } from '../../../case/member/reader-choice.js';
import { threadPages } from '../../../case/record/comments.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { Failed } from '../../../components/states.js';
import { hintAt, type Json } from '../../../lib/http.js';
import { pressedKey } from '../../../lib/pressed-key.js';
import { sessionQuery, useHasRole } from '../../../lib/session.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import { forecastQuery, usePost } from '../api/comments.js';
import type { RecordCommentDto } from '../api/types.js';
import { useCommentDraft } from '../comment-draft.js';
import classes from '../discussion.module.css';
import { DISCUSSION_TEXTS } from '../discussion.texts.js';
import { useSeenThread } from '../use-seen-thread.js';

const QUIET_MS = 400;
/** As many as a message holds. */
const LONGEST = 4000;

/** Says something about a record, or a value of it, to the countries that have it. */
export function Composer(props: ComposerProps) {
  const { spaceId, recordId } = props;
  const maySay = useHasRole('investigator', 'liaison', 'prosecutor');
  const { data } = useInfiniteQuery(threadPages(spaceId, recordId));
  useSeenThread(spaceId, data?.pages);
  const [newest] = data?.pages ?? [];
  return maySay && newest ? <Box {...props} holders={props.about?.holders ?? newest.holders} /> : null;
}

type BoxProps = ComposerProps & { readonly holders: readonly string[] };

function Box({ spaceId, recordId, about, pressed, onWhole, holders }: BoxProps) {
  const t = useTexts(DISCUSSION_TEXTS);
  const sending = useTexts(AUDIENCE_TEXTS);
  const { language } = useLanguage();
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  const [text, setText] = useCommentDraft({ spaceId, recordId });
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const [hold] = useHoldSeconds();
  const field = useRef<HTMLTextAreaElement>(null);
  const showSent = useSentToast();
  useEffect(() => {
    if (pressed > 0) field.current?.focus();
  }, [pressed]);
  const others = holders.filter((member) => member !== own);
  const readers = others.filter((member) => !leftOut.includes(member));
  const said = { recordId, ...(about ? { value: about.value } : {}), text: text.trim(), language, readers };
  const { waiting, error } = useForeseen(spaceId, said);
  const isForApproval = waiting.some(({ effect }) => effect === 'waits');
  const post = usePost(spaceId, (sent, { text: posted }) => {
    const restore = (): void => {
      setText((now) => (now === '' ? posted : `${posted}\n\n${now}`));
      field.current?.focus();
    };
    showSent({ spaceId, messages: [sent], seconds: hold, isForApproval, restore });
    setText(() => '');
    setLeftOut([]);
    onWhole();
  });
  const wrong = hintAt(post.error ?? error, 'text');
  const isReady = text.trim() !== '' && wrong === null && !post.isPending;
  const send = (): void => {
    if (!isReady) return;
    post.mutate({ ...said, hold });
  };
  return (
    <section className={`${classes['composer']} no-print`} aria-label={t('comment')} data-clear>
      <Textarea
        ref={field}
        aria-label={about ? t('writeAbout', { name: about.name }) : t('write')}
        placeholder={about ? t('writeAbout', { name: about.name }) : t('write')}
        aria-keyshortcuts={useAriaKeys('comment')}
        maxLength={LONGEST}
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        error={wrong}
        rightSection={about && <CloseButton size="sm" aria-label={t('whole')} onClick={onWhole} />}
        onChange={({ currentTarget: { value } }) => {
          setText(() => value);
          if (post.isError) post.reset();
        }}
        onKeyDown={(event) => {
          // Here alone: a value beside it that is edited has the same key.
          if (pressedKey(event.nativeEvent) !== 'mod+Enter') return;
          event.preventDefault();
          send();
        }}
      />
      <dl className={`${audience['lines']} ${classes['waiting']}`} aria-live="polite">
        {waiting.map((effect, i) => (
          <EffectLine key={i} effect={effect} wishes={[]} />
        ))}
      </dl>
      {post.error && wrong === null && <Failed error={post.error} />}
      <div className={classes['foot']}>
        <ReaderChoice members={others} leftOut={leftOut} onChange={setLeftOut} />
        <Button
          className={classes['send'] ?? ''}
          variant="default"
          disabled={!isReady}
          loading={post.isPending}
          aria-keyshortcuts={useAriaKeys('send')}
          rightSection={<Kbd of="send" />}
          onClick={send}
        >
          {isForApproval ? sending('forApproval') : t('send')}
        </Button>
      </div>
    </section>
  );
}

/** What keeps it from leaving at once, a prosecutor or the agreement, or from leaving at all. Asked once nothing was typed for a moment. */
function useForeseen(
  spaceId: string,
  said: Json<RecordCommentDto>,
): { readonly waiting: readonly Effect[]; readonly error: Error | null } {
  const now = JSON.stringify(said);
  const [asked] = useDebouncedValue(now, QUIET_MS);
  const of: Json<RecordCommentDto> = JSON.parse(asked);
  const isSaid = said.text !== '' && said.readers?.length !== 0;
  const enabled = isSaid && of.text !== '' && of.readers?.length !== 0;
  const { data, error } = useQuery({ ...forecastQuery(spaceId, of), enabled });
  if (!isSaid) return { waiting: [], error: null };
  const waiting = (data?.effects ?? []).filter(({ effect }) => effect === 'waits' || effect === 'refused');
  return { waiting, error };
}
