import { Module } from '@nestjs/common';
import { EventWritingModule } from '#libs/inbox';
import { RecordsModule } from '../../case/records/records.module.js';
import { CommentApplier } from './comment.applier.js';
import { CommentController } from './comment.controller.js';
import { CommentNewsReactor } from './comment-news.reactor.js';
import { CommentNewsRepository } from './comment-news.repository.js';
import { CommentNews } from './comment-news.js';
import { CommentRepository } from './comment.repository.js';
import { PostComment } from './post-comment.service.js';
import { ReadComments } from './read-comments.service.js';
import { SeeThread } from './see-thread.service.js';
import { ThreadController } from './thread.controller.js';
import { ThreadHoldersRepository } from './thread-holders.repository.js';
import { WithdrawComment } from './withdraw-comment.service.js';

@Module({
  imports: [EventWritingModule, RecordsModule],
  controllers: [CommentController, ThreadController],
  providers: [
    CommentApplier,
    CommentNews,
    CommentNewsReactor,
    CommentNewsRepository,
    CommentRepository,
    PostComment,
    ReadComments,
    SeeThread,
    ThreadHoldersRepository,
    WithdrawComment,
  ],
  exports: [CommentApplier, CommentNewsReactor],
})
export class DiscussionModule {}
