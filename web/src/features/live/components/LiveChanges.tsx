/** “有 3 条更新”: stands above a list, and reads it anew when pressed. */

import { Button } from 'antd';
import { texts } from '../texts.ts';
import { useLiveChanges } from '../useLiveChanges.ts';

export function LiveChanges() {
  const { count, isUnsure, refresh } = useLiveChanges();
  const isShown = count > 0 || isUnsure;
  return (
    <span role="status">
      {isShown && (
        <Button type="primary" ghost onClick={() => void refresh()}>
          {count > 0 ? texts.changed(count) : texts.perhaps}
        </Button>
      )}
    </span>
  );
}
