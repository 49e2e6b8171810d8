/**
 * The closed list of reasons the server may refuse for. A refusal is a code; the sentence belongs to the edge.
 * `status` is the HTTP status of the self-hosted transport; a cloud function carries code and message only.
 */
export const refusals = {
  'bad-input': { status: 400, message: '有几处没填对，请看红字提示' },
  'bad-request': { status: 400, message: '这次请求不完整，请退出重进再试' },
  'sign-in-needed': { status: 401, message: '请先登录' },
  'signed-out': { status: 401, message: '登录已过期，请重新登录' },
  'sign-in-failed': { status: 401, message: '账号、密码或动态码不对，请核对后再试' },
  'sign-in-locked': { status: 429, message: '试错次数太多，请过15分钟再试' },
  'not-allowed': { status: 403, message: '您的身份不能办理这一项' },
  'not-found': { status: 404, message: '没有找到，可能已被删除或不归您办理' },
  'too-many': { status: 429, message: '操作太频繁，请稍等一会儿再试' },
  'too-large': { status: 413, message: '内容太大，请压缩后再试' },
  'request-reused': { status: 409, message: '这次提交和上一次冲突，请退出重进再试' },
  busy: { status: 503, message: '现在办理的人较多，请稍后再试' },
  broken: { status: 500, message: '系统出了点问题，请稍后再试，已填内容不会丢' },

  'too-early': { status: 409, message: '还没到签到时间，到点后再签' },
  'shift-over': { status: 409, message: '这班已经结束，不能再签到' },
  'shift-withdrawn': { status: 409, message: '这班已被取消，请看最新的排班' },
  'already-checked-in': { status: 409, message: '您已经签到过了' },
  'on-duty-elsewhere': { status: 409, message: '您还有一班没签退，请先签退那一班' },
  'not-checked-in': { status: 409, message: '您还没有签到，不能签退' },
  'already-checked-out': { status: 409, message: '您已经签退过了' },
  'code-wrong': { status: 409, message: '现场码不对，请看清站点屏幕上的8位数字' },
  'sheet-code-wrong': { status: 409, message: '这张张贴码不对或已经换过，请用站点屏幕上的现场码' },
  'code-expired': { status: 409, message: '现场码已过期，请用屏幕上最新的码' },
  'code-used': { status: 409, message: '这个码已经用过了，请等屏幕换新码再试' },
  'code-other-site': { status: 409, message: '这是别的站点的码，请用您值班站点的码' },
  'code-locked': { status: 429, message: '现场码试错太多，请过5分钟再试' },
  'too-far': { status: 409, message: '您离站点较远，请到站点后用屏幕上的现场码' },

  'discipline-unread': { status: 409, message: '值班纪律有新内容，请先看一遍再签到' },
  'discipline-outdated': { status: 409, message: '值班纪律刚刚更新了，请看新的再确认' },
  'discipline-day': { status: 409, message: '新的值班纪律不能从过去的日子开始执行' },
  'taken-in-future': { status: 409, message: '手机时间比实际快，请把手机时间调准再试' },
  'delivered-too-late': { status: 409, message: '这次签到签退放得太久，不能补传了，请申请补签' },
  'make-up-not-needed': { status: 409, message: '这一班没有要补的签到签退' },
  'make-up-too-late': { status: 409, message: '过了可以补签的日子，有情况请跟县区司法局说' },
  'make-up-asked': { status: 409, message: '这一班已经申请过补签，正在等审批' },
  'make-up-settled': { status: 409, message: '这个补签申请已经有了结果，请刷新后再看' },
  'make-up-outdated': { status: 409, message: '申请以后考勤有了变化，不能照申请补，请先看最新的考勤' },
  'own-make-up': { status: 403, message: '这是您本人的补签，请同事来审批' },

  'not-on-duty': { status: 409, message: '您还没有签到上岗，不能登记现场咨询' },

  'ticket-unknown': { status: 404, message: '这个评价码无效，请让值班人员重新出示' },
  'ticket-expired': { status: 409, message: '这个评价码已过期，请让值班人员重新出示' },
  'ticket-used': { status: 409, message: '这个评价码已经用过了' },
  'already-rated': { status: 409, message: '这次服务已经评价过了，谢谢您' },
  'own-rating': { status: 403, message: '不能给自己的服务评价' },
  'rating-way-closed': { status: 409, message: '本县区没有开通这种评价方式，请用评价码' },
  'visitor-gone': { status: 409, message: '离咨询的时间太久了，请用评价码或电话回访来评价' },
  'appealed-already': { status: 409, message: '这条评价已经申诉过一次了' },
  'appeal-needless': { status: 409, message: '这条评价是满意，不用申诉' },
  'appeal-late': { status: 409, message: '申诉的期限已经过了，有话可以打电话跟县区司法局说' },
  'appeal-decided': { status: 409, message: '这件申诉已经办完，请刷新后再看' },
  'appeal-not-yours': { status: 403, message: '这条评价您参与过，请另一位同事来定' },
  'signal-changed': { status: 409, message: '这条提示有了变化，请刷新后再看' },

  'not-in-this-state': { status: 409, message: '这件申请已经有了新进展，请刷新后再看' },
  'form-incomplete': { status: 400, message: '还有内容没填完，请看红字提示' },
  'notice-outdated': { status: 409, message: '告知书已更新，请重新阅读后再签名' },
  'document-changed': { status: 409, message: '签名后内容有改动，请重新核对并签名' },
  'signature-missing': { status: 400, message: '请在框内签上您的名字' },
  'promise-not-for-you': { status: 409, message: '按规定您不用签承诺书，请直接提交' },
  'file-type': { status: 400, message: '只能上传照片或PDF文件' },
  'file-too-large': { status: 413, message: '照片太大，请换一张小一点的（不超过3兆）' },
  'too-many-files': { status: 409, message: '照片太多了：一件申请最多20张，几份草稿合起来最多60张' },
  'too-many-drafts': { status: 409, message: '您已有5份没提交的申请，请先提交或删掉一份' },
  'too-many-open': { status: 409, message: '您已有3件申请在审查，等有了结果再提交新的' },
  'approval-needed': { status: 409, message: '本县区要两个人：请先报审批，由同事批准' },
  'approval-needless': { status: 409, message: '本县区一个人就能定，不用报审批' },
  'not-urgent': { status: 409, message: '时效还不急，先行提供请选别的情形' },
  'aid-objected': { status: 409, message: '您已经提过异议了，请看答复' },
  'aid-objection-late': { status: 409, message: '提异议的期限过了，还可在60天内申请行政复议' },
  'objection-not-yours': { status: 403, message: '这件事您经办过，异议要由别的同事来定' },
  'own-application': { status: 403, message: '这是您本人的申请，请同事来办理' },

  'roll-call-running': { status: 409, message: '这个范围正在点名，等这一次结束再点' },
  'roll-call-enough': { status: 409, message: '这个范围今天点名的次数已经够了，请明天再点' },
  'roll-call-started': { status: 409, message: '点名已经开始或结束，不能取消了' },
  'roll-call-replied': { status: 409, message: '您已经应答过了' },
  'roll-call-closed': { status: 409, message: '应答时间已经过了，请写明情况' },
  'roll-call-code': { status: 400, message: '这次点名要用站点的现场码应答' },
  'roll-call-settled': { status: 409, message: '这一条已经有了结果，请刷新后再看' },
  'roll-call-explain-late': { status: 409, message: '说明的期限已经过了，请联系县区司法局' },
  'roll-call-unheard': { status: 409, message: '本人还在说明期限内，请等说明或到期后再认定' },
  'own-roll-call': { status: 403, message: '这是您本人的点名，请同事来认定' },

  'double-booked': { status: 409, message: '这个人这段时间已经有班了，请换一个人或换个时间' },
  'shift-begun': { status: 409, message: '这一班已经开始或结束，不能取消' },
  'shift-of-plan': { status: 409, message: '这一班是按月排的，请到排班里调整' },
  'plan-changed': { status: 409, message: '刚有同事改过这个月的排班，请看过最新的再办' },
  'gaps-changed': { status: 409, message: '排班不足的地方有了变化，请重新核对后再发布' },
  'nothing-to-publish': { status: 409, message: '排班和已发布的一样，不用再发布' },
  'slot-held': { status: 409, message: '这一班已开始、已签到或已按申请调整，不能在排班里改' },
  'cannot-sit-duty': { status: 409, message: '这个人现在不能值班，请换一个人' },
  'on-leave': { status: 409, message: '这个人当天请了假，请换一个人' },
  'pattern-moved-on': { status: 409, message: '这条排班规律已有新的变化，请刷新后再看' },
  'outreach-there': { status: 409, message: '这个乡镇已有一个同名的临时咨询点在用，请直接用它或换个名称' },
  'outreach-over': { status: 404, message: '这个临时咨询点的活动已经结束了' },

  'change-too-late': { status: 409, message: '这一班已经开始，不能再换人' },
  'ask-too-late': { status: 409, message: '离值班时间太近了，请直接打电话给司法局安排' },
  'request-open': { status: 409, message: '这一班已经有一份申请在办，请先等结果' },
  'request-closed': { status: 409, message: '这份申请已经有了新进展，请刷新后再看' },
  'leave-overlaps': { status: 409, message: '这几天里有您已经请过的假，请改一下日期' },
  'cover-incomplete': { status: 409, message: '还有班没安排好：请选人代班，或者取消这一班' },
  'own-request': { status: 403, message: '这件事涉及您本人，请同事来办理' },

  'month-not-over': { status: 409, message: '这个月还没过完，下月1号起才能出结算单' },
  'rates-not-set': { status: 409, message: '值班补贴标准还没有定，请先到规则设置里填好' },
  'statement-changed': { status: 409, message: '结算单刚刚有变动，请刷新后核对新的数' },
  'statement-moved': { status: 409, message: '这张结算单已经到了下一步，请刷新后再看' },
  'statement-later': { status: 409, message: '后面月份的结算单已经出了，请在后面的月份里更正' },
  'objection-open': { status: 409, message: '还有异议没有答复，答复后再办' },
  'objection-made': { status: 409, message: '这一条您已经提过异议，请等答复' },
  'objection-answered': { status: 409, message: '这条异议已经答复过了' },
  'not-confirmed-yet': { status: 409, message: '本人还没有确认，核对期限也没到，请再等等' },
  'same-person': { status: 403, message: '您经手提交的，要由另一位同事来审批' },
  'own-statement': { status: 403, message: '这里面有您本人的补贴，请同事来办理' },
  'nothing-to-pay': { status: 409, message: '没有审批过、等着发放的结算单' },
  'batch-moved': { status: 409, message: '这一批已经有了新进展，请刷新后再看' },
  'fund-voided': { status: 409, message: '这笔资金已经作废了' },
  'setting-too-early': { status: 409, message: '新规定最早从明天起生效，已经过去的日子不能改' },
  'setting-taken': { status: 409, message: '这一天已经有一条规定，请刷新看清后再改' },

  'already-registered': { status: 409, message: '这个人已经在名册里，请找到TA的记录再办' },
  'person-moved-on': { status: 409, message: '这条记录已有新的变化，请刷新后再看' },
  'needs-colleague': { status: 403, message: '是您申报的，请另一位同事来办准入' },
  'own-record': { status: 403, message: '这是您本人的记录，请同事来办理' },
  'kind-fixed': { status: 409, message: '值班人员和辅助人员不能互改，请先办退出，再重新登记' },
  'already-screened': { status: 409, message: '这个人这一年已经筛查过了' },
  'staff-record': { status: 409, message: '这个人也是工作人员，请用账号、密码和动态码登录' },
  'claim-code-wrong': { status: 409, message: '邀请码不对，请照着再输一遍' },
  'claim-code-expired': { status: 409, message: '邀请码已经作废，请向县区司法局再要一个' },
  'claim-code-used': { status: 409, message: '这个邀请码已经用过了，请向县区司法局再要一个' },
  'claim-locked': { status: 429, message: '邀请码输错太多次，请过1小时再试' },
  'account-in-use': {
    status: 409,
    message: '这个微信已经办过别的事，绑定会丢掉记录，请给县区司法局打电话办理',
  },

  'rows-wrong': { status: 400, message: '表格里有几行不对，一行也没有导入，请改好再传' },

  'finding-moved-on': { status: 409, message: '这件事有了新进展，请刷新后再看' },
  'finding-not-yours': { status: 403, message: '您参与过这件事，这一步要由别人来办' },
  'finding-term-over': { status: 409, message: '期限已经过了，有话可以打电话跟县区司法局说' },
  'penalty-worse': { status: 409, message: '申诉后的处理不能比原来的更重' },
  'already-deducted': { status: 409, message: '这一班的同一个问题已经决定扣过补贴，不能再扣一次' },
  'already-found': { status: 409, message: '这个人这一班的这个问题，已经有人提出过了' },
  'no-sites-to-draw': { status: 409, message: '这个范围里没有可抽的站点，请换一个范围' },
  'inspection-closed': { status: 409, message: '这次检查已经办完，请刷新后再看' },
  'inspection-taken': { status: 409, message: '这次检查已有同事去做了' },
  'rectification-moved-on': { status: 409, message: '这项整改有了新进展，请刷新后再看' },
  'own-rectification': { status: 403, message: '这项整改是您报的，请同事来复核' },
  'year-not-over': { status: 409, message: '这一年还没结束，年后再评星级' },
  'stars-given': { status: 409, message: '这一年的星级已经评过了' },
  'preview-outdated': { status: 409, message: '积分有了变化，请刷新后再确认' },

  'record-changed': { status: 409, message: '这条记录刚刚改过，请刷新看清后再改' },
  'correction-late': { status: 409, message: '过了可以自己改的时间，请县区工作人员帮您改' },
  'correction-empty': { status: 409, message: '没有改动，不用提交' },
  'access-needed': { status: 403, message: '未成年人的记录，要先请县区另一位同事批准才能打开' },
  'access-asked': { status: 409, message: '已经申请过了，请等同事批准' },
  'access-decided': { status: 409, message: '这个申请已经有人处理了' },
  'type-there': { status: 409, message: '已经有这个事项了' },
  'complaint-moved-on': { status: 409, message: '这件投诉有了新进展，请刷新后再看' },
  'complaint-not-yours': { status: 403, message: '您参与过这件事，请没有参与过的同事来办' },
  'investigator-involved': { status: 409, message: '这个人参与过这件事，请另选一个人来调查' },
  'complaints-enough': { status: 429, message: '您今天投诉的次数已经够多了，请明天再来，急事打12348' },
  'visit-month-open': { status: 409, message: '这个月还没过完，下月1号起再抽' },
  'month-drawn': { status: 409, message: '这个月已经抽过了，请直接看抽到的' },
  'nothing-to-visit': { status: 409, message: '这个月没有可以回访的记录' },
  'visit-done': { status: 409, message: '这次回访已经办完了，请刷新后再看' },
  'visit-not-yours': { status: 403, message: '这次回访没有分给您' },
  'own-visit': { status: 403, message: '不能回访自己接待的人，请换一位同事' },
  'nothing-to-report': { status: 409, message: '回访没有发现记录不真实，不用上报' },
  'slot-gone': { status: 409, message: '这个时间刚被约走或者取消了，请选别的时间' },
  'booked-then': { status: 409, message: '您在这个时间已经约过了' },
  'booking-enough': { status: 409, message: '您约的次数够多了，办完一次再约下一次' },
  'booking-paused': { status: 409, message: '前几次约了没来，这段时间请直接到站点，随到随问' },
  'booking-moved-on': { status: 409, message: '这个预约有了新变化，请刷新后再看' },
  'booking-not-yet': { status: 409, message: '还没到约的时间，到时候再说' },
  'booking-over': { status: 409, message: '约的时间已经过了，不能再改' },
  'questions-enough': { status: 409, message: '您有几个问题还没答复，等答复了再问新的' },
  'question-moved-on': { status: 409, message: '这个问题有了新进展，请刷新后再看' },
  'question-taken': { status: 409, message: '同事已经接了这个问题' },
  'no-such-colleague': { status: 409, message: '这位同事现在不能接，请另选一位' },
  'escalation-moved-on': { status: 409, message: '这件上报有了新进展，请刷新后再看' },
  'type-ended': { status: 409, message: '这个事项已经停用了' },
  'client-hidden': { status: 403, message: '来访人是谁只有经办人看得到，需要联系请找经办人' },
  'export-too-many': { status: 409, message: '一次导不了这么多，请缩短日期或加上条件再导' },
  'nothing-to-export': { status: 409, message: '这个范围里没有记录，请换个条件再导' },
  'compare-too-many': { status: 409, message: '这段时间记录太多，请按月分开比对' },
  'offer-unknown': { status: 404, message: '这个码无效，请让接待您的人重新出示' },
  'offer-expired': { status: 409, message: '这个码过期了，请让接待您的人重新出示' },
  'offer-used': { status: 409, message: '这件事已经有人接着申请了，请问接待您的人' },
  'offer-own': { status: 403, message: '请让来访人用他自己的手机扫' },
  'applied-already': { status: 409, message: '来访人已经接着申请了，不用再出示' },
  'followed-already': { status: 409, message: '这件事已经有人在看进度，请问接待您的人' },
  'referral-open': { status: 409, message: '这件事已经转过去了，正在办，不用再转' },
  'referral-moved-on': { status: 409, message: '这件转办有了新进展，请刷新后再看' },
  'referral-own': { status: 409, message: '不能转给自己，请另选一位' },
  'not-overdue': { status: 409, message: '还没到期，不用督办' },
  'contact-guarded': { status: 403, message: '为了来访人安全，联系请找经办人' },
  'meeting-past': { status: 409, message: '约的时间已经过了，请另约一个' },
  'paper-not-yet': { status: 409, message: '这件案子还没走到这一步，不能出这份文书' },
  'paper-there': { status: 409, message: '这份文书已经出过了，要改请换一份新的' },
  'paper-ended': { status: 409, message: '这份文书已经收回或换过了，请刷新后再看' },
} as const satisfies Record<string, { status: number; message: string }>

export type RefusalCode = keyof typeof refusals

/** One sentence per wrong field, keyed by the field's path in the input (`household.0.name`). */
export type RefusedFields = Record<string, string>

/** The refusal as it crosses the wire. */
export interface Refusal {
  code: RefusalCode
  message: string
  fields?: RefusedFields
}

/** Thrown by rules and procedures; the dispatcher turns it into a `Refusal`. Carries no personal data. */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly fields: RefusedFields | undefined

  constructor(code: RefusalCode, fields?: RefusedFields) {
    super(refusals[code].message)
    this.name = 'Refused'
    this.code = code
    this.fields = fields
  }

  toRefusal(): Refusal {
    return { code: this.code, message: this.message, ...(this.fields && { fields: this.fields }) }
  }
}

/** `throw refuse('not-found')` reads as the sentence it is. */
export const refuse = (code: RefusalCode, fields?: RefusedFields) => new Refused(code, fields)

/** Narrows what came over the wire to a code of the list; an unknown code (an older client) is `undefined`. */
export const isRefusalCode = (code: unknown): code is RefusalCode =>
  typeof code === 'string' && Object.prototype.hasOwnProperty.call(refusals, code)
