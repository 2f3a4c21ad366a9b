import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { languageOf, ParseIdPipe } from '#libs/http';
import { CurrentPerson, type Person, RequireAction } from '#libs/people';
import { AskReporter } from './ask-reporter.service.js';
import { FeedbackDto } from './dto/feedback.dto.js';
import { QuestionDto } from './dto/question.dto.js';
import type { FeedbackList, Questions } from './feedback-view.js';
import { type GivenBox, GiveBox } from './give-box.service.js';
import { GiveFeedback } from './give-feedback.service.js';

/** What whoever reported is told, and the mailbox in which they read it. */
@Controller()
export class FeedbackController {
  constructor(
    private readonly feedback: GiveFeedback,
    private readonly boxes: GiveBox,
    private readonly asking: AskReporter,
  ) {}

  @Get('feedback')
  @RequireAction('signal.weigh')
  @Logs<FeedbackList>('signal.queue', ({ items, replied }) =>
    [...items, ...replied].map(({ signalId }) => `signal:${signalId}`),
  )
  owed(@Headers('accept-language') accepts: string | undefined): Promise<FeedbackList> {
    return this.feedback.owed(languageOf(accepts));
  }

  @Post('signals/:signalId/feedback')
  @HttpCode(204)
  @RequireAction('signal.weigh')
  give(
    @Param('signalId', ParseIdPipe) signalId: string,
    @CurrentPerson() person: Person,
    @Body() given: FeedbackDto,
  ): Promise<void> {
    return this.feedback.give(signalId, person, given);
  }

  @Get('signals/:signalId/questions')
  @RequireAction('signal.weigh')
  @Logs<Questions>('signal.replies', ({ signalId }) => [`signal:${signalId}`])
  questions(
    @Param('signalId', ParseIdPipe) signalId: string,
    @CurrentPerson() person: Person,
    @Headers('accept-language') accepts: string | undefined,
  ): Promise<Questions> {
    return this.asking.read(signalId, person, languageOf(accepts));
  }

  @Post('signals/:signalId/questions')
  @HttpCode(204)
  @RequireAction('signal.weigh')
  ask(
    @Param('signalId', ParseIdPipe) signalId: string,
    @CurrentPerson() person: Person,
    @Body() { question }: QuestionDto,
  ): Promise<void> {
    return this.asking.ask(signalId, person, question);
  }

  @Post('signals/:signalId/mailbox')
  @HttpCode(200)
  @RequireAction('signal.weigh')
  @Logs<GivenBox>('signal.box', ({ signalId }) => [`signal:${signalId}`])
  box(@Param('signalId', ParseIdPipe) signalId: string, @CurrentPerson() person: Person): Promise<GivenBox> {
    return this.boxes.give(signalId, person);
  }

  @Post('signals/:signalId/mailbox/pause')
  @HttpCode(204)
  @RequireAction('signal.weigh')
  pause(@Param('signalId', ParseIdPipe) signalId: string, @CurrentPerson() person: Person): Promise<void> {
    return this.boxes.pause(signalId, person);
  }

  @Post('signals/:signalId/mailbox/release')
  @HttpCode(204)
  @RequireAction('signal.weigh')
  release(@Param('signalId', ParseIdPipe) signalId: string, @CurrentPerson() person: Person): Promise<void> {
    return this.boxes.release(signalId, person);
  }
}
