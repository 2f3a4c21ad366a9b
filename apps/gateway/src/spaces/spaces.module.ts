import { Module } from '@nestjs/common';
import { SpaceMembers } from './space-members.service.js';

@Module({ providers: [SpaceMembers], exports: [SpaceMembers] })
export class SpacesModule {}
