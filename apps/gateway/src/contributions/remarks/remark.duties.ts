import { RemarkKind } from '#libs/contracts';
import type { KnownState } from '#libs/inbox';
import type { InCase } from '#libs/member';
import { newsState } from '../news/new-of-record.js';
import type { NewRemarks } from './remark-news.repository.js';
import type { RemarkKindName } from './remark-view.js';

/** Kinds of what waits because of remarks. */
export const REMARK_DUTIES = ['remark'] as const;

/** It waits for who follows the record; where nobody does, for whoever reads records in the case. */
export function remarkState(spaceNo: InCase, found: NewRemarks): KnownState<'remark'> {
  const { count, member, kind, property } = found;
  const isNew = member !== null && property !== null;
  const matter = isNew ? ({ kind: 'remark', member, says: saidBy(kind), property, remarks: count } as const) : null;
  return newsState(spaceNo, found, { kind: 'remark', matter });
}

/** What a stored kind says. */
export function saidBy(kind: number | null): RemarkKindName {
  return kind === RemarkKind.CORROBORATE ? 'corroborate' : 'dispute';
}
