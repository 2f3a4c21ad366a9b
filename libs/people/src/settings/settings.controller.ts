import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ForEverybody } from '#libs/http';
import { CurrentPerson, type Person } from '../person.js';
import { SettingsDto } from './dto/settings.dto.js';
import { SettingsRepository } from './settings.repository.js';

/** What a person set; what is not said is as it comes. */
export interface SettingsView {
  readonly settings: SettingsDto;
}

/** How the caller set the pages, at whatever computer. */
@ForEverybody('everybody sets their own pages')
@Controller('me/settings')
export class SettingsController {
  constructor(private readonly settings: SettingsRepository) {}

  @Get()
  async find(@CurrentPerson() person: Person): Promise<SettingsView> {
    return { settings: await this.settings.of(person.id) };
  }

  @Patch()
  async put(@Body() dto: SettingsDto, @CurrentPerson() person: Person): Promise<SettingsView> {
    await this.settings.put(person.id, dto);
    return this.find(person);
  }
}
