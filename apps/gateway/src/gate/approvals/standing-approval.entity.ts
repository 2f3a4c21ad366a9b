import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A standing approval: what may leave without asking again, until it ends. */
@Entity('standing_approval')
export class StandingApproval {
  @PrimaryColumn('uuid', { name: 'approval_id' })
  approvalId: string;

  @Column('integer', { name: 'space_no' })
  spaceNo: number;

  @Column('text', { array: true })
  types: string[];

  @Column('text', { array: true })
  recipients: string[];

  @Column('smallint', { name: 'highest_handling' })
  highestHandling: number;

  @Column('date')
  starts: string;

  @Column('date')
  ends: string;

  @Column('text')
  reason: string;

  @Column('text', { name: 'given_by' })
  givenBy: string;

  @Column('timestamp with time zone', { name: 'given_at' })
  givenAt: Date;

  @Column('text', { name: 'ended_by', nullable: true })
  endedBy: string | null;

  @Column('timestamp with time zone', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
