/** Proposals that are still before handover. */

import type { Subject } from './script.ts';

export const lifts: Subject = {
  title: '关于完善老旧小区加装电梯低层住户协商机制的提案',
  category: 'society',
  situation:
    '我市二〇〇〇年以前建成的多层住宅有三千余栋，六十岁以上常住老人超过六万人，上下楼不便已成为居家养老的突出难题。近三年已加装电梯四百余部，但申请与建成之比不足三成。',
  analysis:
    '未能建成的项目中，七成卡在低层住户意见不一：采光、噪声和房价影响缺少评估标准，补偿没有参照，社区调解又缺少专业支持，协商往往一次谈不拢便搁置。',
  suggestions:
    '建议由住建部门会同街道制定补偿参考标准，组建由设计、法律、心理人员组成的调解队伍，并为采光影响较大的住户提供第三方评估。',
  points: [{ ask: '制定加装电梯低层住户补偿参考标准。' }, { ask: '为街道社区配备加装电梯专业调解队伍。' }],
};

export const bicycles: Subject = {
  title: '关于规范城区共享单车停放秩序的提案',
  category: 'society',
  situation:
    '城区现有共享单车约四万辆，早晚高峰集中在学校、医院和公交枢纽，人行道和盲道被占用的投诉去年达一千二百余件。',
  analysis:
    '企业投放数量与道路容量脱节，停车点划设不足，清运责任不清，高峰时段缺少调度力量，处罚又难以落实到骑行人。',
  suggestions: '建议按街道容量核定投放数量，在公交站和学校周边增设电子围栏停车点，并将清运时效纳入企业考核。',
  points: [
    { ask: '按街道容量核定共享单车投放数量。' },
    { ask: '在公交站、学校周边增设电子围栏停车点。' },
    { ask: '将清运时效纳入运营企业考核。' },
  ],
};

export const naps: Subject = {
  title: '关于改善中小学生午休条件的提案',
  category: 'society',
  situation: '全市午间在校就餐的中小学生约九万人，其中能够躺睡午休的不足两成，多数学生趴在课桌上休息。',
  analysis: '学校教室面积有限，可躺式课桌椅价格较高，午间看护由教师义务承担，经费和人员都没有固定来源。',
  suggestions: '建议先在新建学校配置可躺式课桌椅，对老校分批改造，并明确午间看护的经费标准。',
  points: [{ ask: '分批配置可躺式课桌椅。' }, { ask: '明确午间看护的经费标准和人员安排。' }],
};

export const oldBrands: Subject = {
  title: '关于支持老字号企业利用网络直播拓展市场的提案',
  category: 'economy',
  situation: '我市有各级老字号四十七家，网络销售额占比平均不到百分之八，半数企业没有专职电商人员。',
  analysis: '企业规模小，拍摄、运营和物流成本高；产品标准和包装不适应网络销售；直播人才留不住。',
  suggestions: '建议建设共用的直播基地，组织包装设计对接，并对老字号电商人才给予培训补贴。',
  points: [{ ask: '建设老字号共用直播基地。' }, { ask: '对老字号电商人才给予培训补贴。' }],
};

export const riders: Subject = {
  title: '关于加强外卖骑手劳动权益保障的提案',
  category: 'society',
  situation: '全市注册外卖骑手约一万一千人，签订书面协议的占六成，参加职业伤害保障的不足四成。',
  analysis: '平台、配送站点与骑手之间的用工关系复杂，算法派单时限偏紧，事故后责任认定周期长。',
  suggestions: '建议推动平台公开派单规则，扩大职业伤害保障覆盖面，并在商圈设置休息和充电站点。',
  points: [
    { ask: '扩大骑手职业伤害保障覆盖面。' },
    { ask: '推动平台公开派单时限规则。' },
    { ask: '在商圈设置骑手休息、充电站点。' },
  ],
};

export const trucks: Subject = {
  title: '关于规范城区夜间渣土运输管理的提案',
  category: 'ecology',
  situation: '去年受理夜间渣土车噪声和遗撒投诉一千六百余件，主要集中在东城、横荷两个片区的在建工地周边。',
  analysis: '运输线路绕行居民区，工地出口冲洗不到位，夜间执法力量分散，违法记录没有在部门之间共享。',
  suggestions: '建议重新核定夜间运输线路，在工地出口安装抓拍设备，并建立部门共享的违法记录。',
  points: [{ ask: '重新核定夜间渣土运输线路。' }, { ask: '建立部门共享的渣土车违法记录。' }],
};

