import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { Idempotent, ParseIdPipe, ReservedId } from '#libs/http';
import { CurrentPerson, May, type Person } from '#libs/people';
import type { Sent } from '../send/gate.js';
import { CommentOnDraft } from './comment-on-draft.service.js';
import { DraftAgreement } from './draft-agreement.service.js';
import { AgreementDto } from './dto/agreement.dto.js';
import { CommentDto } from './dto/comment.dto.js';
import { OpenSpaceDto } from './dto/open-space.dto.js';
import { SignCharterDto } from './dto/sign-charter.dto.js';
import { OpenSpace } from './open-space.service.js';
import { ReadSpaces, type SpaceDetails, type SpaceSummary } from './read-spaces.service.js';
import { type CharterSigned, SignCharter } from './sign-charter.service.js';

/** Spaces, from the mailbox in which an agreement is drafted to the agreement that all signed. */
@Controller('spaces')
export class SpaceController {
  constructor(
    private readonly opening: OpenSpace,
    private readonly drafting: DraftAgreement,
    private readonly commenting: CommentOnDraft,
    private readonly signing: SignCharter,
    private readonly read: ReadSpaces,
  ) {}

  @Get()
  @Logs('case.list', spacesIn)
  @May('agreement.read')
  list(@CurrentPerson() _person: Person): Promise<readonly SpaceSummary[]> {
    return this.read.list();
  }

  @Post()
  @May('space.open')
  @HttpCode(202)
  @Idempotent()
  open(@ReservedId() spaceId: string, @Body() dto: OpenSpaceDto, @CurrentPerson() _person: Person) {
    return this.opening.open(spaceId, dto.members);
  }

  @Post('network')
  @May('network.open')
  @HttpCode(202)
  openNetwork(@CurrentPerson() _person: Person) {
    return this.opening.openNetwork();
  }

  @Get(':spaceId')
  @Logs('case.open')
  @May('agreement.read')
  one(@Param('spaceId', ParseIdPipe) spaceId: string, @CurrentPerson() _person: Person): Promise<SpaceDetails> {
    return this.read.one(spaceId);
  }

  @Post(':spaceId/agreement-drafts')
  @May('agreement.draft')
  @HttpCode(202)
  @Idempotent()
  draft(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @ReservedId() messageId: string,
    @Body() dto: AgreementDto,
    @CurrentPerson() by: Person,
  ): Promise<Sent> {
    return this.drafting.draft(spaceId, dto, { messageId, by });
  }

  @Post(':spaceId/agreement-comments')
  @May('agreement.comment')
  @HttpCode(202)
  comment(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Body() dto: CommentDto,
    @CurrentPerson() person: Person,
  ): Promise<Sent> {
    return this.commenting.comment(spaceId, dto, person);
  }

  @Post(':spaceId/charter/signature')
  @May('agreement.sign')
  @HttpCode(202)
  sign(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Body() dto: SignCharterDto,
    @CurrentPerson() _person: Person,
  ): Promise<CharterSigned> {
    return this.signing.sign(spaceId, dto);
  }
}

function spacesIn(spaces: readonly SpaceSummary[]): readonly string[] {
  return spaces.map(({ spaceId }) => `space:${spaceId}`);
}
