/** The lists that the default policy offers: classes, grounds, dispositions, categories, forms of contact, the survey. */

import type { Choice, ResultClass, SurveyScheme } from '../../workflows/lifecycle/policies/policy.ts';

/** Words of plans and of work still going on, which speak against 已解决. */
export const wordsOfPlans = ['拟', '将', '下一步', '计划于', '正在', '力争', '争取', '逐步', '适时'];
const wordsOfSuccess = ['已解决', '已经解决', '已落实', '已全部完成'];

/** domain.md 3.3, S12 and T1. */
export const defaultClasses: ResultClass[] = [
  {
    code: 'A',
    label: 'A类',
    meaning: '所提问题已经解决或者基本解决',
    solved: true,
    needsTracking: false,
    contradictedBy: wordsOfPlans,
  },
  {
    code: 'B',
    label: 'B类',
    meaning: '所提问题正在解决或者列入计划逐步解决',
    solved: false,
    needsTracking: true,
    contradictedBy: [],
  },
  {
    code: 'C',
    label: 'C类',
    meaning: '所提问题因条件限制暂时不能解决',
    solved: false,
    needsTracking: false,
    contradictedBy: wordsOfSuccess,
  },
  {
    code: 'D',
    label: 'D类',
    meaning: '所提意见留作参考',
    solved: false,
    needsTracking: false,
    contradictedBy: wordsOfSuccess,
  },
];

/** domain.md 2.5, S2: the ten grounds for not filing. */
export const defaultGrounds: Choice[] = [
  { code: 'secret', label: '涉及党和国家秘密' },
  { code: 'forbidden', label: '国家明令禁止' },
  { code: 'partyInternal', label: '中共党员对党内有关组织、人事安排等方面有意见' },
  { code: 'democraticPartyInternal', label: '民主党派成员反映本组织内部问题' },
  { code: 'inLitigation', label: '进入民事、刑事、行政诉讼或者仲裁程序' },
  { code: 'academic', label: '属于学术研讨' },
  { code: 'personal', label: '为本人或者亲属解决个人问题' },
  { code: 'promotion', label: '宣传、推介具体作品、产品' },
  { code: 'namedAccusation', label: '指名举报' },
  { code: 'empty', label: '内容空泛、没有具体建议' },
];

/** domain.md 2.5, S2, S20 and S42. */
export const defaultDispositions: Choice[] = [
  { code: 'publicOpinionItem', label: '转为社情民意信息' },
  { code: 'letter', label: '作为委员来信处理' },
  { code: 'reference', label: '转有关部门参考' },
  { code: 'upperLevel', label: '转上级政协' },
  { code: 'lowerLevel', label: '转下级政协' },
];

/** domain.md 2.5, return and re-assignment. */
export const defaultReturnGrounds: Choice[] = [
  { code: 'notOurFunction', label: '不属于本单位职能范围' },
  { code: 'otherUnitLeads', label: '应由其他单位主办' },
  { code: 'otherLevel', label: '属上级或者其他地区职权范围' },
  { code: 'reorganised', label: '机构职能已经调整划转' },
  { code: 'other', label: '其他' },
];

export const defaultCategories: Choice[] = [
  { code: 'economy', label: '经济建设' },
  { code: 'politics', label: '政治建设' },
  { code: 'culture', label: '文化建设' },
  { code: 'society', label: '社会建设' },
  { code: 'ecology', label: '生态文明建设' },
  { code: 'unitedFront', label: '统战和政协工作' },
  { code: 'other', label: '其他' },
];

/** domain.md 4.4, Y15 and Y16. `notContacted` is for the proposer's own answer. */
export const defaultContactForms: Choice[] = [
  { code: 'visit', label: '走访' },
  { code: 'interview', label: '面谈' },
  { code: 'meeting', label: '座谈会' },
  { code: 'telephone', label: '电话' },
  { code: 'mail', label: '邮件' },
  { code: 'letter', label: '书信' },
  { code: 'other', label: '其他' },
  { code: 'notContacted', label: '未联系' },
];

/** domain.md 4.4: attitude and result are rated apart (Y10, Y14); 理解 counts as its own value (T3, T4). */
export const defaultSurvey: SurveyScheme = {
  opens: 'clerk',
  concludes: 'time',
  raters: 'first',
  axes: [
    {
      code: 'attitude',
      label: '对办理态度',
      required: true,
      values: [
        { code: 'satisfied', label: '满意', dissatisfied: false },
        { code: 'basicallySatisfied', label: '基本满意', dissatisfied: false },
        { code: 'dissatisfied', label: '不满意', dissatisfied: true },
      ],
    },
    {
      code: 'result',
      label: '对办理结果',
      required: true,
      values: [
        { code: 'satisfied', label: '满意', dissatisfied: false },
        { code: 'basicallySatisfied', label: '基本满意', dissatisfied: false },
        { code: 'understood', label: '理解', dissatisfied: false },
        { code: 'dissatisfied', label: '不满意', dissatisfied: true },
      ],
    },
  ],
};
