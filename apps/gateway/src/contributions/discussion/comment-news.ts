import { Injectable } from '@nestjs/common';
import { Duties } from '#libs/inbox';
import { RecordNews } from '../news/record-news.js';
import { CommentNewsRepository, type NewComments } from './comment-news.repository.js';
import { commentState } from './comment.duties.js';

/** States what is new of comments. */
@Injectable()
export class CommentNews extends RecordNews<NewComments> {
  protected override readonly name = 'comments';
  protected override readonly stateOf = commentState;

  constructor(news: CommentNewsRepository, duties: Duties) {
    super(news, duties);
  }
}
