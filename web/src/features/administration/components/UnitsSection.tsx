/** The units of the committee: found by name or alias, made and changed in a drawer. */

import { Button, Input, Table } from 'antd';
import { useState } from 'react';
import { EmptyNote } from '../../../components/EmptyNote.tsx';
import { Loading } from '../../../components/Loading.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import { type Unit, useUnits } from '../api/useUnits.ts';
import { texts } from '../texts.ts';
import styles from './Administration.module.css';
import { UnitForm } from './UnitForm.tsx';

const words = texts.units;

export function UnitsSection() {
  const list = useUnits();
  const [wanted, setWanted] = useState('');
  const [edited, setEdited] = useState<Unit | 'new'>();
  if (list.error) return <ProblemNote problem={problemFrom(list.error)} />;
  if (!list.data) return <Loading />;
  const { units } = list.data;
  const names = new Map(units.map((each) => [each.id, each.name]));
  const found = units.filter((each) => [each.name, ...each.aliases].join(' ').includes(wanted.trim()));
  return (
    <>
      <div className={styles.tools}>
        <Input
          type="search"
          aria-label={words.filter}
          placeholder={words.filter}
          allowClear
          style={{ width: 260 }}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <Button type="primary" onClick={() => setEdited('new')}>
          {words.create}
        </Button>
      </div>
      <div className={styles.wide}>
        <Table<Unit>
          rowKey="id"
          size="small"
          dataSource={found}
          pagination={false}
          locale={{ emptyText: <EmptyNote text={words.empty} /> }}
          columns={[
            {
              title: words.name,
              render: (_, unit) => (
                <>
                  <Button type="link" style={{ padding: 0 }} onClick={() => setEdited(unit)}>
                    {unit.name}
                  </Button>
                  {!unit.active && <span className={styles.quiet}> {words.inactive}</span>}
                  {unit.aliases.length > 0 && <div className={styles.quiet}>{unit.aliases.join('、')}</div>}
                </>
              ),
            },
            { title: words.kind, render: (_, unit) => words.kinds[unit.kind] },
            {
              title: words.supervisedBy,
              render: (_, unit) =>
                unit.supervisedBy === unit.id
                  ? words.itself
                  : (names.get(unit.supervisedBy) ?? unit.supervisedBy),
            },
            { title: words.way, render: (_, unit) => words.ways[unit.way] },
            { title: words.duty, render: (_, unit) => unit.duty ?? '' },
          ]}
        />
      </div>
      {edited && (
        <UnitForm
          key={edited === 'new' ? 'new' : edited.id}
          unit={edited === 'new' ? undefined : edited}
          units={units}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}
