/** The words of notices. `{{number}}`, `{{title}}` and `{{unit}}` are filled by the sender, the rest by the notice. */

import type { NoticeKind } from '../../workflows/lifecycle/notices/noticeWords.ts';

type Words = Record<NoticeKind, { subject: string; body: string }>;

const proposal = '{{number}}提案《{{title}}》';

const intake = {
  submitted: {
    subject: '新提案待审查：{{number}}',
    body: `收到${proposal}，请及时审查。`,
  },
  received: {
    subject: '上级提案已登记：{{number}}',
    body: `上级政协${proposal}已登记收办，请及时交办。`,
  },
  coSignInvited: {
    subject: '邀请联名：{{number}}',
    body: `现邀请您联名提出${proposal}，请于{{dueOn}}前答复。逾期未答复的，不列为联名提案者。`,
  },
  coSignAnswered: {
    subject: '联名邀请已答复：{{number}}',
    body: `${proposal}的联名邀请收到新的答复，请登录查看。`,
  },
  coSignersDropped: {
    subject: '联名邀请已到期：{{number}}',
    body: `${proposal}的联名期限已到，未答复的受邀人不列为联名提案者。`,
  },
  reviewReady: {
    subject: '联名结束，提案待审查：{{number}}',
    body: `${proposal}联名已经结束，请及时审查。`,
  },
  returnedForRevision: {
    subject: '提案退回修改：{{number}}',
    body: `${proposal}经审查需要修改，意见请登录查看。修改后可以重新提交，编号不变。`,
  },
  revised: {
    subject: '提案已修改：{{number}}',
    body: `${proposal}已经提案者修改，请继续审查。`,
  },
  revisedTold: {
    subject: '您联名的提案已修改：{{number}}',
    body: `您联名提出的${proposal}已经第一提案者修改后重新提交，您的联名继续有效。请登录查看修改后的内容。`,
  },
  withdrawn: {
    subject: '提案已撤回：{{number}}',
    body: `${proposal}已经撤回，原编号保留，不再使用。`,
  },
  filed: {
    subject: '提案已立案：{{number}}',
    body: `您提出的${proposal}经审查予以立案，将交有关单位办理。`,
  },
  handOverAwaited: {
    subject: '提案待交办：{{number}}',
    body: `${proposal}已经立案，请及时确定承办单位并交办。`,
  },
  declined: {
    subject: '提案未予立案：{{number}}',
    body: `您提出的${proposal}经审查未予立案，理由和处理去向请登录查看。感谢您的关心和支持。`,
  },
  keyMarked: {
    subject: '列为重点提案：{{number}}',
    body: `${proposal}已经列为重点提案，有关期限如有变动另行通知。`,
  },
  keyUnmarked: {
    subject: '不再列为重点提案：{{number}}',
    body: `${proposal}不再列为重点提案，原因请登录查看。`,
  },
} satisfies Partial<Words>;

