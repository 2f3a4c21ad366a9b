import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';

interface BackLinkProps {
  readonly to: LinkProps['to'];
  /** Where it leads. */
  readonly label: string;
}

/** Before the title of a screen that is one of many: the way back to all of them. */
export function BackLink({ to, label }: BackLinkProps) {
  return (
    <ActionIcon
      variant="subtle"
      className="no-print"
      aria-label={label}
      title={label}
      renderRoot={(props) => <Link {...props} to={to} />}
    >
      <IconArrowLeft size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}
