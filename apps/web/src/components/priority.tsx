import { IconAlertTriangle, IconUrgent } from '@tabler/icons-react';
import { hasText, useTexts } from '../lib/texts.js';
import { Chip } from './chip.js';
import { PRIORITY_TEXTS } from './priority.texts.js';

/** How soon a signal of a priority is dealt with, in words; the priority itself where it has none. */
export function usePriorityWords(): (priority: string) => string {
  const t = useTexts(PRIORITY_TEXTS);
  return (priority) => (hasText(PRIORITY_TEXTS, priority) ? t(priority) : priority);
}

interface PriorityProps {
  readonly priority: string;
  /** Without its words, for who hovers to read them. */
  readonly isShort?: boolean;
}

/** How pressing a signal is. */
export function Priority({ priority, isShort = false }: PriorityProps) {
  const words = usePriorityWords()(priority);
  return (
    <Chip
      tone={priority === 'P0' ? 'red' : priority === 'P1' ? 'orange' : 'gray'}
      icon={priority === 'P0' ? IconUrgent : IconAlertTriangle}
      title={words}
    >
      {isShort ? priority : `${priority} · ${words}`}
    </Chip>
  );
}
