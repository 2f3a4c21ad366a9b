/** Whether a comment `c` is shown: the value that it is about is here, or was; whether the record is, its reader has asked. */
export const IS_SHOWN = `(c.value_message is null or exists (
  select from record_claim k where k.space_no = c.space_no and k.record_id = c.record_id
    and k.message_id = c.value_message and k.message_index = c.value_index))`;

/** Nothing where the record that it is about was recalled later from this country, whole. */
export const SHOWN_TEXT = `case when exists (
    select from recalled_value v where v.space_no = c.space_no and v.record_id = c.record_id and v.whole and v.lets_go and v.t >= c.t)
  then '' else c.text end`;
