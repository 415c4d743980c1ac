/** People and their accounts: found by name, unit or role; opened one by one; reset several at once. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { type PeopleFilter, usePeople } from '../api/usePeople.ts';
import type { Slip } from '../api/useResetAccounts.ts';
import { useUnits } from '../api/useUnits.ts';
import { texts } from '../texts.ts';
import styles from './Administration.module.css';
import { MoreButton } from './MoreButton.tsx';
import { NewPersonForm } from './NewPersonForm.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonDrawer } from './PersonDrawer.tsx';
import { ResetButton } from './ResetButton.tsx';
import { SlipSheet } from './SlipSheet.tsx';

const words = texts.people;

export function PeopleSection() {
  const [filter, setFilter] = useFilter();
  const list = usePeople(filter);
  const [chosen, setChosen] = useState<string[]>([]);
  const [opened, setOpened] = useState<string>();
  const [creating, setCreating] = useState(false);
  const [slips, setSlips] = useState<Slip[]>();
  const show = (made: Slip[]) => {
    setChosen([]);
    setOpened(undefined);
    setCreating(false);
    setSlips(made);
  };
  if (slips) return <SlipSheet slips={slips} onDone={() => setSlips(undefined)} />;
  if (list.error) return <ProblemNote problem={problemFrom(list.error)} />;
  if (!list.data) return <Loading />;
  const people = list.data.pages.flatMap((each) => each.people);
  const meant = people.filter((each) => chosen.includes(each.id));
  const person = people.find((each) => each.id === opened);
  return (
    <>
      <div className={styles.tools}>
        <FilterFields filter={filter} onChange={setFilter} />
        <Button type="primary" onClick={() => setCreating(true)}>
          {words.create}
        </Button>
        <ResetButton people={meant} label={words.resetSome(meant.length)} onSlips={show} />
      </div>
      <PeopleTable
        people={people}
        chosen={chosen}
        empty={words.empty}
        onChoose={setChosen}
        onOpen={({ id }) => setOpened(id)}
      />
      <MoreButton list={list} />
      {person && <PersonDrawer person={person} onClose={() => setOpened(undefined)} onSlips={show} />}
      {creating && <NewPersonForm onClose={() => setCreating(false)} onSlip={(slip) => show([slip])} />}
    </>
  );
}

interface FilterFieldsProps {
  filter: PeopleFilter;
  onChange(filter: PeopleFilter): void;
}

function FilterFields({ filter, onChange }: FilterFieldsProps) {
  const units = useUnits().data?.units ?? [];
  return (
    <>
      <Input.Search
        aria-label={words.search}
        placeholder={words.search}
        allowClear
        style={{ width: 240 }}
        defaultValue={filter.search ?? ''}
        onSearch={(search) => onChange({ ...filter, search: search.trim() || undefined })}
      />
      <Select
        aria-label={words.unit}
        placeholder={words.anyUnit}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 200 }}
        value={filter.unit ?? null}
        options={units.map((each) => ({ value: each.id, label: each.name }))}
        onChange={(unit) => onChange({ ...filter, unit: unit ?? undefined })}
      />
      <Select
        aria-label={words.role}
        placeholder={words.anyRole}
        allowClear
        style={{ width: 160 }}
        value={filter.role ?? null}
        options={roleOptions}
        onChange={(role) => onChange({ ...filter, role: role ?? undefined })}
      />
    </>
  );
}

type Role = NonNullable<PeopleFilter['role']>;

const roles: Record<Role, string> = texts.posts.roles;
const isRole = (value: string | undefined): value is Role => value !== undefined && value in roles;
const roleOptions = Object.entries(roles).flatMap(([value, label]) =>
  isRole(value) ? [{ value, label }] : [],
);

/** Kept in the address. */
function useFilter(): [PeopleFilter, (filter: PeopleFilter) => void] {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const filter: PeopleFilter = {
    search: search.search,
    unit: search.unit,
    role: isRole(search.role) ? search.role : undefined,
  };
  return [
    filter,
    (next) =>
      void navigate({
        to: '.',
        search: { search: next.search, unit: next.unit, role: next.role },
        replace: true,
      }),
  ];
}
