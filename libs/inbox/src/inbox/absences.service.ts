import { Injectable } from '@nestjs/common';
import type { Person } from '#libs/people';
import { Clock } from '#libs/work';
import { AbsenceRepository } from './absence.repository.js';
import type { AbsenceInput, AbsenceView } from './absence-view.js';
import { InboxError } from './inbox.errors.js';

/** Lets people say when they are away: meanwhile their desk sees what waits for them. */
@Injectable()
export class Absences {
  constructor(
    private readonly absences: AbsenceRepository,
    private readonly clock: Clock,
  ) {}

  find({ id }: Person): Promise<AbsenceView | null> {
    return this.absences.find(id);
  }

  /** @throws InboxError ABSENCE_PERIOD */
  async put({ from, until, note }: AbsenceInput, { id }: Person): Promise<AbsenceView> {
    const absence = { from: new Date(from), until: new Date(until), note };
    if (absence.until <= absence.from || absence.until <= this.clock.now()) {
      throw new InboxError('ABSENCE_PERIOD', 'ends before it begins, or is over');
    }
    await this.absences.put(id, absence);
    return absence;
  }

  end({ id }: Person): Promise<void> {
    return this.absences.remove(id);
  }
}