const handling = {
  handedOver: {
    subject: '提案交办，请签收：{{number}}',
    body: `${proposal}现交{{unit}}{{role}}，请于{{signForOn}}前签收，于{{dueOn}}前办理完毕。如不属于本单位职责，请在规定期限内书面提出退办申请，并说明理由和建议的承办单位。`,
  },
  handedOverTold: {
    subject: '提案已交办：{{number}}',
    body: `${proposal}已经交有关单位办理，承办单位和办理期限请登录查看。`,
  },
  unitsChanged: {
    subject: '承办单位有变动：{{number}}',
    body: `${proposal}的承办单位有变动，请登录查看，并与有关单位做好衔接。`,
  },
  unitRemoved: {
    subject: '不再承办：{{number}}',
    body: `{{unit}}不再承办${proposal}，原因请登录查看。`,
  },
  acceptanceDeemed: {
    subject: '视为接受办理：{{number}}',
    body: `{{unit}}在规定期限内未对${proposal}提出异议，视为接受办理，请尽快明确承办科室和承办人。`,
  },
  handlerAssigned: {
    subject: '您被确定为承办人：{{number}}',
    body: `${proposal}由您具体承办，请于{{dueOn}}前办理完毕，并及时与提案者沟通。`,
  },
  unitProposed: {
    subject: '建议增加承办单位：{{number}}',
    body: `{{unit}}建议为${proposal}增加承办单位，请予研究。`,
  },
  returnRequested: {
    subject: '退办申请待审批：{{number}}',
    body: `{{unit}}申请退办${proposal}，请于{{dueOn}}前作出决定。`,
  },
  returnGranted: {
    subject: '同意退办：{{number}}',
    body: `{{unit}}对${proposal}的退办申请已获同意，请与接办单位做好衔接。`,
  },
  returnSwapped: {
    subject: '主办、会办互换：{{number}}',
    body: `${proposal}的主办单位与会办单位互换，{{unit}}改为{{role}}，请于{{dueOn}}前办理完毕。`,
  },
  returnRefused: {
    subject: '未同意退办：{{number}}',
    body: `{{unit}}对${proposal}的退办申请未获同意，请继续办理，原因请登录查看。`,
  },
  returnRefusedFinally: {
    subject: '未同意退办，不再受理：{{number}}',
    body: `{{unit}}对${proposal}的退办申请未获同意，且不再受理同一事项的申请，请抓紧办理。`,
  },
  extensionRequested: {
    subject: '延期申请待审批：{{number}}',
    body: `{{unit}}申请将${proposal}的{{limit}}期限由{{fromOn}}延至{{dueOn}}，请予审批。`,
  },
  extensionGranted: {
    subject: '同意延期：{{number}}',
    body: `{{unit}}办理${proposal}的{{limit}}期限由{{fromOn}}延至{{dueOn}}。`,
  },
  extensionRefused: {
    subject: '未同意延期：{{number}}',
    body: `{{unit}}对${proposal}的延期申请未获同意，{{limit}}期限仍为{{dueOn}}，请抓紧办理。`,
  },
  urged: {
    subject: '催办：{{number}}',
    body: `请{{unit}}抓紧办理${proposal}，办理期限为{{dueOn}}，并按要求及时回复办理进展。`,
  },
  coHandlerReminded: {
    subject: '请提交会办意见：{{number}}',
    body: `主办单位提请{{unit}}抓紧提交${proposal}的会办意见，期限为{{dueOn}}。`,
  },
  urgingAnswered: {
    subject: '催办已有回复：{{number}}',
    body: `{{unit}}已经回复${proposal}的催办，请登录查看。`,
  },
} satisfies Partial<Words>;

const letters = {
  draftToSign: {
    subject: '文稿待审签：{{number}}',
    body: `{{unit}}办理${proposal}的文稿已送您审签，请及时处理。`,
  },
  draftSentBack: {
    subject: '文稿退回修改：{{number}}',
    body: `${proposal}的文稿已退回修改，意见请登录查看。办理期限不因退回而顺延。`,
  },
  draftSigned: {
    subject: '文稿已签发，待发出：{{number}}',
    body: `{{unit}}办理${proposal}的文稿审签完毕，请核对后发出。`,
  },
  replyToReview: {
    subject: '答复待审核：{{number}}',
    body: `{{unit}}对${proposal}的答复已经签发，请予审核。`,
  },
  reviewPassed: {
    subject: '答复审核通过：{{number}}',
    body: `{{unit}}对${proposal}的答复已经审核通过，请核对后发出。`,
  },
  reviewFailed: {
    subject: '答复审核退回：{{number}}',
    body: `{{unit}}对${proposal}的答复经审核需要修改，意见请登录查看。办理期限不因退回而顺延。`,
  },
  waiverRequested: {
    subject: '申请先行答复：{{number}}',
    body: `{{unit}}因会办意见逾期，申请对${proposal}先行答复，请予审批。`,
  },
  waiverGranted: {
    subject: '同意先行答复：{{number}}',
    body: `同意{{unit}}在缺少逾期会办意见的情况下答复${proposal}，有关情况已经记录。`,
  },
  waiverRefused: {
    subject: '未同意先行答复：{{number}}',
    body: `{{unit}}对${proposal}先行答复的申请未获同意，请继续催收会办意见。`,
  },
  opinionIssued: {
    subject: '收到会办意见：{{number}}',
    body: `{{unit}}对${proposal}的会办意见已经送达，请予汇总。`,
  },
  replyIssued: {
    subject: '提案已答复：{{number}}',
    body: `{{unit}}已对您提出的${proposal}作出答复，请查阅。`,
  },
  replyIssuedTold: {
    subject: '提案已办复：{{number}}',
    body: `{{unit}}已对${proposal}作出答复，请查阅。`,
  },
  deliveryFailed: {
    subject: '文件送达失败：{{number}}',
    body: `{{unit}}办理${proposal}的文件未能送达，原因请登录查看，并改用其他方式送达。`,
  },
  classCorrected: {
    subject: '办理结果分类已更正：{{number}}',
    body: `{{unit}}对${proposal}的办理结果分类已经更正，理由请登录查看。`,
  },
} satisfies Partial<Words>;

