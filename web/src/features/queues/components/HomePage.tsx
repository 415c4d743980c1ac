/** 待办 */

import { Page } from '../../../components/Page.tsx';

export function HomePage() {
  return <Page title="待办">{null}</Page>;
}
