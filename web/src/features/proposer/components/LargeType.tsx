/** What the proposer's pages stand in: larger type and controls than the desks. */

import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import styles from '../Proposer.module.css';

export function LargeType({ children }: { children: ReactNode }) {
  return (
    <ConfigProvider theme={{ token: { fontSize: 17, controlHeight: 44 } }}>
      <div className={styles.desk}>{children}</div>
    </ConfigProvider>
  );
}
