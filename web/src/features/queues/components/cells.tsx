/** What stands in the cells of a row, the same in tables and on cards. */

import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { paths } from '../../../app/paths.ts';
import { Light } from '../../../components/Light.tsx';
import { dateOf, shortDate } from '../../../lib/localTime.ts';
import { useMe } from '../../session/api/useMe.ts';
import type { CaseRow, Column } from '../columns.ts';
import { awaitedNames, texts } from '../texts.ts';
import { RowDueDate } from './RowDueDate.tsx';

/** Days passed in a place, by the office's clock. */
export function daysSince(since: string, now: string): number {
  const day = (instant: string) => Date.parse(dateOf(instant));
  return Math.max(0, Math.round((day(now) - day(since)) / 86_400_000));
}

export function TitleLink({ row }: { row: CaseRow }) {
  return (
    <>
      <Link to={paths.proposal} params={{ id: row.id }} data-row-link="">
        {row.title}
      </Link>
      {row.key && (
        <>
          {' '}
          <Tag style={{ color: '#1f1f1f' }}>{texts.key}</Tag>
        </>
      )}
    </>
  );
}

/** In which part one has it, and for whom where one stands in. */
function MyRole({ row }: { row: CaseRow }) {
  const { posts } = useMe();
  const absent = posts.find((each) => each.id === row.post)?.onBehalfOf?.name;
  return (
    <>
      {row.role}
      {absent && texts.standingIn(absent)}
    </>
  );
}

function Awaited({ row, now }: { row: CaseRow; now: string }) {
  if (row.awaited.length === 0) return <>{texts.none}</>;
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {row.awaited.slice(0, 3).map(({ who, unitName, what, since, assignment }) => (
        <li key={`${who}${assignment ?? ''}${what}${since}`}>
          {unitName ?? awaitedNames[who]}
          {what}
          <span style={{ color: '#595959' }}>
            {' '}
            {texts.since(shortDate(dateOf(since), now.slice(0, 4)), daysSince(since, now))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Progress({ row, now }: { row: CaseRow; now: string }) {
  if (row.progress.length === 0) return <>{texts.noProgress}</>;
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {row.progress.map(({ assignment, unitName, text, expectedOn, at }) => (
        <li key={assignment}>
          {unitName}：{text}
          <span style={{ color: '#595959' }}>
            {' '}
            {expectedOn && `${texts.expected(shortDate(expectedOn, now.slice(0, 4)))}，`}
            {shortDate(dateOf(at), now.slice(0, 4))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** `act` is drawn by the list itself, which knows what was done. */
export function cellOf(column: Exclude<Column, 'act'>, row: CaseRow, now: string): ReactNode {
  const year = now.slice(0, 4);
  switch (column) {
    case 'light':
      return <Light value={row.light} />;
    case 'number':
      return <span style={{ whiteSpace: 'nowrap' }}>{row.number}</span>;
    case 'title':
      return <TitleLink row={row} />;
    case 'role':
      return <MyRole row={row} />;
    case 'lead':
      return row.lead.map((each) => each.name).join('、') || texts.none;
    case 'step':
      return row.step.words || row.step.label;
    case 'due':
      return row.dueOn ? <RowDueDate row={row} on={row.dueOn} thisYear={year} /> : texts.none;
    case 'awaited':
      return <Awaited row={row} now={now} />;
    case 'progress':
      return <Progress row={row} now={now} />;
    case 'since':
      return row.since ? texts.since(shortDate(dateOf(row.since), year), daysSince(row.since, now)) : '';
  }
}
