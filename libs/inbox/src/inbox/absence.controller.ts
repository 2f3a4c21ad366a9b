import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ForEverybody } from '#libs/http';
import { CurrentPerson, type Person } from '#libs/people';
import { Absences } from './absences.service.js';
import type { AbsenceView } from './absence-view.js';
import { AbsenceDto } from './dto/absence.dto.js';

/** An absence, or none. */
export interface OwnAbsence {
  readonly absence: AbsenceView | null;
}

/** When the caller is away. */
@ForEverybody('everybody says for themselves when they are away')
@Controller('me/absence')
export class AbsenceController {
  constructor(private readonly absences: Absences) {}

  @Get()
  async find(@CurrentPerson() person: Person): Promise<OwnAbsence> {
    return { absence: await this.absences.find(person) };
  }

  @Put()
  async put(@Body() dto: AbsenceDto, @CurrentPerson() person: Person): Promise<OwnAbsence> {
    return { absence: await this.absences.put(dto, person) };
  }

  @Delete()
  @HttpCode(204)
  end(@CurrentPerson() person: Person): Promise<void> {
    return this.absences.end(person);
  }
}
