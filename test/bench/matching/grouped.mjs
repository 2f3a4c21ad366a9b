/** Parts a list by what tells its members apart. */
export function grouped(list, keyOf) {
  const groups = {};
  for (const each of list) (groups[keyOf(each)] ??= []).push(each);
  return groups;
}
