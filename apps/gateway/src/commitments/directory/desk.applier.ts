import { Injectable } from '@nestjs/common';
import { DesksPostedSchema } from '#libs/contracts';
import { type Handled, HandlerApplier, on } from '#libs/exchange';
import { type PostedDesks, writeDesks } from './posted-desks.js';

/** Of its sender alone: nobody posts a desk of another. Contact data of a member is about nothing of the space. */
const posted = on(DesksPostedSchema, {
  about: () => [],
  apply: ({ desks }, { spaceNo, sender: member, position }): Handled<{ desk: PostedDesks }> => ({
    rows: { desk: [{ spaceNo, member, position, desks }] },
  }),
});

/** Keeps the desks that each member posted last. */
@Injectable()
export class DeskApplier extends HandlerApplier<null, { desk: PostedDesks }> {
  static readonly handlers = [posted];
  override readonly tables = ['desk'];
  protected override readonly handlers = [posted];
  protected override readonly writes = { desk: writeDesks };

  protected override facts(): Promise<null> {
    return Promise.resolve(null);
  }
}
