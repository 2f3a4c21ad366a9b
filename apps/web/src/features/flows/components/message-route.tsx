import { Code, Table, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { DataTable } from '../../../components/data-table.js';
import { Member, memberCode } from '../../../case/member/member.js';
import { sessionQuery } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import type { MessagePassport } from '../api/types.js';
import { FLOWS_TEXTS } from '../flows.texts.js';
import { type Addressee, addresseesOf, type StepTime, stepsOf } from '../message-route.js';
import { ROUTE_TEXTS } from '../route.texts.js';
import { ExactTime } from './exact-time.js';

const HOPS = {
  accepted: 'hopAccepted',
  sealed: 'hopSealed',
  published: 'hopPublished',
  stored: 'hopStored',
  opened: 'hopOpened',
  refused: 'hopRefused',
} as const;

/** Until the message was on the log: what happened where and when. */
export function Steps({ passport }: { readonly passport: MessagePassport }) {
  const flows = useTexts(FLOWS_TEXTS);
  const t = useTexts(ROUTE_TEXTS);
  return (
    <DataTable label={flows('hops')} head={[flows('hop'), flows('where'), t('when'), t('clock')]} minWidth={560}>
      {stepsOf(passport).map(({ hop, member, time }) => (
        <Table.Tr key={`${hop} ${member}`} data-step={hop}>
          <Table.Td>{flows(HOPS[hop])}</Table.Td>
          <Table.Td>{member === null ? flows('broker') : <Member id={member} />}</Table.Td>
          <Table.Td>{time === null ? t('clocksDiffer') : <ExactTime {...time} />}</Table.Td>
          <Table.Td>{time !== null && <Clock time={time} member={member} />}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

/** One line for each of those whom the message is for: has it or has it not, since when, and whose turn it is. */
export function Addressees({ passport }: { readonly passport: MessagePassport }) {
  const t = useTexts(ROUTE_TEXTS);
  const head = [t('country'), t('now'), t('arrived'), t('since'), t('clock'), t('turn')];
  return (
    <DataTable label={t('addressees')} head={head} minWidth={700}>
      {addresseesOf(passport).map((addressee) => (
        <Line key={addressee.member} addressee={addressee} codes={codesOf(passport, addressee.member)} />
      ))}
    </DataTable>
  );
}

function codesOf({ refusals }: MessagePassport, of: string): readonly string[] {
  return refusals.flatMap(({ member, code }) => (member === of ? code : []));
}

function Line({ addressee, codes }: { readonly addressee: Addressee; readonly codes: readonly string[] }) {
  const t = useTexts(ROUTE_TEXTS);
  const { member: own } = useSuspenseQuery(sessionQuery).data.member;
  const { member, state, time, arrived, turn } = addressee;
  const waiting = turn === own ? t('waitingOnUs') : t('waitingOn', { country: memberCode(turn ?? '') });
  return (
    <Table.Tr data-addressee={member} data-state={state}>
      <Table.Th scope="row">
        <Member id={member} />
      </Table.Th>
      <Table.Td>
        <Text size="sm" fw={state === 'has-it-not' ? 600 : 400}>
          {t(state)}{' '}
          {codes.map((code) => (
            <Code key={code}>{code}</Code>
          ))}
        </Text>
      </Table.Td>
      <Table.Td>{arrived === null ? t(CAME.has(state) ? 'unknown' : 'notThere') : <ExactTime {...arrived} />}</Table.Td>
      <Table.Td>{time === null ? t('clocksDiffer') : <ExactTime {...time} />}</Table.Td>
      <Table.Td>{time !== null && <Clock time={time} member={member} />}</Table.Td>
      <Table.Td>{turn === null ? t('nothingToDo') : waiting}</Table.Td>
    </Table.Tr>
  );
}

/** Whoever read or refused it has got it, known when or not. */
const CAME: ReadonlySet<Addressee['state']> = new Set(['read', 'has-it', 'refused']);

function Clock({ time, member }: { readonly time: StepTime; readonly member: string | null }) {
  const t = useTexts(ROUTE_TEXTS);
  if (time.clock === 'own') return t('clockOwn');
  return time.clock === 'broker' ? t('clockBroker') : t('clockMember', { country: memberCode(member ?? '') });
}
