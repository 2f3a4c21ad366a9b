import { Button } from '@mantine/core';
import { useMemberList } from '../../../case/member/member-list.js';
import { memberCode } from '../../../case/member/member.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { useTexts } from '../../../lib/texts.js';
import { audienceOf } from '../audience.js';
import type { FormFacts } from '../form-facts.js';
import type { FormState } from '../form-state.js';
import { leavingOf } from '../leaving.js';
import { lossesOf } from '../losses.js';
import type { LiveStatement } from '../record-change.js';
import { SENDING_TEXTS } from '../sending.texts.js';
import { useForecast } from '../use-forecast.js';
import { AudienceLine } from './audience-line.js';
import { losersIn } from './confirm-losses.js';
import classes from './record-form.module.css';

interface SendBarProps {
  readonly facts: FormFacts;
  readonly state: FormState;
  /** Live statements of what is changed; null of a new record. */
  readonly base: readonly LiveStatement[] | null;
  readonly isSending: boolean;
  readonly isBlocked: boolean;
  readonly onSend: () => void;
}

/** Who gets it, said before it is sent; always in sight, because it is the decision of the form. */
export function SendBar({ facts, state, base, isSending, isBlocked, ...rest }: SendBarProps) {
  const t = useTexts(SENDING_TEXTS);
  const list = useMemberList();
  const leaving = leavingOf(state, facts, base);
  const isEmpty = leaving.length === 0;
  const said = leaving.filter(({ isRetraction }) => isRetraction !== true);
  const heard = audienceOf(
    (said.length > 0 ? said : leaving).map(({ release }) => release),
    facts.others,
  );
  const losers = new Set(losersIn(base === null ? [] : lossesOf(state, base)));
  const audience = { ...heard, none: heard.none.filter((member) => !losers.has(member)) };
  const outlook = useForecast(facts, leaving, base !== null);
  const gets = [...audience.all, ...audience.some.map(({ member }) => member)];
  const action = isEmpty
    ? t('send')
    : gets.length === 0
      ? t('saveHome', { own: memberCode(facts.own) })
      : outlook.forecast?.kind === 'by-hand'
        ? t('askApproval')
        : t('share', { members: list(gets) });
  return (
    <div className={classes['foot']} data-foot>
      <div className={classes['audience']}>
        {isEmpty ? (
          <span data-testid="audience">{t(base === null ? 'nothingYet' : 'nothingChanged')}</span>
        ) : (
          <AudienceLine audience={audience} outlook={outlook} own={facts.own} />
        )}
      </div>
      <div className={classes['send']}>
        <Button
          onClick={rest.onSend}
          loading={isSending}
          disabled={isEmpty || isBlocked || outlook.forecast?.kind === 'refused'}
          aria-keyshortcuts={useAriaKeys('send')}
          rightSection={<Kbd of="send" />}
        >
          {action}
        </Button>
      </div>
    </div>
  );
}
