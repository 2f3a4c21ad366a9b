import { Group } from '@mantine/core';
import { IconArrowsSplit2, IconClockPause, IconHourglass, IconSend } from '@tabler/icons-react';
import { useTexts } from '../../lib/texts.js';
import { Chip } from '../../components/chip.js';
import { RECORD_STATE_TEXTS } from './record-state.texts.js';

export interface RecordStates {
  readonly conflicted: boolean;
  readonly pending: boolean;
  readonly waitsForApproval: boolean;
  readonly behind: boolean;
}

type StateName = 'waits' | 'pending' | 'behind' | 'conflicted';

const LOOKS = {
  waits: { icon: IconHourglass, tone: 'yellow' },
  pending: { icon: IconSend, tone: 'blue' },
  behind: { icon: IconClockPause, tone: 'orange' },
  conflicted: { icon: IconArrowsSplit2, tone: 'grape' },
} as const;

function statesOf({ conflicted, pending, waitsForApproval, behind }: RecordStates): readonly StateName[] {
  const way: StateName[] = waitsForApproval ? ['waits'] : pending ? ['pending'] : [];
  return [...way, ...(behind ? (['behind'] as const) : []), ...(conflicted ? (['conflicted'] as const) : [])];
}

/** What a reader should know before trusting a record: by word and icon, nothing where all is well. */
export function RecordStateMarks({ states }: { readonly states: RecordStates }) {
  const names = statesOf(states);
  if (names.length === 0) return null;
  return (
    <Group gap={4} wrap="nowrap">
      {names.map((name) => (
        <StateMark key={name} name={name} />
      ))}
    </Group>
  );
}

/** One of them. */
export function StateMark({ name }: { readonly name: StateName }) {
  const t = useTexts(RECORD_STATE_TEXTS);
  const { icon, tone } = LOOKS[name];
  const why = name === 'behind' ? t('behindWhy') : name === 'conflicted' ? t('conflictedWhy') : t(name);
  return (
    <Chip tone={tone} icon={icon} title={why}>
      {t(name)}
    </Chip>
  );
}
