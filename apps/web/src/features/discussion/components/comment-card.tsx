import { IconEyeOff } from '@tabler/icons-react';
import type { CommentProps } from '../../../case/feature/web-feature.js';
import { Member, memberCode } from '../../../case/member/member.js';
import { HandlingChip } from '../../../case/record/labels.js';
import { HANDLING_NAMES } from '#libs/approval';
import { Chip } from '../../../components/chip.js';
import { TakeBackButton } from '../../../components/take-back.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { useTakeBack } from '../api/comments.js';
import classes from '../discussion.module.css';
import { READER_CHOICE_TEXTS } from '../../../case/member/reader-choice.texts.js';
import { DISCUSSION_TEXTS } from '../discussion.texts.js';

/** From this code on a comment says its own. */
const RESTRICTED = 2;

/** What somebody said, who reads it, and who has it and does not. */
export function CommentCard({ spaceId, recordId, comment, about }: CommentProps) {
  const t = useTexts(DISCUSSION_TEXTS);
  const { text, language, withdrawn, unread, position, handling } = comment;
  const code = HANDLING_NAMES[handling];
  return (
    <div className={classes['card']} data-comment={comment.commentId} data-unread={unread ? position : undefined}>
      {withdrawn ? (
        <p className={classes['withdrawn']}>{t('withdrawn')}</p>
      ) : (
        <p className={classes['text']} dir="auto" {...(language === '' ? {} : { lang: language })}>
          {text}
        </p>
      )}
      <div className={classes['meta']}>
        {unread && <span>{t('unread')}</span>}
        {about !== null && <span>{t('at', { name: about })}</span>}
        <Readers comment={comment} />
        {handling >= RESTRICTED && code !== undefined && <HandlingChip code={code} />}
        {comment.state !== 'said' && <span>{t(comment.state)}</span>}
        {comment.readBy.length > 0 && <span>{t('readBy', { members: codes(comment.readBy) })}</span>}
      </div>
      <TakeBack spaceId={spaceId} recordId={recordId} comment={comment} />
    </div>
  );
}

function Readers({ comment: { member, readers, without } }: Pick<CommentProps, 'comment'>) {
  const t = useTexts(DISCUSSION_TEXTS);
  const reading = useTexts(READER_CHOICE_TEXTS);
  return (
    <>
      <ul className={classes['readers']} aria-label={reading('readers')}>
        {readers
          .filter((one) => one !== member)
          .map((one) => (
            <li key={one} className={classes['code']}>
              <Member id={one} />
            </li>
          ))}
      </ul>
      {without.length > 0 && (
        <Chip tone="yellow" icon={IconEyeOff} title={t('withoutWhy')}>
          {t('without', { members: codes(without) })}
        </Chip>
      )}
    </>
  );
}

function TakeBack({ spaceId, recordId, comment }: Pick<CommentProps, 'spaceId' | 'recordId' | 'comment'>) {
  const t = useTexts(DISCUSSION_TEXTS);
  const maySay = useHasRole('investigator', 'liaison', 'prosecutor');
  const takeBack = useTakeBack(spaceId, recordId);
  if (!comment.withdrawable || !maySay) return null;
  return (
    <TakeBackButton
      words={{ takeBack: t('takeBack'), why: t('takeBackWhy'), keep: t('keep') }}
      isPending={takeBack.isPending}
      error={takeBack.error}
      onTakeBack={() => takeBack.mutate(comment.commentId)}
      className={classes['takeBack']}
      askedClassName={classes['sure']}
    />
  );
}

function codes(members: readonly string[]): string {
  return members.map(memberCode).join(', ');
}
