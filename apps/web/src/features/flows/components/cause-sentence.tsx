import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Acknowledge } from '../../../components/acknowledge.js';
import { CauseCard, type CauseTurn } from '../../../components/cause-card.js';
import { EndedCauses } from '../../../components/ended-causes.js';
import { RunbookDrawer } from '../../../components/runbook-drawer.js';
import { SeenCauses } from '../../../components/seen-causes.js';
import { useHasRole } from '../../../lib/session.js';
import type { BoardCause, FlowBoard, FlowCause, Whose } from '../api/types.js';
import { useFlowCauseWords } from './cause-words.js';
import { CallOperations } from './call-operations.js';
import { EvidenceLink } from './evidence-link.js';
import { useWellWords } from './use-well-words.js';

const TURNS: Readonly<Record<Whose, CauseTurn>> = { nobody: 'nobody', ours: 'us', theirs: 'others', network: 'all' };

interface CauseProps {
  readonly board: Pick<FlowBoard, 'summary' | 'causes' | 'signs' | 'member'>;
}

/** A card for each cause that nobody has seen, most pressing first, else one calm sentence; then what is acknowledged, and what is over. */
export function CauseSentence({ board }: CauseProps) {
  const { summary, causes, member: own } = board;
  const words = useFlowCauseWords();
  const well = useWellWords(board);
  const said = causes.map((cause) => ({ ...cause, words: words.sentence(cause, own) }));
  const [first, ...others] = causes.filter(({ seen }) => seen === null);
  const card = (cause: FlowCause): { cause: string; whose: CauseTurn; turn: string; sentence: string } => ({
    cause: cause.cause,
    whose: TURNS[cause.whose],
    turn: words.turn(cause),
    sentence: words.sentence(cause, own),
  });
  return (
    <Stack gap="xs">
      <CauseCard {...card(summary)} well={well} isFirst>
        {first && <Ways cause={first} own={own} isMain />}
      </CauseCard>
      {others.map((cause) => (
        <CauseCard key={cause.key} {...card(cause)}>
          <Ways cause={cause} own={own} />
        </CauseCard>
      ))}
      <SeenCauses causes={said} />
      <EndedCauses causes={said} />
    </Stack>
  );
}

interface WaysProps {
  readonly cause: BoardCause;
  readonly own: string;
  readonly isMain?: boolean;
}

/** What can be done about a cause: look at it, read how, or say that one has seen it. */
function Ways({ cause, own, isMain = false }: WaysProps) {
  const words = useFlowCauseWords();
  const acknowledges = useHasRole('operations');
  const { runbook: name, key } = cause;
  return (
    <>
      <EvidenceLink cause={cause} />
      <CallOperations cause={cause} />
      {name !== null && (
        <RunbookDrawer name={name} link={(props) => <Link {...props} to="/flows/runbooks/$name" params={{ name }} />} />
      )}
      {acknowledges && (
        <Acknowledge causeKey={key} sentence={words.sentence(cause, own)} stale="flows" isMain={isMain} />
      )}
    </>
  );
}
