import {
  Alert,
  Button,
  Checkbox,
  FileButton,
  Group,
  NativeSelect,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { memberCode } from '../../../case/member/member.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { Failed } from '../../../components/states.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { type Justification, makeCheck } from '../api/checks.js';
import { CHECK_TEXTS } from '../check.texts.js';
import { useListFile } from '../file/use-list-file.js';
import classes from '../list-check.module.css';
import { LIST_CHECK_TEXTS } from '../list-check.texts.js';
import { MOST_LETTERS, MOST_LINES, readLines } from '../read-lines.js';

/** Lines that are looked up in a moment. */
const FEW_LINES = 2000;
/** Of a file. */
const MOST_MIB = 8;
const CATEGORIES = ['suspect', 'victim', 'witness', 'contact', 'other'] as const;

interface CheckFormProps {
  readonly spaceId: string;
  /** What the list begins with. */
  readonly words: string;
  /** Countries that can be asked; all are, until one is taken off. */
  readonly others: readonly string[];
  /** What the case is about, as its agreement says. */
  readonly offence: string;
  readonly onMade: (checkId: string) => void;
}

/** A list to look up: what is in it, who is asked, and why. */
export function CheckForm({ spaceId, words, others, offence, onMade }: CheckFormProps) {
  const t = useTexts(LIST_CHECK_TEXTS);
  const list = useMemberList();
  const mayAsk = useHasRole('investigator', 'liaison');
  const [text, setText] = useState(words);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<Partial<Justification>>({});
  const why: Justification = { aim: '', category: 'suspect', reason: '', offence, ...said };
  const { lines, isLong, isCut } = readLines(text);
  const members = mayAsk ? others.filter((member) => !leftOut.includes(member)) : [];
  const making = useMutation({
    mutationFn: () => makeCheck(spaceId, { lines, members, ...(members.length > 0 ? { justification: why } : {}) }),
    onSuccess: ({ checkId }) => onMade(checkId),
  });
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        making.mutate();
      }}
    >
      <Textarea
        label={t('lines')}
        description={t('where', { most: MOST_LINES })}
        placeholder={t('example')}
        error={isLong && t('long', { most: MOST_LETTERS })}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        rows={8}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
      />
      <FromFile onRead={setText} />
      {mayAsk && others.length > 0 && (
        <>
          <Checkbox.Group
            label={t('partners')}
            value={[...members]}
            onChange={(chosen) => setLeftOut(others.filter((member) => !chosen.includes(member)))}
          >
            <Group gap="md" mt="xs">
              {others.map((member) => (
                <Checkbox key={member} value={member} label={memberCode(member)} />
              ))}
            </Group>
          </Checkbox.Group>
          {members.length > 0 && <Why why={why} onChange={(more) => setSaid({ ...said, ...more })} />}
          {members.length > 0 && (
            <Alert color="gray" variant="light" icon={<IconInfoCircle aria-hidden />}>
              {t('leak')}
            </Alert>
          )}
        </>
      )}
      <div className={classes['acts']}>
        <Button type="submit" disabled={lines.length === 0 || isLong} loading={making.isPending}>
          {members.length > 0 ? t('checkThere', { members: list(members) }) : t('checkHome')}
        </Button>
        <Text className={classes['note']} role="status" component="span">
          {lines.length > 0 && t('count', { count: lines.length })} {isCut && t('cut', { most: MOST_LINES })}{' '}
          {making.isPending && lines.length > FEW_LINES && t('takesLong')}
        </Text>
      </div>
      {making.error && <Failed error={making.error} retry={() => making.mutate()} />}
    </form>
  );
}

/** Takes the list from a file in the place of what is written. */
function FromFile({ onRead }: { readonly onRead: (text: string) => void }) {
  const t = useTexts(LIST_CHECK_TEXTS);
  const reading = useListFile(onRead);
  const problem = reading.data?.problem;
  return (
    <div className={classes['acts']}>
      <FileButton accept=".csv,.txt,.xlsx" onChange={(file) => file && reading.mutate(file)}>
        {(props) => (
          <Button {...props} variant="default" loading={reading.isPending}>
            {t('fromFile')}
          </Button>
        )}
      </FileButton>
      <Text className={classes['note']} role="status" component="span">
        {problem ? t(problem, { most: MOST_MIB }) : t('files', { most: MOST_MIB })}
      </Text>
      {reading.error && <Failed error={reading.error} />}
    </div>
  );
}

interface WhyProps {
  readonly why: Justification;
  readonly onChange: (more: Partial<Justification>) => void;
}

function Why({ why, onChange }: WhyProps) {
  const t = useTexts(CHECK_TEXTS);
  const title = useTexts(LIST_CHECK_TEXTS)('why');
  return (
    <fieldset className={classes['why']}>
      <legend>{title}</legend>
      <Stack gap="sm">
        <TextInput
          required
          label={t('aim')}
          maxLength={200}
          value={why.aim}
          onChange={({ currentTarget }) => onChange({ aim: currentTarget.value })}
        />
        <NativeSelect
          label={t('category')}
          data={CATEGORIES.map((value) => ({ value, label: t(value) }))}
          value={why.category}
          onChange={({ currentTarget }) => {
            const category = CATEGORIES.find((one) => one === currentTarget.value);
            if (category) onChange({ category });
          }}
        />
        <TextInput
          required
          label={t('offence')}
          maxLength={200}
          value={why.offence}
          onChange={({ currentTarget }) => onChange({ offence: currentTarget.value })}
        />
        <TextInput
          required
          label={t('reason')}
          maxLength={500}
          value={why.reason}
          onChange={({ currentTarget }) => onChange({ reason: currentTarget.value })}
        />
      </Stack>
    </fieldset>
  );
}
