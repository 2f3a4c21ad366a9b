import { IconMessage } from '@tabler/icons-react';
import type { QueryKey } from '@tanstack/react-query';
import type { WebFeature } from '../../case/feature/web-feature.js';
import type { GatewayEvent } from '../../lib/api-types.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { KIND_TEXTS, MESSAGE_TEXTS } from './discussion.feature.texts.js';

/** What countries say to each other about records. */
export const discussionFeature: WebFeature = {
  name: 'discussion',
  messages: MESSAGE_TEXTS,
  duties: [
    {
      kind: 'comment',
      group: 'new',
      label: KIND_TEXTS.comments,
      place: 7.5,
      row: lazyPart(() => import('./components/comment-duty.js'), 'CommentDuty'),
    },
  ],
  approvals: {
    contribution: {
      label: KIND_TEXTS.approval,
      icon: IconMessage,
      content: lazyPart(() => import('./components/comment-content.js'), 'CommentContent'),
    },
  },
  comment: lazyPart(() => import('./components/comment-card.js'), 'CommentCard'),
  composer: lazyPart(() => import('./components/composer.js'), 'Composer'),
  stale,
};

/** What is refused or settled is named by its message; which record it was about the page does not know. */
function stale(event: GatewayEvent): readonly QueryKey[] {
  switch (event.kind) {
    case 'changed':
    case 'delivery':
    case 'held-changed':
    case 'approval-settled':
    case 'refused':
      return [['thread', event.spaceId]];
    default:
      return [];
  }
}
