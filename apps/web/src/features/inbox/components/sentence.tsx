/** A sentence with the name of what it is about in it, which is set off where it stands. */
export function Sentence({ line, name }: { readonly line: string; readonly name: string }) {
  const at = line.indexOf(name);
  if (at < 0 || name === '') return line;
  return (
    <>
      {line.slice(0, at)}
      <b>{name}</b>
      {line.slice(at + name.length)}
    </>
  );
}
