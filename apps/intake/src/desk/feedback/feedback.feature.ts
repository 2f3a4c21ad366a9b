import type { Feature } from '#libs/service';
import type { DeskParts } from '../../intake.parts.js';
import { FeedbackModule } from './feedback.module.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'signal.box': true;
    readonly 'signal.replies': true;
  }
}

/** What whoever reported is told, and the mailbox in which they read it. */
export const feedbackFeature = {
  name: 'feedback',
  module: ({ letterKeys }: DeskParts) => FeedbackModule.forRoot({ all: letterKeys }),
} satisfies Feature<DeskParts>;
