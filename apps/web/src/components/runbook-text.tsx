import { Code, List, Stack, Table, Text, Title } from '@mantine/core';
import { Fragment } from 'react';
import classes from './runbook-text.module.css';

/** Bold text, a name of a screen, one in code letters, or a link, of which only the words are kept: runbooks are read offline too. */
const INLINE = /(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`|\[[^\]]+\]\([^)]*\))/;

interface RunbookTextProps {
  readonly text: string;
  /** Addresses of pictures, by the path by which the text names them; one that is not among them is left out. */
  readonly pictures?: Readonly<Record<string, string>>;
}

/** A text as it is written in docs/runbooks and docs/guide: headings, paragraphs, lists, tables, commands and pictures. It is in English alone. */
export function RunbookText({ text, pictures = {} }: RunbookTextProps) {
  return (
    <Stack gap="sm" lang="en">
      {blocksOf(text).map((block, at) => (
        <Block key={at} block={block} pictures={pictures} />
      ))}
    </Stack>
  );
}

/** Blocks stand apart by empty lines; commands between fences hold such lines too. */
function blocksOf(text: string): readonly string[] {
  return text.split(/(^```[\s\S]*?^```$)/m).flatMap((part) => {
    if (part.startsWith('```')) return [part];
    return part
      .split(/\n\s*\n/)
      .map((block) => block.trim())
      .filter((block) => block !== '');
  });
}

interface BlockProps {
  readonly block: string;
  readonly pictures: Readonly<Record<string, string>>;
}

function Block({ block, pictures }: BlockProps) {
  if (block.startsWith('```')) return <Code block>{block.split('\n').slice(1, -1).join('\n')}</Code>;
  const [, marks = '', heading = ''] = /^(#+) (.*)$/.exec(block) ?? [];
  if (heading !== '') return <Title order={marks.length > 1 ? 3 : 2}>{heading}</Title>;
  const [, alt = '', path = ''] = /^!\[([^\]]*)\]\(([^)]*)\)$/.exec(block) ?? [];
  if (path !== '')
    return pictures[path] === undefined ? null : <img src={pictures[path]} alt={alt} className={classes['picture']} />;
  if (block.startsWith('|')) return <Rows lines={block.split('\n')} />;
  if (/^(?:-|\d+\.) /.test(block)) return <Items block={block} />;
  return (
    <Text size="sm">
      <Words text={block} />
    </Text>
  );
}

function Items({ block }: { readonly block: string }) {
  const items = block.split(/\n(?=(?:-|\d+\.) )/).map((item) => item.replace(/^(?:-|\d+\.) /, ''));
  return (
    <List size="sm" type={block.startsWith('-') ? 'unordered' : 'ordered'}>
      {items.map((item) => (
        <List.Item key={item}>
          <Words text={item} />
        </List.Item>
      ))}
    </List>
  );
}

function Rows({ lines }: { readonly lines: readonly string[] }) {
  const [head = [], , ...rows] = lines.map((line) => line.slice(1, -1).split('|'));
  return (
    <Table fz="sm">
      <Table.Thead>
        <Table.Tr>
          {head.map((cell) => (
            <Table.Th key={cell} scope="col">
              <Words text={cell.trim()} />
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((cells) => (
          <Table.Tr key={cells.join('|')}>
            {cells.map((cell, at) => (
              <Table.Td key={at}>
                <Words text={cell.trim()} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Words({ text }: { readonly text: string }) {
  return text.split(INLINE).map((part, at) => <Fragment key={at}>{wordsOf(part)}</Fragment>);
}

function wordsOf(part: string) {
  if (part.startsWith('**'))
    return <strong className={classes['bold']}>{part.slice(2, -2).replaceAll('`', '')}</strong>;
  if (part.startsWith('*')) return part.slice(1, -1);
  if (part.startsWith('`') && part.length > 1) return <Code>{part.slice(1, -1)}</Code>;
  const [, words] = /^\[([^\]]+)\]\([^)]*\)$/.exec(part) ?? [];
  return words?.replaceAll('`', '') ?? part.replaceAll('\n', ' ');
}
