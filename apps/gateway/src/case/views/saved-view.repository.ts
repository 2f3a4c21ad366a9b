import { Injectable } from '@nestjs/common';
import type { CaseEntry } from '#libs/member';
import { all, bool, filled, json, jsonShape, statement, text, ts, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { SavedViewDto, ViewQueryDto } from './dto/saved-view.dto.js';
import type { SavedView } from './saved-view.js';

/** What a person keeps of one case. */
export const MOST_VIEWS = 200;

/** Keeps views: of a person, and of the desk. */
@Injectable()
export class SavedViewRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of the person, and those that others of the desk gave it. */
  of({ spaceNo, by }: CaseEntry): Promise<readonly SavedView[]> {
    return all(this.dataSource, OF, [spaceNo, by.id, by.desk]);
  }

  /** Whether it was kept: a view of somebody else stays as it is, and nobody keeps more than is of use. */
  async put(
    { spaceNo, by }: CaseEntry,
    viewId: string,
    { kind, title, ofDesk = false, query }: SavedViewDto,
  ): Promise<boolean> {
    const values = [spaceNo, viewId, by.id, ofDesk ? by.desk : null, kind, title, JSON.stringify(query)];
    return (await all(this.dataSource, PUT, values)).length > 0;
  }

  async remove({ spaceNo, by }: CaseEntry, viewId: string): Promise<void> {
    await this.dataSource.query('delete from saved_view where space_no = $1 and view_id = $2 and person_id = $3', [
      spaceNo,
      viewId,
      by.id,
    ]);
  }
}

const storedQuery = jsonShape<ViewQueryDto>({ search: 'string', cards: 'list', hidden: 'list' });

const OF = statement(
  {
    viewId: uuid,
    kind: text,
    title: text,
    ofDesk: filled(bool),
    own: filled(bool),
    changedAt: ts,
    query: json(storedQuery),
  },
  `select view_id as "viewId", kind, title, desk is not null as "ofDesk", person_id = $2 as own, changed_at as "changedAt", query
   from saved_view where space_no = $1 and (person_id = $2 or desk = $3) order by title, view_id limit ${MOST_VIEWS}`,
);

const PUT = statement(
  { viewId: uuid },
  `insert into saved_view (space_no, view_id, person_id, desk, kind, title, query, changed_at)
  select $1, $2, $3, $4, $5, $6, $7, now()
  where (select count(*) from saved_view where space_no = $1 and person_id = $3 and view_id <> $2) < ${MOST_VIEWS}
  on conflict (space_no, view_id) do update set desk = excluded.desk, kind = excluded.kind, title = excluded.title, query = excluded.query,
    changed_at = excluded.changed_at
  where saved_view.person_id = excluded.person_id returning view_id as "viewId"`,
);
