import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { Age } from '../../components/age.js';
import { type LinkColumn, LinkList } from '../../components/row-list/link-list.js';
import list from '../../components/row-list/link-list.module.css';
import { useMemberList } from '../../case/member/member-list.js';
import { MemberMarks } from '../../case/member/member-mark.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import type { SpaceBoard } from '../operator-types.js';
import { Confirmations } from './confirmations.js';
import { SpaceState } from './space-state.js';
import { SPACES_TEXTS } from './spaces.texts.js';
import { useCaseName } from './use-case-name.js';

type Space = Json<SpaceBoard>;

/** More members are counted. */
const MOST_MARKS = 6;

interface SpaceTableProps {
  readonly spaces: readonly Space[];
  /** Of those that are not shown. */
  readonly more: string | null;
}

/** A row for each space, which leads to it. */
export function SpaceTable({ spaces, more }: SpaceTableProps) {
  const t = useTexts(SPACES_TEXTS);
  const intl = useIntl();
  const count = (name: 'position' | 'lastHour') => (space: Space) => intl.formatNumber(space[name]);
  const last = ({ lastAt }: Space) => (lastAt === null ? t('never') : <Age at={lastAt} />);
  const listed = useMemberList();
  const marks = ({ members }: Space) => {
    const ids = members.map(({ member }) => member);
    return ids.length > MOST_MARKS ? (
      <span title={listed(ids)}>{t('membersOf', { count: ids.length })}</span>
    ) : (
      <MemberMarks ids={ids} />
    );
  };
  const columns: readonly LinkColumn<Space>[] = [
    { id: 'space', label: t('space'), isName: true, cell: (space) => <SpaceName space={space} /> },
    { id: 'state', label: t('state'), cell: (space) => <SpaceState {...space} /> },
    { id: 'members', label: t('members'), cell: marks },
    { id: 'size', label: t('size'), align: 'end', cell: count('position') },
    { id: 'hour', label: t('hour'), align: 'end', from: 880, cell: count('lastHour') },
    { id: 'last', label: t('last'), cell: last },
    { id: 'confirmations', label: t('confirmations'), cell: ({ members }) => <Confirmations members={members} /> },
    { id: 'list', label: t('list'), align: 'end', from: 1000, cell: ({ listVersion }) => listVersion ?? t('none') },
  ];
  return (
    <LinkList
      label={t('all')}
      rows={spaces}
      idOf={({ space }) => space}
      marksOf={({ space }) => ({ 'data-space': space })}
      columns={columns}
      card={(space) => (
        <div className={list['card']}>
          <div className={list['line']}>
            <SpaceName space={space} />
            {last(space)}
          </div>
          <div className={list['line']}>
            <SpaceState {...space} />
            <Confirmations members={space.members} />
          </div>
          <div className={list['line']}>
            {marks(space)}
            {t('sizeOf', { count: space.position })}
          </div>
        </div>
      )}
    >
      {more !== null && <p className={list['note']}>{more}</p>}
    </LinkList>
  );
}

function SpaceName({ space: { space, isNetwork } }: { readonly space: Space }) {
  const nameOf = useCaseName();
  return (
    <Link to="/spaces/$spaceId" params={{ spaceId: space }} title={space}>
      {nameOf(space, isNetwork)}
    </Link>
  );
}
