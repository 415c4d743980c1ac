/** 有 3 条更新: nothing moves under the reader's hand until he asks for it. */

import { Button } from 'antd';
import { texts } from '../texts.ts';

export function UpdatesNote({ count, onRefresh }: { count: number; onRefresh: () => void }) {
  return (
    <div role="status" className="not-printed">
      {count > 0 && (
        <Button type="primary" ghost onClick={onRefresh} style={{ marginBottom: 8 }}>
          {texts.updates(count)}，{texts.refresh}
        </Button>
      )}
    </div>
  );
}
