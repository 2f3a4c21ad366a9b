import { Controller, Get, Header, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ParseSpaceIdPipe } from '../parse-space-id.pipe.js';
import { CurrentPerson, type Person } from '../person.js';
import { ProofQuery } from './dto/proof.query.js';
import { MakeProof } from './make-proof.service.js';

/** Proofs for outsiders, as the file that `joinder verify` reads. */
@Controller('spaces/:spaceId/messages/:messageId/proof')
export class ProofController {
  constructor(private readonly makeProof: MakeProof) {}

  @Get()
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="proof.json"')
  one(
    @Param('spaceId', ParseSpaceIdPipe) spaceId: string,
    @Param('messageId', ParseUUIDPipe) messageId: string,
    @Query() { content }: ProofQuery,
    @CurrentPerson() person: Person,
  ): Promise<string> {
    return this.makeProof.of({ spaceId, messageId, withContent: content === 'true' }, person);
  }
}
