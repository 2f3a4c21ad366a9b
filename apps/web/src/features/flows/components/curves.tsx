import { Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconDownload, IconTable } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { Section } from '../../../components/section.js';
import { Failed, Loading } from '../../../components/states.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { curvesQuery } from '../api/flows.js';
import type { FlowCurves } from '../api/types.js';
import { curveCsv } from '../curve-csv.js';
import { scaleOf } from '../curve-paths.js';
import { CURVES_TEXTS } from '../curves.texts.js';
import { useMsFormat } from '../ms-format.js';
import { Curve } from './curve.js';
import classes from './curve.module.css';
import { CurveTwin } from './curve-twin.js';

interface CurvesProps {
  /** The own member. */
  readonly own: string;
  /** Pairs of this member alone. */
  readonly member?: string;
  /** Pairs of two of these. */
  readonly members?: readonly string[];
}

/** The last 24 hours of each pair, as curves or as the table with the same numbers. */
export function Curves({ own, member, members }: CurvesProps) {
  const t = useTexts(CURVES_TEXTS);
  const { data, error, refetch } = useQuery(curvesQuery);
  if (data) return <Shown data={data} own={own} member={member} members={members} />;
  return (
    <Section title={t('title')} isOpen>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : (
        <div className={classes['coming']}>
          <Loading />
        </div>
      )}
    </Section>
  );
}

interface ShownProps {
  readonly data: FlowCurves;
  readonly own: string;
  readonly member: string | undefined;
  readonly members: readonly string[] | undefined;
}

function Shown({ data: { quarters, curves }, own, member, members }: ShownProps) {
  const t = useTexts(CURVES_TEXTS);
  const ms = useMsFormat();
  const [direction, setDirection] = useState<'fromUs' | 'toUs'>('fromUs');
  const [isTable, setTable] = useState(false);
  const turn = (): void => setTable((was) => !was);
  useShortcuts([['twin', turn]]);
  const keys = useAriaKeys('twin');
  const shown = curves.filter(
    ({ sender, receiver }) =>
      (direction === 'fromUs' ? sender : receiver) === own &&
      (members === undefined || (members.includes(sender) && members.includes(receiver))) &&
      (member === undefined || member === own || sender === member || receiver === member),
  );
  const scale = scaleOf(shown);
  const ways = (
    <div className={`${classes['bar']} no-print`}>
      <SegmentedControl
        size="xs"
        aria-label={t('direction')}
        value={direction}
        onChange={setDirection}
        data={(['fromUs', 'toUs'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <Button
        variant="default"
        leftSection={<IconTable size={16} stroke={1.6} aria-hidden />}
        rightSection={<Kbd of="twin" />}
        aria-keyshortcuts={keys}
        onClick={turn}
      >
        {t(isTable ? 'asCurves' : 'asTable')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
        onClick={() => save(curveCsv({ quarters, curves: shown }))}
      >
        {t('csv')}
      </Button>
    </div>
  );
  return (
    <Section title={t('title')} actions={ways} isOpen>
      <Stack gap="sm">
        {shown.length === 0 && <Text c="dimmed">{t('none')}</Text>}
        {isTable ? (
          <CurveTwin curves={shown} quarters={quarters} />
        ) : (
          <div className={classes['curves']}>
            {shown.map((curve) => (
              <Curve key={`${curve.sender} ${curve.receiver}`} curve={curve} quarters={quarters} scale={scale} />
            ))}
          </div>
        )}
        {!isTable && shown.length > 0 && (
          <p className={classes['legend']}>{t('legend', { count: scale.messages, most: ms(scale.ms) })}</p>
        )}
      </Stack>
    </Section>
  );
}

/** Gives a file to the person, as a link to it would. */
function save(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = 'message-flow.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}
