import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconUsers, IconWorld } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Who has to do something: nobody, we, somebody else, or several together. */
export type CauseTurn = 'nobody' | 'us' | 'others' | 'all';

const LOOKS: Readonly<Record<CauseTurn, { readonly icon: typeof IconUsers; readonly color: string }>> = {
  nobody: { icon: IconCircleCheck, color: 'gray' },
  us: { icon: IconAlertTriangle, color: 'red' },
  others: { icon: IconUsers, color: 'yellow' },
  all: { icon: IconWorld, color: 'yellow' },
};

interface CauseCardProps {
  /** Code of the cause. */
  readonly cause: string;
  readonly whose: CauseTurn;
  /** Whose turn it is, in words; it comes first. */
  readonly turn: string;
  /** What is the matter, and what comes next. */
  readonly sentence: string;
  /** Where it is written what to do, and what can be done here. */
  readonly children?: ReactNode;
}

/** What is the matter, on the boards of the workspace and of the operator: whose turn it is, what it is, what to do. */
export function CauseCard({ cause, whose, turn, sentence, children }: CauseCardProps) {
  const { icon: Icon, color } = LOOKS[whose];
  return (
    <Alert role="status" data-cause={cause} color={color} variant="light" icon={<Icon aria-hidden />} title={turn}>
      <Text fw={600}>{sentence}</Text>
      {children}
    </Alert>
  );
}
