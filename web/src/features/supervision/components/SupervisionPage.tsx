/** 督办 */

import { Page } from '../../../components/Page.tsx';

export function SupervisionPage() {
  return <Page title="督办">{null}</Page>;
}
