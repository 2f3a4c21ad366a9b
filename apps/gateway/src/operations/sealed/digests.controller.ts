import { Controller, Get, Param } from '@nestjs/common';
import { SpaceDirectory, type StateDigest, StateDigests } from '#libs/exchange';
import { HttpError, ParseIdPipe } from '#libs/http';
import { CurrentPerson, May, type Person } from '#libs/people';

/** What the state of a space amounts to: to be compared with other members, and with a rebuild. */
@Controller('spaces/:spaceId/digests')
export class DigestsController {
  constructor(
    private readonly spaces: SpaceDirectory,
    private readonly digests: StateDigests,
  ) {}

  @Get()
  @May('flows.read')
  async take(@Param('spaceId', ParseIdPipe) spaceId: string, @CurrentPerson() _person: Person): Promise<StateDigest> {
    const digest = await this.digests.of(await this.spaces.require(spaceId));
    if (!digest) throw new HttpError('NOT_FOUND', 'the space is not followed yet');
    return digest;
  }
}
