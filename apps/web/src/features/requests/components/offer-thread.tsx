import { IconHelp, IconMessageReply } from '@tabler/icons-react';
import { Member } from '../../../case/member/member.js';
import { Time, useTimeFormat } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import type { OfferDetail } from '../../../case/record/requests.js';
import { OFFER_TEXTS, SAID_TEXTS } from '../offer.texts.js';
import classes from '../requests.module.css';
import { useAskedFor, useByClock, useCode, useStands } from '../use-offer-words.js';

/** What was asked, all that was said to it in the order of the log, and where it stands. */
export function OfferThread({ offer }: { readonly offer: OfferDetail }) {
  const t = useTexts(OFFER_TEXTS);
  const say = useCode();
  const stands = useStands()(offer);
  const clock = useByClock()(offer);
  const askedFor = useAskedFor()(offer.kind);
  const { creditor, author, text, at, ground, timeline, state } = offer;
  return (
    <section className={classes['thread']} aria-label={t('thread')} data-offer={state}>
      {askedFor !== null && <p className={classes['state']}>{askedFor}</p>}
      {ground !== null && (
        <p className={classes['state']}>
          {t('why')}: {say(ground)}
        </p>
      )}
      <article className={classes['said']}>
        <p className={classes['meta']}>
          <IconHelp size={14} stroke={1.6} aria-hidden /> <Member id={creditor} /> <span dir="auto">{author}</span> ·{' '}
          <Time at={at} />
        </p>
        <p dir="auto" className={`any-length ${classes['words']}`}>
          {text}
        </p>
      </article>
      {timeline.map((move) => (
        <MoveLine key={move.position} move={move} />
      ))}
      <p className={classes['state']} role="status">
        {stands}
      </p>
      {clock && (
        <p className={classes['clock']} data-tone={clock.tone}>
          {clock.words}
        </p>
      )}
    </section>
  );
}

function MoveLine({ move }: { readonly move: OfferDetail['timeline'][number] }) {
  const t = useTexts(OFFER_TEXTS);
  const said = useTexts(SAID_TEXTS);
  const say = useCode();
  const format = useTimeFormat();
  const { member, author, text, at, saidAt, hasEffect, code, until } = move;
  const values = { why: say(code), until: until === null ? '' : format(until) };
  return (
    <article className={classes['said']} data-move={move.move} data-effect={hasEffect}>
      <p className={classes['meta']}>
        <IconMessageReply size={14} stroke={1.6} aria-hidden /> <Member id={member} /> <span dir="auto">{author}</span>{' '}
        {said(move.move, values)} · <Time at={at} />
        {saidAt !== null && ` · ${t('ownClock', { at: format(saidAt) })}`}
      </p>
      {text !== '' && (
        <p dir="auto" className={`any-length ${classes['words']}`}>
          {text}
        </p>
      )}
      {!hasEffect && <p className={classes['meta']}>{t('noEffect')}</p>}
    </article>
  );
}
