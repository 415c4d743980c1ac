/** 待办事项 */

import { Page } from '../../../components/Page.tsx';

export function QueuePage() {
  return <Page title="待办事项">{null}</Page>;
}
