import { ActionIcon, Button } from '@mantine/core';
import { IconBellPause, IconCheck, IconDots, IconInbox } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useDuty } from '../../../case/feature/features.js';
import type { DutyItem, DutyRowProps, Target } from '../../../case/feature/web-feature.js';
import { Member } from '../../../case/member/member.js';
import { dutyTarget, useDutyName } from '../../../case/record/duty-target.js';
import { useRecordNumber } from '../../../case/record/record-number.js';
import { Age } from '../../../components/age.js';
import { Sheet } from '../../../components/sheet.js';
import { useTimeFormat } from '../../../components/time.js';
import { useNarrow } from '../../../components/use-narrow.js';
import { sessionQuery } from '../../../lib/session.js';
import { useSay, useTexts } from '../../../lib/texts.js';
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
function DutyRow({ duty, icon: Icon, member, line, to, note, actions }: DutyRowProps) {
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
      <span className={classes['meta']}>
        <WhoseLine duty={duty} />
        {note !== undefined && <span className={classes['note']}>{note}</span>}
        <When duty={duty} />
      </span>
      <Acts duty={duty} line={line} name={name}>
        {actions}
        <span className={classes['acts']}>
          {actions === undefined && !duty.clearable && <OpenIt to={to} name={name} />}
          <RowActions duty={duty} name={name} />
        </span>
      </Acts>
    </>
  );
}

interface ActsProps {
  readonly duty: DutyItem;
  readonly line: string;
  readonly name: string;
  readonly children: ReactNode;
}

/** On a narrow screen they stand in a sheet, as every line is one card there and as high as the others: so what comes and goes moves nothing. */
function Acts({ duty, line, name, children }: ActsProps) {
  const t = useTexts(INBOX_TEXTS);
  const isNarrow = useNarrow();
  const [isOpen, setOpen] = useState(false);
  if (!isNarrow) return children;
  return (
    <>
      <ActionIcon
        className={classes['more'] ?? ''}
        variant="subtle"
        size={44}
        aria-label={t('actsOf', { name })}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <IconDots size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
      <Sheet opened={isOpen} onClose={() => setOpen(false)} title={line}>
        <div className={classes['sheet']} data-id={duty.id}>
          {children}
        </div>
      </Sheet>
    </>
  );
}

/** For whom it waits where that is a colleague, and which record it is about, whose number tells the case; else in which case. */
function WhoseLine({ duty: { waitsFor, spaceId, spaceTitle, recordNumber } }: { readonly duty: DutyItem }) {
  const t = useTexts(INBOX_TEXTS);
  const numberOf = useRecordNumber(spaceId ?? '');
  const whose = waitsFor.kind === 'colleague' ? [t('forColleague', { name: waitsFor.name })] : [];
  const where = [...whose, recordNumber === null ? (spaceTitle ?? []) : numberOf(recordNumber)].flat().join(' · ');
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

/** What can only be put off here is dealt with where it leads. */
function OpenIt({ to, name }: { readonly to: Target; readonly name: string }) {
  const t = useTexts(INBOX_TEXTS);
  return (
    <Button size="compact-xs" aria-label={t('openThat', { name })} renderRoot={(props) => <Link {...props} {...to} />}>
      {t('openIt')}
    </Button>
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
