/** All cases that one may see, narrowed as one likes; the supervision desk's figures lead here. */

import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useMemo } from 'react';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { UnitPicker } from '../../../components/UnitPicker.tsx';
import { stepLabels } from '../../../lib/caseWords.ts';
import { problemFrom } from '../../../lib/problem.ts';
import { useMe } from '../../session/api/useMe.ts';
import { type ProposalFilter, proposalsQuery } from '../api/readProposals.ts';
import { type CaseRow, keyOfRow, listColumns, shownColumns } from '../columns.ts';
import { awaitedNames, stateNames, texts } from '../texts.ts';
import { type Address, keyOf, oneOf, useAddress } from '../useAddress.ts';
import { useRereading } from '../useRereading.ts';
import { useSteady } from '../useSteady.ts';
import { CaseList } from './CaseList.tsx';
import styles from './Filter.module.css';
import { ChoiceField, Field, LightField, lightNames, TextField } from './FilterFields.tsx';
import { KindFields } from './KindFields.tsx';
import { ListTools } from './ListTools.tsx';
import { UpdatesNote } from './UpdatesNote.tsx';

const nobody: ReadonlySet<string> = new Set();
const stepNumbers = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export function ProposalsPage() {
  const me = useMe();
  const address = useAddress();
  const filter = filterOf(address);
  const answer = useInfiniteQuery(proposalsQuery(filter));
  useRereading(answer.refetch);
  const fresh = useMemo(() => answer.data?.pages.flatMap((each) => each.proposals), [answer.data]);
  const steady = useSteady({ fresh, keyOf: keyOfRow, question: JSON.stringify(filter), known: nobody });
  const { rows, updates, refresh } = steady;
  const first = answer.data?.pages[0];
  const columns = shownColumns(address.search.columns, listColumns);
  const isNarrowed = Object.values(filter).some((each) => each !== undefined);
  const watches = me.posts.some(
    ({ role }) => role === 'clerk' || role === 'director' || role === 'supervisor',
  );
  return (
    <Page
      title={texts.proposals}
      extra={first && <span>{texts.total(first.total.count, first.total.more)}</span>}
    >
      <div className={`${styles.bar} not-printed`}>
        <TextField address={address} />
        <LightField address={address} done />
        <ChoiceField address={address} name="state" label={texts.state} options={optionsOf(stateNames)} />
        <ChoiceField
          address={address}
          name="step"
          label={texts.step}
          options={stepLabels.map((label, index) => ({ value: String(index + 1), label }))}
        />
        <KindFields address={address} />
        <Field label={texts.unit}>
          <UnitPicker
            label={texts.unit}
            value={filter.unit}
            names={unitNames(rows ?? [])}
            onChange={(unit: string | undefined) => address.set({ unit })}
          />
        </Field>
        {watches && (
          <ChoiceField
            address={address}
            name="awaited"
            label={texts.awaited}
            options={optionsOf(awaitedNames)}
          />
        )}
        <Flag address={address} name="mine" label={texts.mine} />
        <Flag address={address} name="key" label={texts.keyOnly} />
        {me.posts.some((each) => each.role === 'supervisor') && (
          <Flag address={address} name="supervised" label={texts.supervised} />
        )}
        {isNarrowed && <Button onClick={() => address.replace({})}>{texts.reset}</Button>}
        <div className={styles.end}>
          <ListTools screen="proposals" address={address} offered={listColumns} shown={columns} />
        </div>
      </div>
      <UpdatesNote count={updates} onRefresh={refresh} />
      {answer.error && <ProblemNote problem={problemFrom(answer.error)} />}
      {answer.isPending && <Loading />}
      {rows?.length === 0 && <EmptyNote text={isNarrowed ? texts.noMatch : texts.noProposals} />}
      {rows && rows.length > 0 && (
        <CaseList label={texts.proposals} rows={rows} columns={columns} now={me.now} />
      )}
      {answer.hasNextPage && (
        <Button
          className="not-printed"
          loading={answer.isFetchingNextPage}
          onClick={() => void answer.fetchNextPage()}
        >
          {texts.moreRows}
        </Button>
      )}
    </Page>
  );
}

function filterOf({ search }: Address): ProposalFilter {
  return {
    text: search.text,
    session: search.session,
    category: search.category,
    light: oneOf(search.light, lightNames),
    state: keyOf(search.state, stateNames),
    step: oneOf(search.step, stepNumbers),
    unit: search.unit,
    awaited: keyOf(search.awaited, awaitedNames),
    mine: oneOf(search.mine, ['true']),
    key: oneOf(search.key, ['true']),
    supervised: oneOf(search.supervised, ['true']),
  };
}

/** Names that are at hand anyway, for a unit that came with the address. */
function unitNames(rows: readonly CaseRow[]): Record<string, string> {
  const named = rows.flatMap(({ lead, awaited, progress }) => [
    ...lead.map(({ unit, name }) => [unit, name] as const),
    ...awaited.map(({ unit, unitName }) => [unit ?? '', unitName ?? ''] as const),
    ...progress.map(({ unit, unitName }) => [unit, unitName] as const),
  ]);
  return Object.fromEntries(named);
}

function optionsOf(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

function Flag({ address, name, label }: { address: Address; name: string; label: string }) {
  return (
    <Checkbox
      checked={address.search[name] === 'true'}
      onChange={({ target }) => address.set({ [name]: target.checked ? 'true' : undefined })}
    >
      {label}
    </Checkbox>
  );
}
