interface AskedLineProps {
  /** Of the record that it is about; null where it has none here. */
  readonly name: string | null;
  readonly text: string;
}

/** What was asked, with the name of what it is about, which is set off where it stands. */
export function AskedLine({ name, text }: AskedLineProps) {
  if (name === null) return text;
  const at = text.indexOf(name);
  if (at < 0) {
    return (
      <>
        <b dir="auto">{name}</b> · {text}
      </>
    );
  }
  return (
    <>
      {text.slice(0, at)}
      <b>{name}</b>
      {text.slice(at + name.length)}
    </>
  );
}
