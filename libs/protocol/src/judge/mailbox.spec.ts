import { describe, expect, it } from '@jest/globals';

import { catalogue } from '#libs/contracts';
import { aSpace } from '#libs/testing';

import { mailboxRefusal } from './mailbox.js';

const [drafted, changed] = ['joinder.agreement.v1.AgreementDrafted', 'joinder.record.v1.RecordChanged'].map((name) =>
  catalogue.get(name)!,
);

describe('mailboxRefusal', () => {
  it('lets only agreement drafting pass under revision 1', async () => {
    const { state } = await aSpace({ members: ['nl'] });
    expect(mailboxRefusal(state, drafted!)).toBeNull();
    expect(mailboxRefusal(state, changed!)).toMatchObject({ kind: 'refused', code: 'E_POLICY' });
  });

  it('lets everything pass from revision 2 on', async () => {
    const space = await aSpace({ members: ['nl'] });
    space.accept(space.record('nl', space.charterContent(space.nextCharter())));
    expect(mailboxRefusal(space.state, changed!)).toBeNull();
  });

  it('knows no mailbox in the space of all', async () => {
    const { state } = await aSpace({ members: ['nl'], network: true });
    expect(mailboxRefusal(state, changed!)).toBeNull();
  });
});
