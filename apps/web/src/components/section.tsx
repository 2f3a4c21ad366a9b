import { Group, Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  /** At the end of the line of the title: what can be done here. */
  readonly actions?: ReactNode;
  /** Without a frame, where each thing in it has its own. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A named part of a screen. */
export function Section({ title, actions, isOpen = false, children }: SectionProps) {
  return (
    <Paper component="section" withBorder={!isOpen} p={isOpen ? 0 : 'md'} aria-label={title}>
      <Group justify="space-between" gap="xs" mb="sm">
        <Title order={2}>{title}</Title>
        {actions}
      </Group>
      {children}
    </Paper>
  );
}
