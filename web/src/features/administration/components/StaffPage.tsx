/** The people of one's own unit, for its office: made, and given new passwords. */

import { Button } from 'antd';
import { useState } from 'react';
import { Loading } from '../../../components/Loading.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemFrom } from '../../../lib/problem.ts';
import type { Person, PersonPost } from '../api/usePeople.ts';
import type { Slip } from '../api/useResetAccounts.ts';
import { useStaff } from '../api/useStaff.ts';
import { texts } from '../texts.ts';
import styles from './Administration.module.css';
import { MoveWorkForm } from './MoveWorkForm.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { ResetButton } from './ResetButton.tsx';
import { SlipSheet } from './SlipSheet.tsx';
import { StaffForm } from './StaffForm.tsx';

const words = texts.staff;

export function StaffPage() {
  const staff = useStaff();
  const [chosen, setChosen] = useState<string[]>([]);
  const [creating, setCreating] = useState<string>();
  const [moving, setMoving] = useState<{ unit: string; person: Person; post: PersonPost }>();
  const [slips, setSlips] = useState<Slip[]>();
  const show = (made: Slip[]) => {
    setChosen([]);
    setCreating(undefined);
    setSlips(made);
  };
  if (slips) {
    return (
      <Page title={texts.slips.title}>
        <SlipSheet slips={slips} onDone={() => setSlips(undefined)} />
      </Page>
    );
  }
  return (
    <Page title={words.title}>
      {staff.error && <ProblemNote problem={problemFrom(staff.error)} />}
      {staff.isLoading && <Loading />}
      {staff.data && <p className={styles.quiet}>{words.explain}</p>}
      {staff.data?.units.map(({ id, name, people }) => {
        const meant = people.filter((each) => chosen.includes(each.id));
        return (
          <section key={id} aria-label={name} style={{ marginBottom: 24 }}>
            <h2 style={{ fontSize: 17 }}>{name}</h2>
            <div className={styles.tools}>
              <Button type="primary" onClick={() => setCreating(id)}>
                {words.create}
              </Button>
              <ResetButton people={meant} label={texts.people.resetSome(meant.length)} onSlips={show} />
            </div>
            <PeopleTable
              people={people}
              chosen={chosen}
              empty={words.empty}
              onChoose={setChosen}
              onMove={({ person, post }) => setMoving({ unit: id, person, post })}
            />
          </section>
        );
      })}
      {moving && <MoveWorkForm {...moving} onClose={() => setMoving(undefined)} />}
      {creating && (
        <StaffForm unit={creating} onClose={() => setCreating(undefined)} onSlip={(slip) => show([slip])} />
      )}
    </Page>
  );
}
