/** 关注: any case that one sees can be kept an eye on. */

import { Button } from 'antd';
import { announce } from '../../../lib/announce.ts';
import { useFollow } from '../api/useFollow.ts';

const texts = { follow: '关注', unfollow: '取消关注', following: '已关注', ended: '已取消关注' } as const;

/** `of` tells it from its neighbours for those who hear it. */
export function FollowButton({ proposal, known, of }: { proposal: string; known?: boolean; of?: string }) {
  const { followed, change, isChanging } = useFollow(proposal, known);
  if (followed === undefined) return null;
  const words = followed ? texts.unfollow : texts.follow;
  return (
    <Button
      loading={isChanging}
      aria-label={of ? `${words}：${of}` : words}
      style={{ minHeight: 40 }}
      onClick={() =>
        change(!followed, { onSuccess: () => announce(followed ? texts.ended : texts.following) })
      }
    >
      {words}
    </Button>
  );
}
