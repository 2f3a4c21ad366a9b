import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/work';
import type { Person } from '../person.js';
import { PersonRepository } from './person.repository.js';

const REMEMBERED_EVERY_MS = 60_000;

interface Remembered {
  readonly at: Date;
  /** What the token said, as one text. */
  readonly said: string;
}

/** Programs that this process has written down: their rows are written once a minute, and when a token says something else. */
@Injectable()
export class KnownPrograms {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly people: PersonRepository,
    private readonly clock: Clock,
  ) {}

  async remember(program: Person): Promise<void> {
    const now = this.clock.now();
    const said = JSON.stringify([program.name, program.desk, program.roles]);
    const known = this.remembered.get(program.id);
    if (known?.said === said && now.getTime() - known.at.getTime() < REMEMBERED_EVERY_MS) return;
    await this.people.remember(program, now);
    this.remembered.set(program.id, { at: now, said });
  }
}
