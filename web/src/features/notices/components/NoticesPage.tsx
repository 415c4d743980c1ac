/** 通知 */

import { Page } from '../../../components/Page.tsx';

export function NoticesPage() {
  return <Page title="通知">{null}</Page>;
}
