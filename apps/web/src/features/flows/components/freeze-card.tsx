import { Anchor, Group, Stack, Table, Text } from '@mantine/core';
import { DataTable } from '../../../components/data-table.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { useMemberName } from '../../../case/member/member.js';
import { Section } from '../../../components/section.js';
import { Time } from '../../../components/time.js';
import type { FreezeView } from '../api/types.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { FREEZE_TEXTS } from '../freeze.texts.js';
import { DecideFreeze } from './decide-freeze.js';
import { useSpaceName } from './space-name.js';

const HASH_SAID = 8;

/** One freeze: a sentence, the signed statements, where it acts, and the way out. */
export function FreezeCard({ freeze }: { readonly freeze: Json<FreezeView> }) {
  const t = useTexts(FREEZE_TEXTS);
  const nameOf = useMemberName();
  const spaceName = useSpaceName();
  const { id, kind, member, since, places, stops } = freeze;
  const title = member === null ? t(kind) : `${t(kind)} · ${nameOf(member)}`;
  const sentence = stops || kind !== 'contradiction' ? kind : 'header';
  const spaces = [...new Set(places.map(({ spaceId }) => spaceName(spaceId)))].join(', ');
  return (
    <Section title={title}>
      <Stack gap="sm" data-freeze={kind}>
        <Text>{t(`${sentence}Says`, { member: member === null ? '' : nameOf(member) })}</Text>
        <Text size="sm">
          {t('since')} <Time at={since} /> · {stops ? t('covers', { count: places.length, spaces }) : spaces}
        </Text>
        <Evidence freeze={freeze} />
        <Group justify="space-between">
          <Anchor size="sm" href={`/api/v1/freezes/${id}/evidence`} download>
            {t('download')}
          </Anchor>
          <DecideFreeze freeze={freeze} />
        </Group>
      </Stack>
    </Section>
  );
}

function Evidence({ freeze: { evidence } }: { readonly freeze: Json<FreezeView> }) {
  const t = useTexts(FREEZE_TEXTS);
  const list = useMemberList();
  const spaceName = useSpaceName();
  return (
    <DataTable label={t('evidence')} head={[t('space'), t('what'), t('place'), t('hash'), t('signedBy'), t('key')]}>
      {evidence.map(({ what, spaceId, place, hash, signedBy, key }) => (
        <Table.Tr key={`${spaceId} ${what} ${place} ${hash}`}>
          <Table.Td>{spaceName(spaceId)}</Table.Td>
          <Table.Td>{t(what)}</Table.Td>
          <Table.Td>{place}</Table.Td>
          <Table.Td title={hash} ff="monospace">
            {hash.slice(0, HASH_SAID)}
          </Table.Td>
          <Table.Td>{signedBy.length === 0 ? '–' : list(signedBy)}</Table.Td>
          <Table.Td title={key?.keyId}>{key === null ? '–' : t(key.status)}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
