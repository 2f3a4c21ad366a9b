import { SegmentedControl, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Section } from '../../components/section.js';
import { useNarrow } from '../../components/use-narrow.js';
import { useTexts } from '../../lib/texts.js';
import type { PairFlowView } from '../operator-types.js';
import { BOARD_TEXTS } from './board.texts.js';
import { PairList } from './pair-list.js';
import { PairMatrix } from './pair-matrix.js';

const route = getRouteApi('/frame/');

/** Beyond so many members a matrix is no longer read. */
const MOST_IN_MATRIX = 8;

interface PairsProps {
  readonly members: readonly string[];
  readonly pairs: readonly PairFlowView[];
  /** Of when the figures are: ages are counted to here. */
  readonly at: string;
}

/** From whom to whom, as a matrix or as a list with the same figures; on a narrow screen as a list. */
export function Pairs({ members, pairs, at }: PairsProps) {
  const t = useTexts(BOARD_TEXTS);
  const { view = members.length > MOST_IN_MATRIX ? 'list' : 'matrix' } = route.useSearch();
  const navigate = route.useNavigate();
  const isNarrow = useNarrow();
  const ways = !isNarrow && (
    <SegmentedControl
      className="no-print"
      size="xs"
      aria-label={t('view')}
      value={view}
      onChange={(chosen) => void navigate({ search: { view: chosen }, replace: true })}
      data={[
        { value: 'matrix', label: t('asMatrix') },
        { value: 'list', label: t('asList') },
      ]}
    />
  );
  return (
    <Section title={t('pairs')} actions={ways} isOpen>
      {pairs.length === 0 && <Text c="dimmed">{t('noPairs')}</Text>}
      {!isNarrow && view === 'matrix' && <PairMatrix members={members} pairs={pairs} at={at} />}
      {(isNarrow || view === 'list') && pairs.length > 0 && <PairList pairs={pairs} at={at} />}
    </Section>
  );
}
