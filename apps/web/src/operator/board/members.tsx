import { Group } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { memberCode, useMemberName } from '../../case/member/member.js';
import { type ColumnCell, ColumnTable } from '../../components/column-table.js';
import { useDuration } from '../../components/duration.js';
import { Value, ValueList } from '../../components/value-list.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import type { OperatorBoard } from '../operator-types.js';
import { factsOf, type MemberFacts } from './member-facts.js';
import { MEMBERS_TEXTS } from './members.texts.js';

/** Members confirm within seconds: from here on it is shown as late, before anybody is told. */
const LATE_MS = 8_000;

type Board = Pick<Json<OperatorBoard>, 'at' | 'members' | 'pairs' | 'spaces'>;

/** Members beside each other, from headers and confirmations alone; a head leads to the member. */
export function Members({ board }: { readonly board: Board }) {
  const t = useTexts(MEMBERS_TEXTS);
  const nameOf = useMemberName();
  const rows = useRows(board.at);
  const facts = new Map(board.members.map((member) => [member, factsOf(board, member)]));
  return (
    <ColumnTable
      label={t('members')}
      columns={board.members.map((member) => ({
        key: member,
        code: memberCode(member),
        name: (
          <Link to="/members/$member" params={{ member }}>
            {nameOf(member)}
          </Link>
        ),
      }))}
      rows={rows.map(({ name, say }) => ({
        name,
        label: t(name),
        cell: (member) => say(facts.get(member) ?? factsOf(board, member)),
      }))}
    />
  );
}

/** The same of one member, a line each. */
export function OneMember({ board, member }: { readonly board: Board; readonly member: string }) {
  const t = useTexts(MEMBERS_TEXTS);
  const facts = factsOf(board, member);
  return (
    <ValueList>
      {useRows(board.at).map(({ name, say }) => {
        const { tone, content } = say(facts);
        return (
          <Value key={name} label={t(name)}>
            <Group component="span" gap={6} c={tone === 'wait' ? 'orange' : 'inherit'}>
              {tone === 'wait' && <IconAlertTriangle size={14} stroke={1.6} aria-hidden />}
              {content}
            </Group>
          </Value>
        );
      })}
    </ValueList>
  );
}

interface FactRow {
  readonly name: 'sign' | 'behind' | 'sent' | 'cases';
  readonly say: (facts: MemberFacts) => ColumnCell;
}

function useRows(at: string): readonly FactRow[] {
  const t = useTexts(MEMBERS_TEXTS);
  const intl = useIntl();
  const duration = useDuration();
  const calm = (count: number): ColumnCell => ({ tone: 'calm', content: intl.formatNumber(count) });
  const isLate = ({ silentMs }: MemberFacts): boolean => (silentMs ?? 0) >= LATE_MS;
  return [
    {
      name: 'sign',
      say: (facts) =>
        isLate(facts)
          ? { tone: 'wait', content: t('noSign', { duration: duration((facts.silentMs ?? 0) / 1000) }) }
          : { tone: 'calm', content: <InOrder words={t('isRight')} /> },
    },
    {
      name: 'behind',
      say: (facts) => {
        const { behind, oldestAt } = facts;
        if (behind === 0 || oldestAt === null) return calm(behind);
        const age = duration(Math.max(0, (Date.parse(at) - Date.parse(oldestAt)) / 1000));
        return { tone: isLate(facts) ? 'wait' : 'calm', content: t('behindSince', { count: behind, age }) };
      },
    },
    { name: 'sent', say: ({ sentLastHour }) => calm(sentLastHour) },
    { name: 'cases', say: ({ cases }) => calm(cases) },
  ];
}

function InOrder({ words }: { readonly words: string }) {
  return (
    <>
      <IconCheck size={14} stroke={1.6} aria-hidden />
      {words}
    </>
  );
}
