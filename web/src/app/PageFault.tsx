/** An address that is not there, or a page that failed: what happened, what was kept, what to do. */

import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { Problem, problemFrom } from '../lib/problem.ts';
import { paths } from './paths.ts';
import { texts } from './texts.ts';

export function PageFault({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <Fault problem={problemFrom(error)}>
      <Button onClick={() => void router.invalidate().then(reset)}>{texts.again}</Button>
    </Fault>
  );
}

export function NoPage() {
  return <Fault problem={new Problem({ code: 'noPage', status: 404, detail: texts.noPage })} />;
}

function Fault({ problem, children }: { problem: Problem; children?: ReactNode }) {
  const router = useRouter();
  return (
    <main style={{ maxWidth: 720, margin: '48px auto', padding: '0 16px' }}>
      <ProblemNote problem={problem} />
      <p style={{ display: 'flex', gap: 8 }}>
        {children}
        <Button type="primary" onClick={() => void router.navigate({ to: paths.home })}>
          {texts.toHome}
        </Button>
      </p>
    </main>
  );
}
