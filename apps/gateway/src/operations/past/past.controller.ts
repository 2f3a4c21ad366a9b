import { Controller, Get, Param } from '@nestjs/common';
import { CurrentPerson, type Person, RequireAction } from '#libs/people';
import { ParseMemberPipe } from '../board/parse-member.pipe.js';
import { KeepCauses } from './keep-causes.service.js';
import type { PastCauses } from './past-cause.js';

/** What was the matter with a member within the last 30 days. */
@Controller('flows/members/:member/causes')
export class PastController {
  constructor(private readonly past: KeepCauses) {}

  @Get()
  @RequireAction('flows.read')
  causes(@Param('member', ParseMemberPipe) member: string, @CurrentPerson() _person: Person): Promise<PastCauses> {
    return this.past.of(member);
  }
}
