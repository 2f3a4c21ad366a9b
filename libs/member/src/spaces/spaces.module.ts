import { Module } from '@nestjs/common';
import { SpaceMembers } from './space-members.service.js';

/** Who takes part in a space. */
@Module({ providers: [SpaceMembers], exports: [SpaceMembers] })
export class SpacesModule {}
