/** In a demonstration: which day it is, who one is, and the way to another day or another person. */

import { Button } from 'antd';
import { useLayoutEffect, useRef, useState } from 'react';
import { fullTime } from '../../../lib/localTime.ts';
import { type Demonstration, useDemonstration } from '../../session/api/useDemonstration.ts';
import { useMe } from '../../session/api/useMe.ts';
import { texts } from '../texts.ts';
import { AccountSwitch } from './AccountSwitch.tsx';
import { ClockMover } from './ClockMover.tsx';
import styles from './DemonstrationBar.module.css';

export function DemonstrationBar() {
  const { data } = useDemonstration();
  return data ? <Bar demonstration={data} /> : null;
}

function Bar({ demonstration: { accounts, clock } }: { demonstration: Demonstration }) {
  const { person } = useMe();
  const [isSwitching, setSwitching] = useState(false);
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => (bar.current ? standAbove(bar.current) : undefined), []);
  return (
    <section ref={bar} aria-label={texts.bar} className={`${styles.bar} not-printed`}>
      <span className={styles.name}>{texts.now(fullTime(clock.now))}</span>
      <ClockMover isMoving={clock.moving} />
      <span>{texts.account(person.name)}</span>
      <Button onClick={() => setSwitching(true)}>{texts.change}</Button>
      {isSwitching && <AccountSwitch accounts={accounts} onClose={() => setSwitching(false)} />}
    </section>
  );
}

/** What else sticks to the foot of a page stands above the bar, as long as the bar itself sticks there. */
function standAbove(bar: HTMLElement): () => void {
  const root = document.documentElement.style;
  const measure = () => {
    const sticks = getComputedStyle(bar).position === 'sticky';
    root.setProperty('--foot', sticks ? `${bar.offsetHeight}px` : '0px');
  };
  const observer = new ResizeObserver(measure);
  observer.observe(bar);
  return () => {
    observer.disconnect();
    root.removeProperty('--foot');
  };
}
