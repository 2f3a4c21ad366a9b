import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Once, OnceRequest, RateLimited } from '#libs/http';
import { type AudienceView, type CaseEntry, CaseRoute, Entry, type Sent } from '#libs/member';
import type { ThreadView } from './comment-view.js';
import { RecordCommentDto } from './dto/record-comment.dto.js';
import { ThreadQuery } from './dto/thread.query.js';
import { PostComment } from './post-comment.service.js';
import { ReadComments } from './read-comments.service.js';
import { WithdrawComment } from './withdraw-comment.service.js';

/** What members say about records that they hold in common. */
@Controller('spaces/:spaceId/comments')
export class CommentController {
  constructor(
    private readonly read: ReadComments,
    private readonly posting: PostComment,
    private readonly withdrawing: WithdrawComment,
  ) {}

  @Get()
  @CaseRoute('record.read', { act: 'comment.list', saw: ({ recordId }: ThreadView) => [`record:${recordId}`] })
  thread(@Entry() entry: CaseEntry, @Query() query: ThreadQuery): Promise<ThreadView> {
    return this.read.thread(entry, query);
  }

  @Post()
  @CaseRoute('contribution.send', { content: false })
  @HttpCode(202)
  post(@Once() once: OnceRequest, @Entry() entry: CaseEntry, @Body() dto: RecordCommentDto): Promise<Sent> {
    return this.posting.post(once, entry, dto);
  }

  /** Whether it would wait, and for whom; nothing is sent. */
  @Post('forecast')
  @CaseRoute('contribution.send', { content: false })
  @RateLimited('audience')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  foresee(@Entry() entry: CaseEntry, @Body() dto: RecordCommentDto): Promise<AudienceView> {
    return this.posting.foresee(entry, dto);
  }

  /** A repeated request is answered as the first one. */
  @Delete(':comment')
  @CaseRoute('contribution.send', { content: false })
  @HttpCode(202)
  withdraw(@Entry() entry: CaseEntry, @Param('comment') comment: string): Promise<Sent> {
    return this.withdrawing.withdraw(entry, comment);
  }
}
