import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts.js';
import { type Candidate, candidatesQuery } from '../api/candidates.js';
import type { NewPlace, Team } from '../api/team.js';
import { TEAM_TEXTS } from '../teams.texts.js';
import { candidateOptions, labelOf } from './candidate-options.js';

/** Somebody writes until they are still for so long. */
const QUIET_MS = 200;

interface SelectPersonProps {
  readonly spaceId: string;
  readonly team: Team;
  readonly kind: NewPlace['kind'];
  readonly label: string;
  readonly chosen: Candidate | null;
  readonly onChoose: (chosen: Candidate | null) => void;
}

/** Chooses a colleague by part of a name or of a desk. */
export function SelectPerson({ spaceId, team, kind, label, chosen, onChoose }: SelectPersonProps) {
  const t = useTexts(TEAM_TEXTS);
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, QUIET_MS);
  const { data = [] } = useQuery(candidatesQuery(spaceId, { kind, words: isLabel(asked, chosen) ? '' : asked }));
  const found = chosen === null || data.some(({ id }) => id === chosen.id) ? data : [chosen, ...data];
  const options = candidateOptions(team, kind, found);
  return (
    <Select
      label={label}
      placeholder={t('choosePerson')}
      data={options}
      searchable
      required
      miw={280}
      nothingFoundMessage={t('nobodyFound')}
      value={chosen?.id ?? null}
      searchValue={words}
      onSearchChange={setWords}
      onChange={(personId) => onChoose(found.find(({ id }) => id === personId) ?? null)}
    />
  );
}

/** Who was chosen stands in the field, and is not looked for. */
function isLabel(words: string, chosen: Candidate | null): boolean {
  return chosen !== null && words === labelOf(chosen);
}
