import { memberCode } from '../../../case/member/member.js';
import { RECORD_STATE_TEXTS } from '../../../case/record/record-state.texts.js';
import { useLiveState } from '../../../lib/live.js';
import { useTexts } from '../../../lib/texts.js';
import type { RecordRow } from '../api/records.js';
import { LIST_TEXTS } from '../list.texts.js';
import classes from './record-row.module.css';

interface Mark {
  readonly text: string;
  readonly tone: 'wait' | 'move' | 'plain';
  readonly why: string;
}

/** What a reader of the list should know of a record first; of other countries nothing while the own gateway says nothing. */
export function useRecordMarks(): (record: RecordRow) => readonly Mark[] {
  const t = useTexts(LIST_TEXTS);
  const states = useTexts(RECORD_STATE_TEXTS);
  const isLost = useLiveState() === 'lost';
  return ({ conflicted, waitsForApproval, pending, behind, holders, found, same }) => {
    const coming = holders.filter(({ state }) => state === 'on-its-way').map(({ member }) => memberCode(member));
    const isComing = coming.length > 0;
    const way = isComing ? t('onItsWayTo', { members: coming.join(' ') }) : t('kept');
    const isAlike = found === 'slip' || found === 'sound';
    const others = same.map(({ name, owner }) => `${name ?? t('nameless')} (${memberCode(owner)})`).join(', ');
    return [
      ...(same.length > 0
        ? [{ text: t('sameAs', { others }), tone: 'plain', why: t('sameAs', { others }) } as const]
        : []),
      ...(isAlike ? [{ text: t('similar'), tone: 'plain', why: t('similarWhy') } as const] : []),
      ...(conflicted ? [{ text: t('twoValues'), tone: 'wait', why: states('conflictedWhy') } as const] : []),
      ...(waitsForApproval ? [{ text: t('withProsecutor'), tone: 'wait', why: states('waits') } as const] : []),
      ...((isComing || (pending && !waitsForApproval)) && !isLost
        ? [{ text: way, tone: isComing ? 'move' : 'wait', why: way } as const]
        : []),
      ...(behind && !isLost ? [{ text: states('behind'), tone: 'wait', why: states('behindWhy') } as const] : []),
    ];
  };
}

/** The marks of a record as chips. */
export function RecordMarks({ record }: { readonly record: RecordRow }) {
  return useRecordMarks()(record).map(({ text, tone, why }) => (
    <span key={text} className={classes['mark']} data-tone={tone} title={why === text ? text : `${text}: ${why}`}>
      {text}
    </span>
  ));
}
