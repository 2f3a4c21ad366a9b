import { Injectable } from '@nestjs/common';
import type { Person } from '#libs/people';
import { RecordAccess } from './record-access.service.js';
import { RecordError } from './record.errors.js';
import { RecordViewRepository } from './record-view.repository.js';
import type { RecordView, VersionCompare } from './record-views.js';
import { compareVersions, versionOf } from './version-compare.js';

/** Puts any two versions of a record beside each other. */
@Injectable()
export class CompareVersions {
  constructor(
    private readonly access: RecordAccess,
    private readonly views: RecordViewRepository,
  ) {}

  /** @throws RecordError RECORD_NOT_FOUND, VERSION_UNKNOWN; ExchangeError SPACE_UNKNOWN; AccessError ACCESS_DENIED */
  async compare(
    { spaceId, recordId }: { spaceId: string; recordId: string },
    { from, to }: { from: number; to: number },
    by: Person,
  ): Promise<VersionCompare> {
    const record = await this.views.get(await this.access.toRead(spaceId, by), recordId);
    return compareVersions(record, requireVersion(record, from), requireVersion(record, to));
  }
}

function requireVersion({ version: current }: RecordView, wanted: number): number {
  const version = versionOf(String(wanted), current);
  if (version === null) throw new RecordError('VERSION_UNKNOWN', `version ${wanted} of ${current}`);
  return version;
}
