import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a person is away. */
@Entity('absence')
export class Absence {
  @PrimaryColumn('text', { name: 'person_id' })
  personId: string;

  @Column('timestamp with time zone')
  starts: Date;

  @Column('timestamp with time zone')
  ends: Date;

  @Column('text')
  note: string;
}
