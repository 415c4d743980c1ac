/** 征询意见 */

import { Page } from '../../../components/Page.tsx';

export function SurveysPage() {
  return <Page title="征询意见">{null}</Page>;
}
