import { isMessage } from '@bufbuild/protobuf';
import { CommentPostedSchema } from '#libs/contracts';
import { httpStatusTable } from '#libs/http';
import type { MemberFeature } from '#libs/member';
import { CommentApplier } from './comment.applier.js';
import { CommentNewsReactor } from './comment-news.reactor.js';
import { COMMENT_DUTIES } from './comment.duties.js';
import { COMMENT_HTTP_STATUS, CommentError } from './comment.errors.js';
import { COMMENT_TEXTS } from './comment.texts.table.js';
import { DiscussionModule } from './discussion.module.js';
import { Comments0000000000330 } from './migrations/0330-comments.js';
import { CommentOfRecord0000000000333 } from './migrations/0333-comment-of-record.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'comment.list': true;
  }
}

declare module '#libs/vocabulary' {
  interface Disclosures {
    readonly contribution: true;
  }
  interface Actions {
    readonly 'contribution.send': 'agreement';
  }
}

/** What members say about records that they hold in common: each message its sender's own. */
export const discussionFeature = {
  name: 'discussion',
  module: DiscussionModule,
  state: { C: ['comment'], E: ['comment_read'] },
  migrations: [Comments0000000000330, CommentOfRecord0000000000333],
  errors: [httpStatusTable<CommentError>(CommentError, COMMENT_HTTP_STATUS, COMMENT_TEXTS)],
  actions: {
    'contribution.send': {
      roles: ['investigator', 'liaison', 'prosecutor'],
      under: 'agreement',
      sends: true,
      writes: true,
    },
  },
  duties: { comment: { mustAct: false, clearable: true, actions: ['record.read'] } },
  causes: COMMENT_DUTIES,
  messages: {
    [CommentPostedSchema.typeName]: {
      sight: 'record.read',
      gate: {
        reason: 'what takes a comment back says nothing; a comment is asked about',
        otherwise: 'contribution',
        when: (message) => isMessage(message, CommentPostedSchema) && message.withdrawn,
      },
    },
  },
  appliers: [CommentApplier],
  reactors: [CommentNewsReactor],
} satisfies MemberFeature;