export const gradings: Subject = {
  title: '关于推进产业园区技能等级自主评价的提案',
  category: 'economy',
  situation:
    '我市四个省级园区有规模以上企业三百余家，具备自主评价资格的只有二十一家，高技能人才占比低于全省平均水平。',
  analysis: '评价标准由企业各自编制，园区内互不认可；中小企业达不到备案条件；评价结果与薪酬没有挂钩。',
  suggestions: '建议以园区为单位组建评价联盟，编制通用标准，并推动评价结果在园区内互认。',
  points: [{ ask: '以园区为单位组建技能评价联盟。' }, { ask: '推动评价结果在园区内互认。' }],
};

export const firstFaults: Subject = {
  title: '关于完善涉企轻微违法行为首违不罚清单的提案',
  category: 'politics',
  situation: '我市首违不罚清单现有事项八十九项，去年实际适用不足二百件，企业知晓率约三成。',
  analysis: '清单表述笼统，基层执法人员担心追责而少用；各县区尺度不一；整改指导跟不上。',
  suggestions: '建议按行业细化适用情形，建立容错免责机制，并同步推送整改指引。',
  points: [{ ask: '按行业细化首违不罚适用情形。' }, { ask: '对首违不罚企业同步推送整改指引。' }],
};

export const vague: Subject = {
  title: '关于加快我市各项事业发展的提案',
  category: 'other',
  situation: '近年来我市各项事业取得新的进步，同时也存在一些困难。',
  analysis: '主要是认识不够统一，措施不够有力，落实不够到位。',
  suggestions: '建议进一步加强领导，进一步完善机制，进一步加大投入。',
  points: [{ ask: '加强领导，加大投入。' }],
};

export const parking: Subject = {
  title: '关于解决本人住所地下车位归属的提案',
  category: 'other',
  situation: '本人所住小区地下车位由开发企业出售，与物业约定不一致。',
  analysis: '双方多次协商没有结果，本人已向法院起诉。',
  suggestions: '建议有关部门督促开发企业履行约定。',
  points: [{ ask: '督促开发企业履行车位约定。' }],
};

export const withdrawnFair: Subject = {
  title: '关于举办跨境电商展会的提案',
  category: 'economy',
  situation: '周边城市近两年先后举办跨境电商展会，带动了选品和物流企业集聚。',
  analysis: '我市展馆条件有限，错位办展的主题还不清楚。',
  suggestions: '建议先开展可行性研究，再确定办展主题和规模。',
  points: [{ ask: '开展跨境电商展会可行性研究。' }],
};

export const silverTeachers: Subject = {
  title: '关于引导退休教师到山区学校支教的提案',
  category: 'society',
  situation: '北部山区小规模学校有六十三所，音乐、美术、英语专任教师缺口约一百四十人。',
  analysis: '交流轮岗教师服务期短，退休教师有意愿但住宿、医疗和补助没有统一安排。',
  suggestions: '建议设立银龄支教岗位，统一补助标准，并由县区提供周转住房。',
  points: [{ ask: '设立银龄支教岗位并统一补助标准。' }, { ask: '为支教教师提供周转住房。' }],
};

export const breakfasts: Subject = {
  title: '关于建设便民早餐网点的提案',
  category: 'society',
  situation: '新城片区常住人口十一万人，持证早餐网点只有三十余处，流动摊点占道经营现象突出。',
  analysis: '临街铺租偏高，早餐经营利润薄；地铁口、医院周边没有预留经营空间。',
  suggestions: '建议在公共停车场、社区服务中心设置早餐车点位，统一配送和检测。',
  points: [{ ask: '在新城片区设置早餐车经营点位。' }, { ask: '建立统一配送和食品检测制度。' }],
};

export const schoolhouses: Subject = {
  title: '关于盘活农村闲置校舍的提案',
  category: 'culture',
  situation: '全市撤并后闲置的农村校舍有二百一十余处，建筑面积约十八万平方米，近半数无人看管。',
  analysis: '产权登记不全，部分校舍存在安全隐患；村集体缺少改造资金；用途变更手续繁琐。',
  suggestions: '建议逐处清查登记，优先改造为村史馆、养老点和农技培训点，并简化用途变更手续。',
  points: [{ ask: '逐处清查登记闲置校舍产权和安全状况。' }, { ask: '简化闲置校舍用途变更手续。' }],
};

export const swindles: Subject = {
  title: '关于加强青少年网络防诈宣传教育的提案',
  category: 'society',
  situation: '去年全市涉及未成年人的网络诈骗警情三百八十余起，游戏交易和追星返利类占七成。',
  analysis: '宣传多为一次性讲座，案例陈旧；家长对孩子使用支付账户缺少管理；学校与警方信息互通不够及时。',
  suggestions: '建议把防诈内容编入班会课程，按月更新案例，并建立学校与派出所的联络制度。',
  points: [{ ask: '把防诈内容编入中小学班会课程。' }, { ask: '建立学校与派出所联络制度。' }],
};
