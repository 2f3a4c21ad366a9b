import { Alert, Anchor, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../lib/texts.js';
import classes from '../operator.module.css';
import type { OperatorCause } from '../operator-types.js';
import { BOARD_TEXTS } from './board.texts.js';
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
  const t = useTexts(BOARD_TEXTS);
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
      {cause.space !== undefined && (
        <Anchor
          size="sm"
          renderRoot={(props) => <Link {...props} to="/spaces/$spaceId" params={{ spaceId: cause.space ?? '' }} />}
        >
          {t('toSpace')}
        </Anchor>
      )}
    </Alert>
  );
}
