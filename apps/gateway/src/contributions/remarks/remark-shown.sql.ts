/** The value that a remark `r` is about, of the owner `o` of its record: no row where it is not here and never was. */
export const SHOWN_VALUE = `select c.property, c.release, c.owner from record_claim c where c.space_no = r.space_no and c.record_id = r.record_id
     and c.owner = o.owner and c.message_id = r.value_message and c.message_index = r.value_index limit 1`;
