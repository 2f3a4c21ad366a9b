import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentPerson, type Person, RequireAction } from '#libs/people';
import { DecideFreeze } from './decide-freeze.service.js';
import { ConfirmDto } from './dto/confirm.dto.js';
import { ProposeDto } from './dto/propose.dto.js';
import { FreezeEvidence } from './freeze-evidence.service.js';
import type { FreezeJournalView, FreezeView } from './freeze-view.js';
import { ParseHashPipe } from './parse-hash.pipe.js';
import { ReadFreezes } from './read-freezes.service.js';

/** What stands still, with its evidence, and how two people end it. */
@Controller('freezes')
export class FreezeController {
  constructor(
    private readonly read: ReadFreezes,
    private readonly deciding: DecideFreeze,
    private readonly evidence: FreezeEvidence,
  ) {}

  @Get()
  @RequireAction('freeze.read')
  list(@CurrentPerson() _person: Person): Promise<readonly FreezeView[]> {
    return this.read.list();
  }

  @Get('decisions')
  @RequireAction('freeze.read')
  decisions(@CurrentPerson() _person: Person): Promise<readonly FreezeJournalView[]> {
    return this.read.journal();
  }

  @Get(':evidenceHash')
  @RequireAction('freeze.read')
  one(@Param('evidenceHash', ParseHashPipe) id: string, @CurrentPerson() _person: Person): Promise<FreezeView> {
    return this.read.one(id);
  }

  /** The signed statements behind it, as a file that `joinder verify` checks. */
  @Get(':evidenceHash/evidence')
  @RequireAction('freeze.read')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="freeze-evidence.json"')
  async download(@Param('evidenceHash', ParseHashPipe) id: string, @CurrentPerson() _person: Person): Promise<string> {
    const { freeze } = await this.read.find(id);
    return this.evidence.fileOf(freeze);
  }

  @Post(':evidenceHash/proposal')
  @RequireAction('freeze.decide')
  @HttpCode(200)
  propose(
    @Param('evidenceHash', ParseHashPipe) id: string,
    @Body() dto: ProposeDto,
    @CurrentPerson() person: Person,
  ): Promise<FreezeView> {
    return this.deciding.propose(id, dto, person);
  }

  @Post(':evidenceHash/confirmation')
  @RequireAction('agreement.sign')
  @HttpCode(204)
  confirm(
    @Param('evidenceHash', ParseHashPipe) id: string,
    @Body() dto: ConfirmDto,
    @CurrentPerson() person: Person,
  ): Promise<void> {
    return this.deciding.confirm(id, dto, person);
  }
}
