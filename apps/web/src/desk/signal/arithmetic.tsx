import { Stack, Table, Text } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { Chip } from '../../components/chip.js';
import { DataTable } from '../../components/data-table.js';
import type { Json } from '../../lib/http.js';
import { hasText, useTexts } from '../../lib/texts.js';
import type { SignalView } from '../desk-types.js';
import { SIGNAL_TEXTS } from './signal.texts.js';

interface WeighingProps {
  readonly weighing: Json<SignalView>['weighing'];
}

/** Each sign that was ticked: how strong it is here, and whether it counts. */
export function Signs({ weighing: { signs } }: WeighingProps) {
  const t = useTexts(SIGNAL_TEXTS);
  if (signs.length === 0) return <Text c="dimmed">{t('noSigns')}</Text>;
  const word = (name: string): string => (hasText(SIGNAL_TEXTS, name) ? t(name) : name);
  const head = ['sign', 'kindOfSign', 'strength', 'counts'] as const;
  return (
    <DataTable label={t('signs')} head={head.map((name) => t(name))}>
      {signs.map(({ code, text, kind, strength, fact, counts }) => (
        <Table.Tr key={code} data-sign={code}>
          <Table.Td>
            {text}{' '}
            <Text span size="xs" c="dimmed">
              {fact === code ? code : t('sameFact', { code, fact })}
            </Text>
          </Table.Td>
          <Table.Td>{word(kind)}</Table.Td>
          <Table.Td>{word(strength)}</Table.Td>
          <Table.Td>
            <Chip
              tone={counts ? 'blue' : 'gray'}
              icon={counts ? IconCheck : IconMinus}
              title={t(counts ? 'countsLong' : 'notLong')}
            >
              {t(counts ? 'yes' : 'no')}
            </Chip>
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

/** What each dimension with a sign adds up to, and all of them together; those without one are named in a line. */
export function Dimensions({ weighing }: WeighingProps) {
  const t = useTexts(SIGNAL_TEXTS);
  const { dimensions, strong, mediumEvidence, observations } = weighing;
  if (dimensions.length === 0) return null;
  const met = dimensions.filter(isMet);
  const names = dimensions.filter((one) => !isMet(one)).map(({ label }) => label);
  return (
    <Stack gap="xs">
      {met.length > 0 && <Met dimensions={met} />}
      {names.length > 0 && (
        <Text size="sm" c="dimmed" data-without={names.length}>
          {t('withoutSigns', { names: names.join(', ') })}
        </Text>
      )}
      {met.length > 0 && <Text size="sm">{t('sums', { strong, medium: mediumEvidence, observations })}</Text>}
      {met.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('rule')}
        </Text>
      )}
    </Stack>
  );
}

function Met({ dimensions }: Pick<WeighingProps['weighing'], 'dimensions'>) {
  const t = useTexts(SIGNAL_TEXTS);
  const intl = useIntl();
  const head = ['dimension', 'S', 'M', 'W', 'addsUp'] as const;
  return (
    <DataTable label={t('dimensions')} head={head.map((name) => t(name))}>
      {dimensions.map((one) => (
        <Table.Tr key={one.group} data-dimension={one.group}>
          <Table.Th scope="row">{one.label}</Table.Th>
          <Table.Td>{intl.formatNumber(one.strong)}</Table.Td>
          <Table.Td>{intl.formatNumber(one.medium)}</Table.Td>
          <Table.Td>{intl.formatNumber(one.weak)}</Table.Td>
          <Table.Td>
            <Chip tone={one.positive ? 'orange' : 'gray'} icon={one.positive ? IconCheck : IconMinus} title={t('rule')}>
              {t(one.positive ? 'yes' : 'no')}
            </Chip>
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

function isMet({ strong, medium, weak, positive }: WeighingProps['weighing']['dimensions'][number]): boolean {
  return positive || strong + medium + weak > 0;
}
