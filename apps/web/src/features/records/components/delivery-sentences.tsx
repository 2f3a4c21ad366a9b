import { Group, List, Text } from '@mantine/core';
import { IconChecks, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memberCode } from '../../../case/member/member.js';
import { networkQuery } from '../../../case/member/network.js';
import { useTimeFormat } from '../../../components/time.js';
import type { NetworkView } from '../../../lib/api-types.js';
import type { Json } from '../../../lib/http.js';
import { useLiveState } from '../../../lib/live.js';
import { useTexts } from '../../../lib/texts.js';
import type { Statement } from '../api/record.js';
import { type Known, placesOf, stillWaiting, type Waiting } from '../places.js';
import { SHARED_TEXTS } from '../shared.texts.js';

interface DeliverySentencesProps {
  readonly statements: readonly Statement[];
  readonly members: readonly string[];
  readonly known: Known;
}

/** Whether everything arrived; where something did not, whose turn it is and that it will. */
export function DeliverySentences({ statements, members, known }: DeliverySentencesProps) {
  const t = useTexts(SHARED_TEXTS);
  const network = useQuery(networkQuery).data;
  const live = useLiveState();
  const sentence = useSentence();
  // What is not known is said once, by the frame.
  if (live === 'lost') return null;
  const places = placesOf(statements, members, known);
  const broker = network?.broker;
  const waiting = stillWaiting(statements, members, known);
  const sentences = [
    ...(places.some(({ state }) => state === 'waiting') ? [t('waiting')] : []),
    ...waiting.flatMap((one) => sentence(one, network) ?? []),
  ];
  const isDone = places.every(({ state }) => state === 'arrived' || state === 'read');
  const summary = places.length === 0 ? t('nobody') : isDone ? t('allArrived') : broker ? t('onItsWay') : '';
  return (
    <div role="status">
      <Group gap={6} wrap="nowrap" align="flex-start">
        {places.length > 0 && (isDone ? <IconChecks size={18} aria-hidden /> : <IconSend size={18} aria-hidden />)}
        <Text fw={600}>{summary}</Text>
      </Group>
      {sentences.length > 0 && (
        <List size="sm" mt={4} data-sentences={sentences.length}>
          {sentences.map((text) => (
            <List.Item key={text}>{text}</List.Item>
          ))}
        </List>
      )}
    </div>
  );
}

/** Why a country does not have something; null while it only needs its moment. */
function useSentence(): (waiting: Waiting, network: Json<NetworkView> | undefined) => string | null {
  const t = useTexts(SHARED_TEXTS);
  const format = useTimeFormat();
  return ({ member, since }, network) => {
    const name = { member: memberCode(member) };
    if (!network) return null;
    // That the log is away the frame says.
    if (since === null) return network.broker.state === 'not-reached' ? null : t('notSent', name);
    const health = network.members.find((one) => one.member === member);
    if (health?.state === 'not-reached') return t('notReached', { ...name, since: format(health.since ?? since) });
    return health?.state === 'behind' ? t('notConfirmed', { ...name, since: format(since) }) : null;
  };
}
