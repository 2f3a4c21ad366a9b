import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Empty } from '../../../components/states.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { EMPTY_TEXTS } from '../empty.texts.js';

interface FlowEmptyProps {
  readonly title: string;
  /** What would make the list fill. */
  readonly children: ReactNode;
}

/** Nothing is the matter: leads to the board, or whoever does not see it to what is theirs to decide. */
export function FlowEmpty({ title, children }: FlowEmptyProps) {
  const t = useTexts(EMPTY_TEXTS);
  const seesBoard = useHasRole('operations', 'liaison');
  const action = (
    <Button variant="default" renderRoot={(props) => <Link {...props} to={seesBoard ? '/flows' : '/approvals'} />}>
      {t(seesBoard ? 'board' : 'decisions')}
    </Button>
  );
  return (
    <Empty title={title} action={action}>
      {children}
    </Empty>
  );
}
