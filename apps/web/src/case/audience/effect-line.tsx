import { IconAlertTriangle, IconBan, IconEqual, IconHome, IconLock, IconScale, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { Member } from '../member/member.js';
import type { Effect, Wish } from './audience.query.js';
import classes from './audience.module.css';
import { AUDIENCE_TEXTS } from './audience.texts.js';
import { useEffectWords } from './use-effect-words.js';

const ICONS: Readonly<Record<Effect['effect'], typeof IconLock>> = {
  loses: IconAlertTriangle,
  refused: IconBan,
  gains: IconSend,
  waits: IconScale,
  keeps: IconEqual,
  nothing: IconLock,
  stays: IconHome,
};

interface EffectLineProps {
  readonly effect: Effect;
  readonly wishes: readonly Wish[];
  /** How a text is called that is no value; what the reader writes where it is absent. */
  readonly text?: string | undefined;
  /** Said behind what it is about. */
  readonly more?: readonly string[];
}

/** One effect: what happens, to whom, of what, and by which right. */
export function EffectLine({ effect, wishes, text, more = [] }: EffectLineProps) {
  const t = useTexts(AUDIENCE_TEXTS);
  const words = useEffectWords();
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  const Icon = ICONS[effect.effect];
  const members = effect.effect === 'stays' && own !== undefined ? [own] : effect.members;
  const said = [words.what(effect, wishes, text), ...more, ...words.why(effect)]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <div className={classes['line']} data-effect={effect.effect}>
      <dt className={classes['verb']}>
        <Icon size={16} stroke={1.6} aria-hidden />
        {t(effect.effect)}
      </dt>
      <dd className={classes['what']} title={said}>
        {members.map((member) => (
          <span key={member} className={classes['code']}>
            <Member id={member} />
          </span>
        ))}{' '}
        <span className="any-length">{said}</span>
      </dd>
    </div>
  );
}
