import { Group, List, Stack, Text } from '@mantine/core';
import { Acknowledge } from '../../../components/acknowledge.js';
import { CauseCard, type CauseTurn } from '../../../components/cause-card.js';
import { SeenCauses } from '../../../components/seen-causes.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import type { BoardCause, FlowBoard, Whose } from '../api/types.js';
import { FLOWS_TEXTS } from '../flows.texts.js';
import { useFlowCauseWords } from './cause-words.js';
import { RunbookLink } from './runbook-link.js';

const TURNS: Readonly<Record<Whose, CauseTurn>> = { nobody: 'nobody', ours: 'us', theirs: 'others', network: 'all' };

interface CauseProps {
  readonly board: Pick<FlowBoard, 'summary' | 'causes' | 'member'>;
}

/** One sentence first: whose turn it is, and why; what else is the matter follows, then what people have acknowledged. */
export function CauseSentence({ board: { summary, causes, member: own } }: CauseProps) {
  const t = useTexts(FLOWS_TEXTS);
  const words = useFlowCauseWords();
  const [first, ...others] = causes.filter(({ seen }) => seen === null);
  return (
    <Stack gap="xs">
      <CauseCard
        cause={summary.cause}
        whose={TURNS[summary.whose]}
        turn={words.turn(summary)}
        sentence={words.sentence(summary, own)}
      >
        {first && <Ways cause={first} own={own} />}
      </CauseCard>
      {others.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {t('also')}
          </Text>
          <List size="sm" spacing={2}>
            {others.map((cause) => (
              <List.Item key={cause.key} data-cause={cause.cause}>
                {words.turn(cause)}: {words.sentence(cause, own)} <Ways cause={cause} own={own} />
              </List.Item>
            ))}
          </List>
        </div>
      )}
      <SeenCauses causes={causes.map((cause) => ({ ...cause, words: words.sentence(cause, own) }))} />
    </Stack>
  );
}

/** What can be done about a cause: read how, or say that one has seen it. */
function Ways({ cause, own }: { readonly cause: BoardCause; readonly own: string }) {
  const words = useFlowCauseWords();
  const acknowledges = useHasRole('operations');
  return (
    <Group gap="sm" mt={4}>
      {cause.runbook !== null && <RunbookLink name={cause.runbook} />}
      {acknowledges && <Acknowledge causeKey={cause.key} sentence={words.sentence(cause, own)} stale="flows" />}
    </Group>
  );
}
