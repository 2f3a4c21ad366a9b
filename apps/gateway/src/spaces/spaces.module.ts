import { Module } from '@nestjs/common';
import { SpaceMembersRepository } from './space-members.repository.js';

@Module({ providers: [SpaceMembersRepository], exports: [SpaceMembersRepository] })
export class SpacesModule {}
