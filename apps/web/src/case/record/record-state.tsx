import { Group } from '@mantine/core';
import { IconArrowsSplit2, IconClock, IconClockPause, IconHourglass, IconQuestionMark } from '@tabler/icons-react';
import { useLiveState } from '../../lib/live.js';
import { useTexts } from '../../lib/texts.js';
import { Chip } from '../../components/chip.js';
import { HOLDER_TEXTS } from './holder.texts.js';
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
  pending: { icon: IconClock, tone: 'yellow' },
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

/** How far another country is with it: nobody knows while nothing is heard of the own gateway. */
const OF_OTHERS: ReadonlySet<StateName> = new Set(['behind']);

interface StateMarkProps {
  readonly name: StateName;
  /** Instead of its own. */
  readonly words?: string;
}

/** One of them. */
export function StateMark({ name, words: said }: StateMarkProps) {
  const t = useTexts(RECORD_STATE_TEXTS);
  const words = useTexts(HOLDER_TEXTS);
  const isLost = useLiveState() === 'lost';
  if (isLost && OF_OTHERS.has(name)) {
    return (
      <Chip tone="gray" icon={IconQuestionMark} title={words('unknown')}>
        {words('unknown')}
      </Chip>
    );
  }
  const { icon, tone } = LOOKS[name];
  const why = name === 'behind' ? t('behindWhy') : name === 'conflicted' ? t('conflictedWhy') : t(name);
  return (
    <Chip tone={tone} icon={icon} title={why}>
      {said ?? t(name)}
    </Chip>
  );
}
