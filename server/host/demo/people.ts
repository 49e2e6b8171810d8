import { v5 as uuidOf } from 'uuid'
import type { GrantRole, PractitionerKind } from '@contract/account/roles'
import type { DemoPerson } from '@contract/account/schema'

const NAMESPACE = '6f0e6b7a-0d53-4f5e-9d2b-0d6f1f0c1404'

/** The same person has the same id in every demonstration. */
export const demoId = (key: string): string => uuidOf(key, NAMESPACE)

export interface DemoPractitioner {
  id: string
  name: string
  kind: PractitionerKind
  unit: string
  countyCode: string
}

export interface DemoStaff {
  id: string
  name: string
  role: GrantRole
  areaCode: string
}

const FAMILY_NAMES = '王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林郑'
const GIVEN_NAMES = [
  '建国',
  '秀兰',
  '志强',
  '丽华',
  '海燕',
  '文斌',
  '晓东',
  '玉梅',
  '国庆',
  '雪峰',
  '艳红',
  '俊杰',
  '振华',
]
const KINDS: PractitionerKind[] = ['lawyer', 'lawyer', 'legal-worker', 'lawyer', 'retired-judge']

const UNITS: Record<PractitionerKind, string> = {
  lawyer: '律师事务所（演示）',
  'legal-worker': '法律服务所（演示）',
  'retired-judge': '退休法官（演示）',
  volunteer: '志愿者（演示）',
  'justice-staff': '司法所（演示）',
  mediator: '调解委员会（演示）',
  'legal-guide': '村委会（演示）',
  'grid-worker': '社区网格（演示）',
}

/** The `index`-th adviser of a county; invented, like everybody here. */
export function demoPractitioner(countyCode: string, index: number): DemoPractitioner {
  const seed = Number(countyCode) + index * 7
  const kind = KINDS[index % KINDS.length]!
  const name = `${FAMILY_NAMES[seed % FAMILY_NAMES.length]}${GIVEN_NAMES[(seed * 3 + index) % GIVEN_NAMES.length]}`
  return { id: demoId(`practitioner:${countyCode}:${index}`), name, kind, unit: UNITS[kind], countyCode }
}

/** 潞城区店上镇, where the demonstration's day happens. */
export const DEMO_TOWN = '140406100000'
export const DEMO_COUNTY = '140406'
const OTHER_COUNTY = '140431'

/** The station's place in the county's list, which is the number of its adviser in the roster. */
const DEMO_STATION_INDEX = 3

export const demoLawyer: DemoPractitioner = {
  ...demoPractitioner(DEMO_COUNTY, DEMO_STATION_INDEX),
  name: '李明',
  kind: 'lawyer',
  unit: UNITS.lawyer,
}

/** A lawyer of the county’s centre, who is free on most of 李明’s days and can sit in for him. */
export const demoColleague: DemoPractitioner = {
  ...demoPractitioner(DEMO_COUNTY, 100),
  name: '陈静',
  kind: 'lawyer',
  unit: UNITS.lawyer,
}

/** Collects what neighbours ask in 店上镇, and never answers as a lawyer. */
export const demoGridWorker: DemoPractitioner = {
  id: demoId('helper:grid'),
  name: '刘巧云',
  kind: 'grid-worker',
  unit: UNITS['grid-worker'],
  countyCode: DEMO_COUNTY,
}

export const demoResidents = [
  { id: demoId('resident:1'), name: '王秀英' },
  { id: demoId('resident:2'), name: '申保田' },
  { id: demoId('resident:3'), name: '宋改莲' },
]

export const demoStaff: DemoStaff[] = [
  { id: demoId('staff:station'), name: '张慧', role: 'station', areaCode: DEMO_TOWN },
  { id: demoId('staff:county'), name: '赵志刚', role: 'county', areaCode: DEMO_COUNTY },
  { id: demoId('staff:county-head'), name: '马丽萍', role: 'county', areaCode: DEMO_COUNTY },
  { id: demoId('staff:other-county'), name: '郭红霞', role: 'county', areaCode: OTHER_COUNTY },
  { id: demoId('staff:city'), name: '孙建平', role: 'city', areaCode: '140400' },
  { id: demoId('staff:supervisor'), name: '韩立新', role: 'supervisor', areaCode: DEMO_COUNTY },
]

const asResident = (index: number, hint: string): DemoPerson => {
  const { id, name } = demoResidents[index]!
  return { accountId: id, name, title: '群众', hint, role: 'resident' }
}

const asPerson = (
  { id, name }: DemoPractitioner,
  role: 'practitioner' | 'helper',
  title: string,
  hint: string,
): DemoPerson => ({ accountId: id, name, title, hint, role })

const asStaff = (index: number, title: string, hint: string): DemoPerson => {
  const { id, name, role } = demoStaff[index]!
  return { accountId: id, name, title, hint, role }
}

/** The list on the sign-in page of a demonstration, in the order of its day. */
export const demoPeople: DemoPerson[] = [
  asResident(0, '扫码看谁在值班，评价，申请法律援助'),
  asResident(1, '另一位群众'),
  asResident(2, '材料说好后补；另一件不予援助，等送达'),
  asPerson(demoLawyer, 'practitioner', '值班律师 · 潞城区店上镇', '签到，写记录，出示评价码'),
  asPerson(demoColleague, 'practitioner', '值班律师 · 潞城区', '换班、替班、应答点名'),
  asPerson(demoGridWorker, 'helper', '网格员 · 潞城区店上镇', '替群众收集问题，不解答'),
  asStaff(0, '站点工作人员 · 潞城区店上镇', '打开现场码，打印张贴码'),
  asStaff(1, '县区工作人员 · 潞城区', '排班，审批法律援助申请'),
  asStaff(2, '县区工作人员 · 潞城区分管领导', '复核：决定、审批由另一个人做'),
  asStaff(3, '县区工作人员 · 沁源县', '看不到别县的申请'),
  asStaff(4, '市级工作人员 · 长治市', '看全市值班和数字'),
  asStaff(5, '外部监督员 · 潞城区政务大厅', '看考勤，提问题，别的看不到'),
]
