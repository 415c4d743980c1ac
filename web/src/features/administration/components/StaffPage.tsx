/** 本单位人员 */

import { Page } from '../../../components/Page.tsx';

export function StaffPage() {
  return <Page title="本单位人员">{null}</Page>;
}
