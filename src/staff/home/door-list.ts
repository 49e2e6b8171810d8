import type { StaffRole } from '@contract/account/roles'
import type { TodoKey } from '@contract/report/todo'
import type { IconName } from '@/components/icon'
import type { PageName } from '@/routes'

export interface Door {
  title: string
  icon: IconName
  page: PageName
  of: readonly StaffRole[]
  /** What waits behind it. */
  waits?: readonly TodoKey[]
}

const ALL = ['station', 'county', 'city'] as const
const PLANNERS = ['county', 'city'] as const
const COUNTY = ['county'] as const
const COUNTER = ['station', 'county'] as const

/** Every door of the house by what people come for. Who may go through is decided again at each page and procedure. */
export const doorSections: { title: string; doors: Door[] }[] = [
  {
    title: '值班',
    doors: [
      { title: '排班', icon: 'calendar', page: 'staffPlanner', of: PLANNERS },
      { title: '谁在岗', icon: 'people', page: 'staffLive', of: ALL },
      { title: '点名', icon: 'bell', page: 'staffRollCalls', of: ALL, waits: ['explanations'] },
      { title: '考勤', icon: 'clock', page: 'staffAttendance', of: ALL },
      { title: '换班请假', icon: 'refresh', page: 'staffRequests', of: COUNTY, waits: ['requests'] },
      { title: '补签', icon: 'pen', page: 'staffMakeUps', of: COUNTY, waits: ['make-ups'] },
      { title: '缺班', icon: 'warn', page: 'staffCoverage', of: ALL },
      { title: '班次规律', icon: 'copy', page: 'staffPatterns', of: ALL, waits: ['patterns'] },
      { title: '临时派班', icon: 'plus', page: 'staffOneOffs', of: COUNTY },
      { title: '临时咨询点', icon: 'pin', page: 'staffOutreaches', of: ALL },
      { title: '值班公告', icon: 'chat', page: 'staffNotice', of: ALL },
      { title: '值班公示', icon: 'file', page: 'staffBoardPrint', of: ALL },
    ],
  },
  {
    title: '监督',
    doors: [
      {
        title: '抽查整改',
        icon: 'search',
        page: 'staffSupervision',
        of: ALL,
        waits: ['inspections', 'rectifications'],
      },
      { title: '问题处理', icon: 'shield', page: 'staffFindings', of: PLANNERS, waits: ['findings'] },
      { title: '积分星级', icon: 'check', page: 'staffPoints', of: PLANNERS },
    ],
  },
  {
    title: '咨询',
    doors: [
      {
        title: '紧急上报',
        icon: 'warn',
        page: 'staffEscalations',
        of: PLANNERS,
        waits: ['escalations'],
      },
      { title: '热点', icon: 'search', page: 'staffHotSpots', of: ALL },
      { title: '咨询台账', icon: 'search', page: 'staffLedger', of: ALL },
      { title: '满意度', icon: 'chat', page: 'staffRatings', of: ALL },
      { title: '投诉办理', icon: 'shield', page: 'staffComplaints', of: PLANNERS, waits: ['complaints'] },
      { title: '转办', icon: 'forward', page: 'staffReferrals', of: ALL, waits: ['referrals'] },
      { title: '网上提问', icon: 'chat', page: 'staffQuestions', of: ALL, waits: ['questions'] },
      { title: '预约上门', icon: 'calendar', page: 'staffBookings', of: ALL, waits: ['visits'] },
      { title: '回访', icon: 'phone', page: 'staffReturnVisits', of: ALL, waits: ['return-visits'] },
      { title: '查看批准', icon: 'lock', page: 'staffRecordAccess', of: PLANNERS },
      { title: '常用答复', icon: 'copy', page: 'staffAnswerTemplates', of: COUNTY },
      { title: '事项类型', icon: 'folder', page: 'staffMatterTypes', of: PLANNERS },
    ],
  },
  {
    title: '法律援助',
    doors: [
      { title: '指派律师', icon: 'people', page: 'staffAssignments', of: COUNTY, waits: ['assignments'] },
      { title: '代受理', icon: 'plus', page: 'staffTakenIn', of: ALL, waits: ['taken-in'] },
      { title: '打电话告诉', icon: 'phone', page: 'staffToTell', of: COUNTER, waits: ['to-tell'] },
      { title: '移送', icon: 'forward', page: 'staffTransfers', of: PLANNERS, waits: ['transfers'] },
      { title: '受理情况', icon: 'file', page: 'staffIntakeFigures', of: PLANNERS },
      {
        title: '超期和快到期',
        icon: 'clock',
        page: 'staffClocks',
        of: PLANNERS,
        waits: ['clocks', 'unserved'],
      },
      {
        title: '通知辩护',
        icon: 'shield',
        page: 'staffDefenceNotices',
        of: PLANNERS,
        waits: ['defence'],
      },
      {
        title: '羁押人员申请',
        icon: 'lock',
        page: 'staffDetainees',
        of: ALL,
        waits: ['detainees'],
      },
      { title: '卷宗审查', icon: 'folder', page: 'staffCaseFiles', of: COUNTY, waits: ['case-files'] },
      { title: '案卷档案', icon: 'lock', page: 'staffArchive', of: COUNTY },
      { title: '办案补贴', icon: 'check', page: 'staffCasePay', of: COUNTY, waits: ['case-pay'] },
      { title: '案件数', icon: 'copy', page: 'staffCaseFigures', of: PLANNERS },
      { title: '律师上报', icon: 'warn', page: 'staffCaseReports', of: COUNTY, waits: ['case-reports'] },
      { title: '异议审查', icon: 'scales', page: 'staffObjections', of: PLANNERS, waits: ['objections'] },
      { title: '承诺核查', icon: 'search', page: 'staffPromiseChecks', of: PLANNERS, waits: ['promises'] },
      {
        title: '不实承诺',
        icon: 'warn',
        page: 'staffFalsePromises',
        of: PLANNERS,
        waits: ['false-promises'],
      },
      { title: '案件质量', icon: 'search', page: 'staffQuality', of: PLANNERS, waits: ['monitoring'] },
      { title: '案卷互评', icon: 'people', page: 'staffPeerReviews', of: PLANNERS, waits: ['grade-appeals'] },
      { title: '补材料情况', icon: 'folder', page: 'staffSupplements', of: PLANNERS, waits: ['following'] },
    ],
  },
  {
    title: '人员和补贴',
    doors: [
      { title: '人员', icon: 'person', page: 'staffPeople', of: ALL, waits: ['people'] },
      { title: '补贴', icon: 'folder', page: 'staffSubsidy', of: PLANNERS, waits: ['subsidies'] },
      { title: '经费', icon: 'file', page: 'staffFunds', of: PLANNERS },
    ],
  },
  {
    title: '站点和设置',
    doors: [
      { title: '现场码', icon: 'qr', page: 'staffPresenceCode', of: COUNTER },
      { title: '张贴码', icon: 'scan', page: 'staffSiteCode', of: ALL },
      { title: '站点', icon: 'home', page: 'staffSites', of: ALL },
      { title: '规则', icon: 'letters', page: 'staffSettings', of: PLANNERS },
      { title: '值班纪律', icon: 'info', page: 'staffDiscipline', of: PLANNERS },
      { title: '文书范本', icon: 'file', page: 'staffTemplates', of: PLANNERS },
      { title: '申请材料清单', icon: 'letters', page: 'staffPaperItems', of: PLANNERS },
      { title: '案卷材料清单', icon: 'letters', page: 'staffCasePapers', of: PLANNERS },
    ],
  },
]
