import { Injectable } from '@nestjs/common';
import type { CaseEntry } from '#libs/member';
import { RecordError } from './record.errors.js';
import { RecordViewRepository } from './record-view.repository.js';
import type { StoredRecord, VersionCompare } from './record-views.js';
import { compareVersions, versionOf } from './version-compare.js';

/** Puts any two versions of a record beside each other. */
@Injectable()
export class CompareVersions {
  constructor(private readonly views: RecordViewRepository) {}

  /** @throws RecordError RECORD_NOT_FOUND, VERSION_UNKNOWN */
  async compare(
    { spaceNo }: CaseEntry,
    recordId: string,
    { from, to }: { from: number; to: number },
  ): Promise<VersionCompare> {
    const record = await this.views.get(spaceNo, recordId);
    return compareVersions(record, requireVersion(record, from), requireVersion(record, to));
  }
}

function requireVersion({ version: current }: StoredRecord, wanted: number): number {
  const version = versionOf(String(wanted), current);
  if (version === null) throw new RecordError('VERSION_UNKNOWN', `version ${wanted} of ${current}`);
  return version;
}
