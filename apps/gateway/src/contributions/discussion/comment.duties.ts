import type { KnownState } from '#libs/inbox';
import type { InCase } from '#libs/member';
import { newsState } from '../news/new-of-record.js';
import type { NewComments } from './comment-news.repository.js';

/** Kinds of what waits because of comments. */
export const COMMENT_DUTIES = ['comment'] as const;

/** It waits for who follows the record or wrote there; where nobody does, for whoever reads records in the case. */
export function commentState(spaceNo: InCase, found: NewComments): KnownState<'comment'> {
  const { count, members } = found;
  return newsState(spaceNo, found, { kind: 'comment', matter: { kind: 'comment', comments: count, members } });
}
