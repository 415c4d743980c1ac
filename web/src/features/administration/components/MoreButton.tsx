/** The next page of a list, under it. */

import { Button } from 'antd';
import { texts } from '../texts.ts';

export interface MoreButtonProps {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown };
}

export function MoreButton({ list }: MoreButtonProps) {
  if (!list.hasNextPage) return null;
  return (
    <Button
      style={{ marginTop: 12 }}
      loading={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
    >
      {texts.more}
    </Button>
  );
}
