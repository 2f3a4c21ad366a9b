import { IconHelp, IconMessageReply } from '@tabler/icons-react';
import { Member } from '../../../case/member/member.js';
import type { Ask } from '../../../case/record/asks.js';
import { Time } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import classes from '../requests.module.css';
import { ASK_DIALOG_TEXTS } from '../ask-dialog.texts.js';
import { REQUESTS_TEXTS } from '../requests.texts.js';
import { QUESTION_TEXTS } from '../question.texts.js';
import { type AskedRecord, valueKey } from '../api/asked-record.js';
import { AskedValues } from './asked-values.js';
import { useMemberName } from '../../../case/member/member.js';

interface RequestThreadProps {
  readonly ask: Ask;
  readonly record: AskedRecord | null;
}

/** What was asked and what was said to it, with the values that came. */
export function RequestThread({ ask, record }: RequestThreadProps) {
  const asking = useTexts(ASK_DIALOG_TEXTS);
  const t = useTexts(REQUESTS_TEXTS);
  const say = useTexts(QUESTION_TEXTS);
  const nameOf = useMemberName();
  const { asker, owner, author, reason, at, answer, state, direction, urgent } = ask;
  const isOurs = direction === 'received' && state === 'open';
  const given = new Set((answer?.values ?? []).map(valueKey));
  const values = record?.statements.filter((one) => given.has(valueKey(one)) && one.retractedIn === null) ?? [];
  // The answer names what it gives; what came is what the gateway has.
  const here = answer?.here ?? 0;
  const isHere = direction === 'received' || here === given.size;
  return (
    <section className={classes['thread']} aria-label={t('thread')} data-ask={state}>
      {urgent && <p className={classes['state']}>{asking('urgent')}</p>}
      <Said icon={IconHelp} member={asker} {...{ author, reason, at }} />
      {answer && <Said icon={IconMessageReply} member={owner} {...answer} />}
      <p className={classes['state']} role="status">
        {given.size > 0 && (isHere ? t('given', { count: given.size }) : t('come', { here, count: given.size }))}
        {given.size === 0 && (isOurs ? t('onUs') : say(state, { owner: nameOf(owner) }))}
      </p>
      {record !== null && values.length > 0 && (
        <AskedValues record={record} values={values} title={t('given', { count: values.length })} />
      )}
    </section>
  );
}

interface SaidProps {
  readonly icon: typeof IconHelp;
  readonly member: string;
  readonly author: string;
  readonly reason: string;
  readonly at: string;
}

function Said({ icon: Icon, member, author, reason, at }: SaidProps) {
  return (
    <article className={classes['said']}>
      <p className={classes['meta']}>
        <Icon size={14} stroke={1.6} aria-hidden /> <Member id={member} /> <span dir="auto">{author}</span> ·{' '}
        <Time at={at} />
      </p>
      <p dir="auto" className="any-length">
        {reason}
      </p>
    </article>
  );
}
