import { Module } from '@nestjs/common';
import { ContentOpener } from './content-opener.js';
import { MakeProof } from './make-proof.service.js';
import { ProofBuilder } from './proof-builder.js';
import { RecalledContentRepository } from './recalled-content.repository.js';
import { ProofController } from './proof.controller.js';

@Module({
  controllers: [ProofController],
  providers: [ContentOpener, MakeProof, ProofBuilder, RecalledContentRepository],
})
export class ProofsModule {}
