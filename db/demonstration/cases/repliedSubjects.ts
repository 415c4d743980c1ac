/** Proposals that have been answered, those of the session before included. */

import type { Subject } from './script.ts';

export const exhibition: Subject = {
  title: '关于支持本地企业参加境外展会的提案',
  category: 'economy',
  situation: '去年全市有一百六十余家企业参加境外展会，其中首次参展的占三成。',
  analysis: '展位费和物流费用高，补贴申报材料多，企业对目的地市场了解不足。',
  suggestions: '建议简化补贴申报，统一组团参展，并提供目的地市场信息。',
  points: [
    {
      ask: '简化境外展会补贴申报材料。',
      answer:
        '申报材料由十一项减为四项，全部线上提交，审核时限由三十个工作日压缩为十个工作日，今年已兑现补贴六百二十万元。',
    },
    {
      ask: '统一组团参加境外展会。',
      answer: '今年组团参加境外展会七场，企业一百零八家，现场签约额一亿四千万元。',
    },
  ],
};

export const hotline: Subject = {
  title: '关于提升就业服务热线接通率的提案',
  category: 'society',
  situation: '就业服务热线月均来电二万一千个，高峰期接通率不足六成。',
  analysis: '坐席数量不足，重复咨询占比高，疑难问题流转慢。',
  suggestions: '建议增加坐席，设置智能应答，并公布疑难问题办理时限。',
  points: [
    {
      ask: '增加热线坐席并设置智能应答。',
      answer:
        '坐席由二十二个增至四十个，上线智能应答，常见问题分流率百分之四十六，高峰期接通率提高到百分之九十五。',
    },
    {
      ask: '公布疑难问题办理时限。',
      answer: '已公布十七类疑难问题的办理时限，逾期自动提醒，近三个月按时办结率百分之九十九。',
    },
  ],
};

export const apprentices: Subject = {
  title: '关于推行企业新型学徒制的提案',
  category: 'economy',
  situation: '全市参加新型学徒制的企业有六十四家，在培学徒三千一百人，集中在机械和陶瓷行业。',
  analysis: '企业与院校课程衔接不够，补贴到账慢，学徒流动大。',
  suggestions: '建议校企共同制定课程，按进度拨付补贴，并为留任学徒提供奖励。',
  points: [
    {
      ask: '校企共同制定学徒培养课程。',
      answer: '已组织十二所院校与六十四家企业共同编制课程四十一门，并在机械、陶瓷行业全面使用。',
      opinion: '我局已指导院校将学徒课程纳入学分管理，由企业师傅参与考核。',
    },
    {
      ask: '按培养进度拨付补贴。',
      answer: '补贴改为开班、中期、结业三次拨付，本年已拨付一千二百万元，平均到账时间缩短为八个工作日。',
      opinion: '院校按月提供学徒出勤和考核情况，作为拨付依据。',
    },
  ],
};

export const census: Subject = {
  title: '关于完善居住证便民办理的提案',
  category: 'society',
  situation: '全市流动人口约六十八万人，去年办理居住证九万二千张，窗口平均等候五十分钟。',
  analysis: '材料重复提交，部分派出所不能代办，制证时间长。',
  suggestions: '建议推行线上申领、就近代办，压缩制证时间。',
  points: [
    {
      ask: '推行居住证线上申领和就近代办。',
      answer: '线上申领已经开通，全市九十八个社区可以代办，线上办理占比达到百分之七十一。',
    },
    {
      ask: '压缩居住证制证时间。',
      answer: '制证时间由十五个工作日压缩为五个工作日，并提供邮寄服务。',
    },
  ],
};

export const parks: Subject = {
  title: '关于扩大开发区公共服务配套的提案',
  category: 'economy',
  situation: '高新片区就业人口七万人，学校、门诊和公交线路配套明显不足。',
  analysis: '配套设施建设滞后于招商，职工子女入学距离远，末班车时间早。',
  suggestions: '建议加快公办学校和门诊建设，延长公交运营时间。',
  points: [
    {
      ask: '加快公办学校和社区门诊建设。',
      answer: '一所九年一贯制学校已经开工，列入明年秋季招生计划；社区门诊已完成选址。',
    },
    { ask: '延长公交末班车时间。', answer: '两条公交线路末班车已延长至二十二时三十分。' },
  ],
};

export const overseas: Subject = {
  title: '关于加强与港澳青年实习交流的提案',
  category: 'unitedFront',
  situation: '近两年来我市实习的港澳青年约四百人，实习岗位集中在旅游和文化行业。',
  analysis: '岗位信息发布分散，住宿和保险没有统一安排，实习后缺少跟踪。',
  suggestions: '建议统一发布岗位，落实住宿和保险，并建立实习后跟踪机制。',
  points: [
    {
      ask: '统一发布港澳青年实习岗位。',
      answer: '已在统一平台发布岗位三百二十个，覆盖制造、金融、文化等九个行业。',
    },
    {
      ask: '落实实习期间住宿和保险。',
      answer: '已与三家青年公寓签订协议，实习期间住宿免费，并统一购买意外伤害保险。',
    },
  ],
};

