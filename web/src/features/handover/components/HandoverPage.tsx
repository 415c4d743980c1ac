/** 交办 */

import { Page } from '../../../components/Page.tsx';

export function HandoverPage() {
  return <Page title="交办">{null}</Page>;
}
