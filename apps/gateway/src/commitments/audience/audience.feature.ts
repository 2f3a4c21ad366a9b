import type { MemberFeature } from '#libs/member';
import { AudienceModule } from './audience.module.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'record.audience': true;
  }
}

/** What sending would do, before anything is sent; it stores nothing. */
export const audienceFeature = {
  name: 'audience',
  module: AudienceModule,
} satisfies MemberFeature;