const feedback = {
  surveyOpened: {
    subject: '请反馈对提案办理的意见：{{number}}',
    body: `${proposal}已经答复，请于{{dueOn}}前反馈您对办理态度和办理结果的意见。您的意见由政协收集，反馈结束前承办单位不能看到。`,
  },
  rated: {
    subject: '收到提案者反馈：{{number}}',
    body: `${proposal}收到提案者的反馈意见，请登录查看。`,
  },
  surveyClosed: {
    subject: '征询意见结束：{{number}}',
    body: `${proposal}的征询意见已经结束，请及时处理。`,
  },
  rehandled: {
    subject: '提案重新办理：{{number}}',
    body: `提案者对${proposal}的办理表示不满意，请{{unit}}重新办理，于{{dueOn}}前再次答复。`,
  },
  rehandledTold: {
    subject: '提案已交重新办理：{{number}}',
    body: `${proposal}已经交有关单位重新办理，办理期限请登录查看。`,
  },
  concluded: {
    subject: '提案办结：{{number}}',
    body: `${proposal}已经办结。`,
  },
} satisfies Partial<Words>;

const limits = {
  dueSoon: {
    subject: '{{level}}：{{number}}{{limit}}还有{{days}}日到期',
    body: `${proposal}的{{limit}}期限为{{dueOn}}，还有{{days}}日（含节假日），请抓紧办理。`,
  },
  dueToday: {
    subject: '{{level}}：{{number}}{{limit}}今日到期',
    body: `${proposal}的{{limit}}期限今日（{{dueOn}}）到期，请于今日内办理完毕。`,
  },
  overdue: {
    subject: '{{level}}：{{number}}{{limit}}已逾期{{days}}日',
    body: `${proposal}的{{limit}}期限为{{dueOn}}，已逾期{{days}}日（含节假日），请立即办理，并说明原因。`,
  },
  missed: {
    subject: '逾期登记：{{number}}{{limit}}',
    body: `${proposal}的{{limit}}期限为{{dueOn}}，期满未办，已登记为逾期。`,
  },
  missedRevoked: {
    subject: '逾期登记已撤销：{{number}}{{limit}}',
    body: `${proposal}的{{limit}}期限为{{dueOn}}，经核实未逾期，原逾期登记已经撤销。`,
  },
  dueMoved: {
    subject: '期限变更：{{number}}{{limit}}',
    body: `${proposal}的{{limit}}期限由{{fromOn}}变更为{{dueOn}}，原因请登录查看。`,
  },
} satisfies Partial<Words>;

/** Formal and plain; what only some may see (reasons, opinions) is never in a notice. */
export const defaultNotices: Words = { ...intake, ...handling, ...letters, ...feedback, ...limits };
