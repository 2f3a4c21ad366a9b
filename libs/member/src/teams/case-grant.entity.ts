import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place of a person on the team of a case, or a break-glass. */
@Entity('case_grant')
export class CaseGrant {
  @PrimaryColumn('uuid', { name: 'grant_id' })
  grantId: string;

  @Column('integer', { name: 'space_no' })
  spaceNo: number;

  @Column('text', { name: 'person_id' })
  personId: string;

  @Column('text')
  kind: 'lead' | 'member' | 'break-glass';

  @Column('text', { name: 'given_by' })
  givenBy: string;

  @Column('timestamp with time zone', { name: 'given_at' })
  givenAt: Date;

  @Column('timestamp with time zone', { name: 'ends_at', nullable: true })
  endsAt: Date | null;

  @Column('text', { name: 'ended_by', nullable: true })
  endedBy: string | null;

  @Column('timestamp with time zone', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('text')
  reason: string;
}
