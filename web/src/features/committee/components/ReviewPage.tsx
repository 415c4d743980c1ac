/** 审查立案 */

import { Page } from '../../../components/Page.tsx';

export function ReviewPage() {
  return <Page title="审查立案">{null}</Page>;
}
