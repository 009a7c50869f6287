// The words of cases: states, steps, acts, people. What the law says comes with the content, not from here.

export const STATES = {
  DRAFT: '草稿', SUBMITTED: '新申请', SUPPLEMENT: '等补材料', ACCEPTED: '已受理', WAITING: '对方在等', IDENTITY: '核对身份', NOTICE: '告知',
  QUESTIONING: '询问', SIGNING: '签名', IDENTITY_EXPIRED: '要重新核对身份', INTERRUPTED: '中断了', REVIEW: '审查', VERIFYING: '核实中', APPROVAL: '审批中',
  ISSUED: '已出证', DELIVERED: '已送达', ARCHIVED: '已归档', CONVERTED_IN_PERSON: '转到窗口', REFUSED: '不予办理', WITHDRAWN: '对方撤回', TERMINATED: '终止',
};

/** States together as a notary works through them. */
export const GROUPS = [
  ['现在要办', ['WAITING', 'IDENTITY', 'NOTICE', 'QUESTIONING', 'SIGNING', 'INTERRUPTED', 'IDENTITY_EXPIRED']],
  ['新申请和补材料', ['SUBMITTED', 'SUPPLEMENT', 'DRAFT']],
  ['等对方来视频', ['ACCEPTED']],
  ['审查、核实、审批', ['REVIEW', 'VERIFYING', 'APPROVAL']],
  ['出证和送达', ['ISSUED', 'DELIVERED']],
  ['办结的', ['ARCHIVED', 'CONVERTED_IN_PERSON', 'REFUSED', 'WITHDRAWN', 'TERMINATED']],
];

export const TONES = {
  WAITING: 'warn', IDENTITY: 'warn', NOTICE: 'warn', QUESTIONING: 'warn', SIGNING: 'warn', INTERRUPTED: 'bad', IDENTITY_EXPIRED: 'bad',
  SUBMITTED: 'info', APPROVAL: 'info', REVIEW: 'info', ACCEPTED: 'good', ISSUED: 'good', DELIVERED: 'good', REFUSED: 'off', WITHDRAWN: 'off',
  TERMINATED: 'off', ARCHIVED: 'off', CONVERTED_IN_PERSON: 'off', DRAFT: 'off', SUPPLEMENT: 'info', VERIFYING: 'info',
};

export const SESSION = ['WAITING', 'IDENTITY', 'NOTICE', 'QUESTIONING', 'SIGNING'];

/** Acts as the timeline and the buttons name them. */
export const ACTS = {
  opened: '填申请', submit: '提交申请', supplemented: '补齐材料', withdraw: '撤回申请', goInPerson: '改去窗口', beginSession: '坐到终端前', roomShown: '让公证员看房间',
  recordingAnswered: '回答能不能录音录像', cardRead: '读身份证芯片', noticeHeard: '听完告知', recordConfirmed: '确认笔录', recordDisputed: '说笔录有不对',
  codeSpoken: '念出文书编码', signedOnScreen: '在屏幕上签名', pagesPrinted: '打印文书', pageScanned: '扫描签好的页', paperAdded: '交来材料', networkGap: '网络断过',
  personLeft: '离开终端', collected: '领到公证书', take: '接手办理', askSupplement: '告知补材料', accept: '受理', compared: '核对是不是同一人', askCardAgain: '请再读一次卡',
  checked: '当面看过', giveNotice: '告知', ask: '提问', writeRecord: '写笔录', showRecord: '给对方看笔录', showText: '文书定稿', codeHeard: '核对文书编码',
  askSignature: '请对方签名', acceptPages: '核对签好的页', askScan: '请对方交材料', addPerson: '加参与人', decideGap: '断线后决定', suspend: '先停一停', endSession: '结束视频',
  stopClock: '停计期限', startClock: '恢复计期限', paperReceived: '收到纸质原件', sendForApproval: '送审批', sendBack: '退回', approve: '审批同意', issue: '出证',
  archive: '归档', refuse: '不予办理', convert: '转到窗口办', terminate: '终止', askDestruction: '申请销毁', confirmDestruction: '确认销毁',
  'recording.began': '开始录音录像', 'recording.gap': '录音录像有缺口', 'recording.ended': '录音录像结束', 'copy.began': '浏览器开始存录像副本', notaryCame: '公证员接通', added: '收到文件', documentAdded: '收到文件',
};

export const ROLES = {
  PARTY: '当事人', AGENT: '代理人', GUARDIAN: '监护人', CO_SIGNER: '共同签署人', WITNESS: '见证人', INTERPRETER: '翻译', SECOND_NOTARY: '第二公证员', NOTARY: '公证员', APPROVER: '审批人',
};

export const PAPERS = {
  BROUGHT: '对方的材料', APPLICATION: '申请表', CARD: '身份证扫描件', CHIP_PORTRAIT: '芯片照片', LIVE_PICTURE: '现场照片', TEXT: '文书', SIGNED_TEXT: '签好的文书',
  SCANNED_PAGE: '签名页扫描件', RECORD: '询问笔录', CERTIFICATE: '公证书', NOTICE: '通知',
};

export const VENUES = {
  DOMICILE: '住所地', HABITUAL_RESIDENCE: '经常居住地', PLACE_OF_ACT: '行为地', PLACE_OF_FACT: '事实发生地', PLACE_OF_PROPERTY: '不动产所在地', ELSEWHERE: '都不在本地',
};

/** What is looked at in session beside identity. */
export const SEEN = {will: '自愿，没有人强迫', alone: '旁边没有人指点', capacity: '说话清楚，明白后果', interest: '和这件事有利害关系', 'no-dispute': '没有争议', language: '能直接和公证员说话'};

/** How somebody besides the applicant proved who he or she is. */
export const MEANS = ['终端读了身份证芯片', '公证员看过身份证原件', '公证员当面核对照片', '公证员本人认识', '看过执业证件'];

/** Names of acts in the contract begin small on the wire; whoever lists them may write them either way. */
export function wire(name) {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function day(date) {
  return new Intl.DateTimeFormat('zh-CN', {timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric', weekday: 'short'}).format(new Date(`${date}T00:00:00+08:00`));
}

export function moment(time) {
  return new Intl.DateTimeFormat('zh-CN', {timeZone: 'Asia/Shanghai', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false}).format(new Date(time));
}

/** The term's clock in words; empty before acceptance. */
export function term(one) {
  if (one.clockStands) return `停计：${one.clockStands}`;
  if (one.daysLeft === undefined || one.daysLeft === null) return '';
  if (one.daysLeft < 0) return `超期 ${-one.daysLeft} 个工作日`;
  return `还剩 ${one.daysLeft} 个工作日${one.due ? `，到 ${day(one.due)}` : ''}`;
}

/** A number of a card or a telephone as it may stand open on a screen. */
export function masked(number) {
  if (!number || number.length < 9) return number;
  return number.length > 15 ? `${number.slice(0, 4)} **** **** ${number.slice(-4)}` : `${number.slice(0, 3)} **** ${number.slice(-4)}`;
}
