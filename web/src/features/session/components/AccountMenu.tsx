/** Who one is, under which posts, one's password, and the way out. */

import { Link } from '@tanstack/react-router';
import { Button, Popover } from 'antd';
import { paths } from '../../../app/paths.ts';
import { colours } from '../../../app/theme.ts';
import { fullTime } from '../../../lib/localTime.ts';
import { useMe } from '../api/useMe.ts';
import { useSignOut } from '../api/useSignOut.ts';
import { texts } from '../texts.ts';

export function AccountMenu() {
  const { person, posts, lastReset } = useMe();
  const signOut = useSignOut();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <section aria-label={texts.account} style={{ maxWidth: 280 }}>
          <p style={{ margin: '0 0 4px', fontWeight: 600 }}>{texts.posts}</p>
          <ul style={{ margin: '0 0 12px', paddingInlineStart: 20 }}>
            {posts.map(({ id, label, onBehalfOf }) => (
              <li key={id}>{onBehalfOf ? `${label}（代${onBehalfOf.name}办理）` : label}</li>
            ))}
          </ul>
          {lastReset && (
            <p style={{ margin: '0 0 12px', color: colours.quiet }}>
              {texts.lastReset(fullTime(lastReset.at), lastReset.by)}
            </p>
          )}
          <p style={{ margin: '0 0 12px' }}>
            <Link to={paths.password}>{texts.changePassword}</Link>
          </p>
          <Button block loading={signOut.isPending} onClick={() => signOut.mutate()}>
            {texts.signOut}
          </Button>
        </section>
      }
    >
      <Button type="text" aria-haspopup="dialog">
        {person.name}
      </Button>
    </Popover>
  );
}
