import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Once, OnceRequest, ParseIdPipe, RateLimited } from '#libs/http';
import { type AudienceView, type CaseEntry, CaseRoute, Entry, type Sent } from '#libs/member';
import { RecordRemarkDto } from './dto/record-remark.dto.js';
import { RemarkSeenDto } from './dto/remark-seen.dto.js';
import { MakeRemark } from './make-remark.service.js';
import { ReadRemarks } from './read-remarks.service.js';
import type { RemarksView } from './remark-view.js';
import { SeeRemark } from './see-remark.service.js';
import { WithdrawRemark } from './withdraw-remark.service.js';

/** What members say of values of others: the same, or otherwise. */
@Controller('spaces/:spaceId')
export class RemarkController {
  constructor(
    private readonly read: ReadRemarks,
    private readonly making: MakeRemark,
    private readonly withdrawing: WithdrawRemark,
    private readonly seeing: SeeRemark,
  ) {}

  @Get('records/:recordId/remarks')
  @CaseRoute('record.read', { act: 'remark.list', saw: ({ recordId }: RemarksView) => [`record:${recordId}`] })
  remarks(@Entry() entry: CaseEntry, @Param('recordId', ParseIdPipe) recordId: string): Promise<RemarksView> {
    return this.read.of(entry, recordId);
  }

  @Post('records/:recordId/remarks')
  @CaseRoute('contribution.send', { content: false })
  @HttpCode(202)
  make(
    @Once() once: OnceRequest,
    @Entry() entry: CaseEntry,
    @Param('recordId', ParseIdPipe) recordId: string,
    @Body() dto: RecordRemarkDto,
  ): Promise<Sent> {
    return this.making.make(once, entry, { recordId, dto });
  }

  /** Whether it would wait, and for whom; nothing is sent. */
  @Post('records/:recordId/remarks/forecast')
  @CaseRoute('contribution.send', { content: false })
  @RateLimited('audience')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  foresee(
    @Entry() entry: CaseEntry,
    @Param('recordId', ParseIdPipe) recordId: string,
    @Body() dto: RecordRemarkDto,
  ): Promise<AudienceView> {
    return this.making.foresee(entry, { recordId, dto });
  }

  /** One was in view. */
  @Put('records/:recordId/remarks/seen')
  @CaseRoute('record.read', { content: false })
  @HttpCode(204)
  see(
    @Entry() entry: CaseEntry,
    @Param('recordId', ParseIdPipe) recordId: string,
    @Body() { position }: RemarkSeenDto,
  ): Promise<void> {
    return this.seeing.see(entry, recordId, position);
  }

  /** A repeated request is answered as the first one. */
  @Delete('remarks/:remark')
  @CaseRoute('contribution.send', { content: false })
  @HttpCode(202)
  withdraw(@Entry() entry: CaseEntry, @Param('remark') remark: string): Promise<Sent> {
    return this.withdrawing.withdraw(entry, remark);
  }
}
