import { IconHelp, IconMessageReply } from '@tabler/icons-react';
import { Member, useMemberName } from '../../../case/member/member.js';
import type { Ask } from '../../../case/record/asks.js';
import { Time } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import classes from '../requests.module.css';
import { ASK_DIALOG_TEXTS } from '../ask-dialog.texts.js';
import { REQUESTS_TEXTS } from '../requests.texts.js';
import { QUESTION_TEXTS } from '../question.texts.js';
import { type AskedRecord, valueKey } from '../api/asked-record.js';
import { AskedValues } from './asked-values.js';

interface RequestThreadProps {
  readonly ask: Ask;
  readonly record: AskedRecord | null;
}

/** What was asked and what was said to it, with the values that came. */
export function RequestThread({ ask, record }: RequestThreadProps) {
  const asking = useTexts(ASK_DIALOG_TEXTS);
  const t = useTexts(REQUESTS_TEXTS);
  const { asker, owner, author, reason, at, answer, pendingAnswer, state, urgent } = ask;
  const given = new Set((answer?.values ?? []).map(valueKey));
  const values = record?.statements.filter((one) => given.has(valueKey(one)) && one.retractedIn === null) ?? [];
  return (
    <section className={classes['thread']} aria-label={t('thread')} data-ask={state}>
      {urgent && <p className={classes['state']}>{asking('urgent')}</p>}
      <Said icon={IconHelp} member={asker} {...{ author, reason, at }} />
      {answer && <Said icon={IconMessageReply} member={owner} {...answer} />}
      {pendingAnswer && <Said icon={IconMessageReply} member={owner} {...pendingAnswer} />}
      <p className={classes['state']} role="status">
        <Standing ask={ask} />
      </p>
      {record !== null && values.length > 0 && (
        <AskedValues record={record} values={values} title={t('given', { count: values.length })} />
      )}
    </section>
  );
}

/** Whose turn it is, or what was given. */
export function Standing({ ask }: { readonly ask: Ask }) {
  const t = useTexts(REQUESTS_TEXTS);
  const say = useTexts(QUESTION_TEXTS);
  const nameOf = useMemberName();
  const { owner, answer, pendingAnswer, state, direction } = ask;
  if (pendingAnswer) return say(pendingAnswer.state);
  const count = answer?.values.length ?? 0;
  if (count === 0)
    return direction === 'received' && state === 'open' ? t('onUs') : say(state, { owner: nameOf(owner) });
  // The answer names what it gives; what came is what the gateway has.
  const here = answer?.here ?? 0;
  return direction === 'received' || here === count ? t('given', { count }) : t('come', { here, count });
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
