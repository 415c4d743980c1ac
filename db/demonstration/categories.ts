/** The fields of work of the default rules, with words by which a proposal is assigned to one of them. */

export interface OfficeCategory {
  code: string;
  name: string;
  keywords: string[];
}

export const categories: OfficeCategory[] = [
  {
    code: 'economy',
    name: '经济建设',
    keywords: [
      '产业',
      '企业',
      '外贸',
      '招商',
      '营商环境',
      '乡村振兴',
      '农业',
      '旅游',
      '金融',
      '科技创新',
      '制造业',
      '数字经济',
      '消费',
      '物流',
      '园区',
    ],
  },
  {
    code: 'politics',
    name: '政治建设',
    keywords: ['法治', '司法', '行政执法', '政务服务', '基层治理', '依法', '审判', '监督', '人大', '普法'],
  },
  {
    code: 'culture',
    name: '文化建设',
    keywords: ['文化', '非遗', '文物', '古建筑', '图书馆', '博物馆', '体育', '档案', '传统工艺', '红色资源'],
  },
  {
    code: 'society',
    name: '社会建设',
    keywords: [
      '教育',
      '学校',
      '职业技能',
      '就业',
      '医疗',
      '卫生',
      '养老',
      '托育',
      '社会保障',
      '住房',
      '小区',
      '交通',
      '治安',
      '食品安全',
      '职工',
    ],
  },
  {
    code: 'ecology',
    name: '生态文明建设',
    keywords: ['生态', '环境保护', '污染', '垃圾', '绿色', '低碳', '水质', '河道', '湿地', '造林', '节能'],
  },
  {
    code: 'unitedFront',
    name: '统战和政协工作',
    keywords: ['政协', '委员履职', '民主党派', '港澳', '侨务', '华侨', '统战', '民族', '宗教', '协商民主'],
  },
  { code: 'other', name: '其他', keywords: [] },
];
