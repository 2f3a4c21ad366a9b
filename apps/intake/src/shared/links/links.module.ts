import { Module } from '@nestjs/common';
import { LinkRepository } from './link.repository.js';

/** Where keys are kept by which signals may belong together. */
@Module({ providers: [LinkRepository], exports: [LinkRepository] })
export class LinksModule {}
