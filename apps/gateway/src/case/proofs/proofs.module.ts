import { Module } from '@nestjs/common';
import { ContentOpener } from './content-opener.js';
import { MakeProof } from './make-proof.service.js';
import { ProofBuilder } from './proof-builder.js';
import { ProofController } from './proof.controller.js';

@Module({ controllers: [ProofController], providers: [ContentOpener, MakeProof, ProofBuilder] })
export class ProofsModule {}
