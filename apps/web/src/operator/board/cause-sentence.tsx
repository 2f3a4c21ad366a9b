import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconUsers } from '@tabler/icons-react';
import classes from '../operator.module.css';
import type { OperatorCause } from '../operator-types.js';
import { SpaceLink } from './space-link.js';
import { useCauseWords } from './use-cause-words.js';

const LOOKS: Readonly<
  Record<OperatorCause['whose'], { readonly icon: typeof IconUsers; readonly color: 'teal' | 'red' | 'yellow' }>
> = {
  nobody: { icon: IconCircleCheck, color: 'teal' },
  operator: { icon: IconAlertTriangle, color: 'red' },
  member: { icon: IconUsers, color: 'yellow' },
};

/** One sentence first: whose turn it is, what is the matter and what comes next. */
export function CauseSentence({ cause }: { readonly cause: OperatorCause }) {
  const words = useCauseWords();
  const { icon: Icon, color } = LOOKS[cause.whose];
  return (
    <Alert
      role="status"
      data-cause={cause.cause}
      color={color}
      variant="light"
      className={classes['sentence']}
      icon={<Icon aria-hidden />}
      title={words.turn(cause)}
    >
      <Text fw={600}>{words.sentence(cause)}</Text>
      {cause.space !== undefined && <SpaceLink space={cause.space} />}
    </Alert>
  );
}
