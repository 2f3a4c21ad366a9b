import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ParseIdPipe } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { ProofQuery } from './dto/proof.query.js';
import { MakeProof } from './make-proof.service.js';

/** Proofs for outsiders, as the file that `joinder verify` reads. */
@Controller('spaces/:spaceId/messages/:messageId/proof')
export class ProofController {
  constructor(private readonly makeProof: MakeProof) {}

  @Get()
  @CaseRoute('agreement.read', { act: 'proof.make', reason: true })
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="proof.json"')
  one(
    @Entry() entry: CaseEntry,
    @Param('messageId', ParseIdPipe) messageId: string,
    @Query() { content, sender }: ProofQuery,
  ): Promise<string> {
    return this.makeProof.of(entry, { messageId, sender: sender ?? null, withContent: content === 'true' });
  }
}