export const reading: Subject = {
  title: '关于推动全民阅读进乡村的提案',
  category: 'culture',
  situation: '全市农家书屋一千零二十八个，年均借阅不足三千册的占六成。',
  analysis: '图书更新慢，管理员多为兼职，与学校阅读活动没有结合。',
  suggestions: '建议图书按需配送，与乡村学校共享，并开展阅读推广。',
  points: [
    {
      ask: '图书按需配送并与乡村学校共享。',
      answer: '已建立点单配送机制，三百二十个书屋与乡村学校共享图书，年借阅量增长一点八倍。',
    },
  ],
};

export const mediation: Subject = {
  title: '关于加强劳动争议基层调解的提案',
  category: 'society',
  situation: '全市劳动争议案件年均九千余件，基层调解成功率约五成。',
  analysis: '调解员专业能力不足，调解协议履行缺少保障。',
  suggestions: '建议加强调解员培训，完善调解协议仲裁确认。',
  points: [
    {
      ask: '加强基层劳动争议调解员培训。',
      answer: '全年培训调解员一千一百人次，镇街调解组织实现全覆盖，调解成功率提高到百分之六十八。',
    },
    {
      ask: '完善调解协议仲裁确认。',
      answer: '已开通线上仲裁确认，当日申请当日受理，全年确认协议二千七百余份。',
    },
  ],
};

export const warehouses: Subject = {
  title: '关于支持农产品冷链仓储建设的提案',
  category: 'economy',
  situation: '全市冷库总容量十一万吨，产地冷库占比不足三成，果蔬产后损耗率约百分之二十。',
  analysis: '用电和用地成本高，小农户共享机制缺失。',
  suggestions: '建议建设共享产地冷库，落实农业用电价格。',
  points: [
    {
      ask: '建设共享产地冷库。',
      answer: '建成共享产地冷库二十六座，新增容量一万八千吨，服务农户三千余户。',
    },
  ],
};

export const policing: Subject = {
  title: '关于加强校园周边治安巡防的提案',
  category: 'society',
  situation: '校园周边涉及学生的治安警情每年约四百起，多发于放学后一小时。',
  analysis: '巡逻时段与放学时间不一致，视频覆盖存在盲区。',
  suggestions: '建议调整巡逻时段，补齐视频盲区。',
  points: [
    {
      ask: '按放学时间安排校园周边巡逻。',
      answer: '已按各校放学时间逐校排班，四百一十二所学校周边实现定点巡逻，警情同比下降百分之三十六。',
    },
  ],
};

export const upperTalent: Subject = {
  title: '关于支持边境地区引进国际职业教育资源的提案',
  category: 'unitedFront',
  situation: '边境地区与周边国家在职业教育方面往来密切，每年有两千余名留学生来华学习技术。',
  analysis: '学历互认程序复杂，合作办学项目审批周期长，师资交流缺少经费保障。',
  suggestions: '建议简化合作办学审批，推动学历互认，并设立师资交流专项。',
  points: [{ ask: '简化合作办学审批程序。' }, { ask: '推动职业教育学历互认。' }],
};

export const teaGardens: Subject = {
  title: '关于推进茶园机械化采收的提案',
  category: 'economy',
  situation: '全区茶园面积二十九万亩，机械采收比例不到一成，春茶季用工缺口约八千人。',
  analysis: '茶园坡度大，适用机具少，种植行距不统一。',
  suggestions: '建议开展宜机化改造，补贴小型采收机具，并建立农机服务队。',
  points: [{ ask: '开展茶园宜机化改造。' }, { ask: '补贴小型采收机具。' }],
};

export const ceramics: Subject = {
  title: '关于提升中小陶瓷企业数字化水平的提案',
  category: 'economy',
  situation: '全区陶瓷企业四千余家，其中使用生产管理软件的不足一成，订单交付延误时有发生。',
  analysis: '软件价格偏高，企业缺少专业人员，行业通用方案较少。',
  suggestions: '建议推广行业通用系统，对首次使用的企业给予补贴，并组织培训。',
  points: [
    {
      ask: '推广陶瓷行业通用生产管理系统。',
      answer: '已遴选三套通用系统，在一百二十家企业试用，平均交付周期缩短百分之十九。',
    },
    { ask: '对首次使用系统的企业给予补贴。', answer: '已发放补贴三百四十万元，覆盖企业九十六家。' },
  ],
};
