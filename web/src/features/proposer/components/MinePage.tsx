/** 我的提案: what waits for me, what I am writing, and where each of mine stands, in plain words. */

import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { paths } from '../../../app/paths.ts';
import { Page } from '../../../components/Page.tsx';
import { newKey } from '../../../lib/newKey.ts';
import { texts } from '../texts.ts';
import { DraftList } from './DraftList.tsx';
import { LargeType } from './LargeType.tsx';
import { OwnList } from './OwnList.tsx';
import { WaitingList } from './WaitingList.tsx';

export function MinePage() {
  const navigate = useNavigate();
  return (
    <LargeType>
      <Page
        title={texts.title}
        extra={
          <Button
            type="primary"
            onClick={() => void navigate({ to: paths.write, params: { draft: newKey() } })}
          >
            {texts.write}
          </Button>
        }
      >
        <section aria-labelledby="waiting">
          <h2 id="waiting">{texts.waiting}</h2>
          <WaitingList />
        </section>
        <DraftList />
        <section aria-labelledby="submitted">
          <h2 id="submitted">{texts.submitted}</h2>
          <OwnList />
        </section>
      </Page>
    </LargeType>
  );
}
