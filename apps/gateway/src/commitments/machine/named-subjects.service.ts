import { Injectable } from '@nestjs/common';
import { subjectName, SubjectNames } from '#libs/inbox';
import type { CaseEntry } from '#libs/member';

/** The record that a request is about, as lists show it. */
export interface NamedSubject {
  /** Null where it is about no record that is here, and where this has no name. */
  readonly recordName: string | null;
  /** Its highest handling code, `H0` to `H3`; null where none is known here. */
  readonly recordHandling: string | null;
}

/** Names the records that requests are about. */
@Injectable()
export class NamedSubjects {
  constructor(private readonly names: SubjectNames) {}

  async of<Request extends { readonly recordId: string | null }>(
    { spaceNo }: CaseEntry,
    requests: readonly Request[],
  ): Promise<readonly (Request & NamedSubject)[]> {
    const subjectOf = (id: string) => ({ spaceNo, subject: { kind: 'record' as const, id } });
    const known = await this.names.of(
      requests.flatMap(({ recordId }) => (recordId === null ? [] : [subjectOf(recordId)])),
    );
    return requests.map((request) => {
      const record = request.recordId === null ? undefined : known.get(subjectName(subjectOf(request.recordId)));
      return { ...request, recordName: record?.name ?? null, recordHandling: record?.handling ?? null };
    });
  }
}

/** Records whose names a list shows, for the access log. */
export function recordsIn(requests: readonly { readonly recordId: string | null }[]): readonly string[] {
  return requests.flatMap(({ recordId }) => (recordId === null ? [] : [`record:${recordId}`]));
}
