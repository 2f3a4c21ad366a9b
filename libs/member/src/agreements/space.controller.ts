import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { Once, OnceRequest } from '#libs/http';
import { CurrentPerson, type Person, RequireAction } from '#libs/people';
import type { CaseEntry } from '../door/case-door.js';
import { CaseRoute, Entry } from '../door/case-route.js';
import type { Sent } from '../send/case-message.js';
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
  @RequireAction('agreement.read')
  list(@CurrentPerson() by: Person): Promise<readonly SpaceSummary[]> {
    return this.read.list(by);
  }

  @Post()
  @RequireAction('space.open')
  @HttpCode(202)
  open(@Once() once: OnceRequest, @Body() dto: OpenSpaceDto, @CurrentPerson() _person: Person) {
    return this.opening.open(once, dto.members);
  }

  @Post('network')
  @RequireAction('network.open')
  @HttpCode(202)
  openNetwork(@CurrentPerson() _person: Person) {
    return this.opening.openNetwork();
  }

  @Get(':spaceId')
  @CaseRoute('agreement.read', { act: 'case.open' })
  one(@Entry() entry: CaseEntry): Promise<SpaceDetails> {
    return this.read.one(entry);
  }

  @Post(':spaceId/agreement-drafts')
  @CaseRoute('agreement.draft', { content: false })
  @HttpCode(202)
  draft(@Once() once: OnceRequest, @Entry() entry: CaseEntry, @Body() dto: AgreementDto): Promise<Sent> {
    return this.drafting.draft(once, entry, dto);
  }

  @Post(':spaceId/agreement-comments')
  @CaseRoute('agreement.comment', { content: false })
  @HttpCode(202)
  comment(@Entry() entry: CaseEntry, @Body() dto: CommentDto): Promise<Sent> {
    return this.commenting.comment(entry, dto);
  }

  @Post(':spaceId/charter/signature')
  @CaseRoute('agreement.sign', { content: false })
  @HttpCode(202)
  sign(@Entry() entry: CaseEntry, @Body() dto: SignCharterDto): Promise<CharterSigned> {
    return this.signing.sign(entry, dto);
  }
}

function spacesIn(spaces: readonly SpaceSummary[]): readonly string[] {
  return spaces.map(({ spaceId }) => `space:${spaceId}`);
}
