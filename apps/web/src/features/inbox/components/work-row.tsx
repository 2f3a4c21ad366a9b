import { Button } from '@mantine/core';
import { IconBellPause, IconCheck, IconInbox } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useDuty } from '../../../case/feature/features.js';
import type { DutyItem, DutyRowProps } from '../../../case/feature/web-feature.js';
import { Member } from '../../../case/member/member.js';
import { dutyTarget, useDutyName } from '../../../case/record/duty-target.js';
import { Age } from '../../../components/age.js';
import { useTimeFormat } from '../../../components/time.js';
import { sessionQuery } from '../../../lib/session.js';
import { useSay, useTexts } from '../../../lib/texts.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import { INBOX_TEXTS } from '../inbox.texts.js';
import { useItemActions } from '../use-item-actions.js';
import classes from '../work.module.css';
import { Sentence } from './sentence.js';

/** One thing that waits, as the feature shows it that it belongs to. */
export function WorkRow({ duty }: { readonly duty: DutyItem }) {
  const name = useDutyName(duty);
  const Kind = useDuty(duty)?.row;
  if (Kind) return <Kind duty={duty} Row={DutyRow} />;
  return <DutyRow duty={duty} icon={IconInbox} member={null} line={name} to={dutyTarget(duty)} />;
}

/** What happened, where, since when, and what can be done about it here. */
function DutyRow({ duty, icon: Icon, member, line, to, actions }: DutyRowProps) {
  const say = useSay();
  const label = useDuty(duty)?.label;
  const name = useDutyName(duty);
  const own = useSuspenseQuery(sessionQuery).data.member.code;
  return (
    <>
      <Icon size={16} stroke={1.6} aria-label={label ? say(label) : duty.kind} role="img" />
      <span className={classes['country']}>{member === null ? own : <Member id={member} />}</span>
      <Link {...to} className={classes['line']} title={line} data-line>
        <Sentence line={line} name={name} />
      </Link>
      <WhoseLine duty={duty} />
      {actions}
      <span className={classes['acts']}>
        <RowActions duty={duty} name={name} />
      </span>
      <When duty={duty} />
    </>
  );
}

/** For whom it waits where that is a colleague, and in which case. */
function WhoseLine({ duty: { waitsFor, spaceTitle } }: { readonly duty: DutyItem }) {
  const t = useTexts(INBOX_TEXTS);
  const whose = waitsFor.kind === 'colleague' ? [t('forColleague', { name: waitsFor.name })] : [];
  const where = [...whose, ...(spaceTitle === null ? [] : [spaceTitle])].join(' · ');
  return <span className={classes['when']}>{where}</span>;
}

function When({ duty: { at, dueAt, snoozedUntil } }: { readonly duty: DutyItem }) {
  const t = useTexts(INBOX_TEXTS);
  const format = useTimeFormat();
  if (snoozedUntil !== null) {
    return <span className={classes['when']}>{t('snoozedUntil', { until: format(snoozedUntil) })}</span>;
  }
  if (dueAt !== null) {
    return (
      <span className={classes['when']} data-due>
        {t('due', { at: format(dueAt) })}
      </span>
    );
  }
  return (
    <span className={classes['when']}>
      <Age at={at} brief />
    </span>
  );
}

function RowActions({ duty, name }: { readonly duty: DutyItem; readonly name: string }) {
  const t = useTexts(INBOX_TEXTS);
  const { done, snooze } = useItemActions();
  return (
    <>
      {duty.clearable && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconCheck size={14} stroke={1.6} aria-hidden />}
          aria-label={t('doneWith', { name })}
          data-done
          onClick={() => done(duty)}
        >
          {t('done')}
        </Button>
      )}
      {duty.state === 'open' && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconBellPause size={14} stroke={1.6} aria-hidden />}
          aria-label={t('snoozeIt', { name })}
          title={t('untilTomorrow')}
          onClick={() => snooze(duty)}
        >
          {t('snooze')}
        </Button>
      )}
    </>
  );
}
