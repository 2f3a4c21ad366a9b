import { Group } from '@mantine/core';
import type { IconLock } from '@tabler/icons-react';
import { createElement, type ReactNode } from 'react';

interface IconLineProps {
  readonly icon: typeof IconLock;
  readonly size?: number;
  readonly children: ReactNode;
}

/** Words behind a picture of what they are about; the picture keeps its size beside a text of several lines. */
export function IconLine({ icon, size = 16, children }: IconLineProps) {
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      {createElement(icon, { size, 'aria-hidden': true, style: { flex: 'none', marginTop: 2 } })}
      {children}
    </Group>
  );
}
