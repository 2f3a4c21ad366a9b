import { Controller, Get } from '@nestjs/common';
import { type StateDigest, StateDigests } from '#libs/exchange';
import { HttpError } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';

/** What the state of a space amounts to: to be compared with other members, and with a rebuild. */
@Controller('spaces/:spaceId/digests')
export class DigestsController {
  constructor(private readonly digests: StateDigests) {}

  @Get()
  @CaseRoute('flows.read', { content: false })
  async take(@Entry() { spaceNo }: CaseEntry): Promise<StateDigest> {
    const digest = await this.digests.of(spaceNo);
    if (!digest) throw new HttpError('NOT_FOUND', 'the space is not followed yet');
    return digest;
  }
}
