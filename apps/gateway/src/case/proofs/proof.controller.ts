import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { ParseIdPipe } from '#libs/http';
import { CurrentPerson, type Person } from '#libs/people';
import { ProofQuery } from './dto/proof.query.js';
import { MakeProof } from './make-proof.service.js';

/** Proofs for outsiders, as the file that `joinder verify` reads. */
@Controller('spaces/:spaceId/messages/:messageId/proof')
export class ProofController {
  constructor(private readonly makeProof: MakeProof) {}

  @Get()
  @Logs('proof.make')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="proof.json"')
  one(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Param('messageId', ParseIdPipe) messageId: string,
    @Query() { content, sender }: ProofQuery,
    @CurrentPerson() person: Person,
  ): Promise<string> {
    return this.makeProof.of({ spaceId, messageId, sender: sender ?? null, withContent: content === 'true' }, person);
  }
}
