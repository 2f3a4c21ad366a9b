import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Acknowledge } from '../../components/acknowledge.js';
import { CauseCard, type CauseTurn } from '../../components/cause-card.js';
import { EndedCauses } from '../../components/ended-causes.js';
import { RunbookDrawer } from '../../components/runbook-drawer.js';
import { SeenCauses } from '../../components/seen-causes.js';
import type { BoardCause, OperatorBoard, OperatorCause } from '../operator-types.js';
import type { Json } from '../../lib/http.js';
import { RUNBOOKS } from './runbooks.js';
import { SpaceLink } from './space-link.js';
import { useCauseWords } from './use-cause-words.js';

const TURNS: Readonly<Record<OperatorCause['whose'], CauseTurn>> = {
  nobody: 'nobody',
  operator: 'us',
  member: 'others',
};

/** A card for each cause that nobody has seen, most pressing first, else one calm sentence; then what is acknowledged, and what is over. */
export function Causes({
  board: { summary, causes },
}: {
  readonly board: Pick<Json<OperatorBoard>, 'summary' | 'causes'>;
}) {
  const words = useCauseWords();
  const card = useCard();
  const said = causes.map((cause) => ({ ...cause, words: words.sentence(cause) }));
  const [first, ...others] = causes.filter(({ seen }) => seen === null);
  return (
    <Stack gap="xs">
      <CauseCard {...card(summary)} isFirst>
        {first && <Ways cause={first} isMain />}
      </CauseCard>
      <CauseList causes={others} />
      <SeenCauses causes={said} />
      <EndedCauses causes={said} />
    </Stack>
  );
}

/** A card for each cause, one below the other. */
export function CauseList({ causes }: { readonly causes: readonly BoardCause[] }) {
  const card = useCard();
  return causes.map((cause) => (
    <CauseCard key={cause.key} {...card(cause)}>
      <Ways cause={cause} />
    </CauseCard>
  ));
}

/** What a card says of a cause. */
function useCard() {
  const words = useCauseWords();
  return (cause: OperatorCause): { cause: string; whose: CauseTurn; turn: string; sentence: string } => ({
    cause: cause.cause,
    whose: TURNS[cause.whose],
    turn: words.turn(cause),
    sentence: words.sentence(cause),
  });
}

/** What can be done about a cause: look at its case, read how, or say that one has seen it. */
function Ways({ cause, isMain = false }: { readonly cause: BoardCause; readonly isMain?: boolean }) {
  const words = useCauseWords();
  const name = RUNBOOKS[cause.cause];
  return (
    <>
      {cause.space !== undefined && <SpaceLink space={cause.space} />}
      {name !== null && (
        <RunbookDrawer name={name} link={(props) => <Link {...props} to="/runbooks/$name" params={{ name }} />} />
      )}
      <Acknowledge causeKey={cause.key} sentence={words.sentence(cause)} stale="board" isMain={isMain} />
    </>
  );
}
