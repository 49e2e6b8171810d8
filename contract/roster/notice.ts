import { practitionerKindLabels } from '../account/roles'
import { dutyKindLabels } from '../duty/labels'
import { clockText, weekday } from '../time'
import { dayMarkLabels } from './board'
import type { PublicDay, PublicShift, WeekNotice } from './public-schema'

/** Everybody may ring it, wherever a site has no telephone of its own. */
export const HOTLINE = '12348'

/** One place of a notice: what stands under its name. */
export interface NoticePlace {
  name: string
  /** Where it is; '' while the county has not filled it in. */
  where: string
  phone: string
  /** One line a person and time of day: '24日周二、26日周四 8:30–12:00 李明（律师）'. */
  duties: string[]
}

/** A notice in its parts, from which both the text and the picture are made. */
export interface NoticeParts {
  title: string
  week: string
  places: NoticePlace[]
  /** Days on which everything is closed, in words; '' when there are none. */
  rest: string
  matters: string
  promise: string
}

const [, ...weekdayNames] = ' 一二三四五六日'
const dayOfMonth = (day: string) => `${Number(day.slice(8))}日周${weekdayNames[weekday(day) - 1]}`
const monthAndDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

const spanText = ({ startsAt, endsAt }: PublicShift) => `${clockText(startsAt)}–${clockText(endsAt)}`

/** '8:30–12:00 李明（律师）', with where to for a duty away from the site. */
function dutyText(shift: PublicShift): string {
  const { practitionerName, practitionerKind, dutyKind, note } = shift
  const who = `${practitionerName}（${practitionerKindLabels[practitionerKind]}）`
  const how = [dutyKind !== 'at-site' && dutyKindLabels[dutyKind], note].filter(Boolean).join('：')
  return [spanText(shift), who, how].filter(Boolean).join(' ')
}

/** The duties of a week, those that differ in nothing but their day on one line. */
function dutyLines(days: readonly PublicDay[]): string[] {
  const lines = new Map<string, string[]>()
  for (const { day, shifts } of days)
    for (const shift of shifts) {
      const text = dutyText(shift)
      lines.set(text, [...(lines.get(text) ?? []), dayOfMonth(day)])
    }
  return [...lines].map(([text, on]) => `${on.join('、')} ${text}`)
}

const restText = (days: readonly PublicDay[]): string => {
  const holidays = days.filter(({ mark }) => mark === 'holiday').map(({ day }) => dayOfMonth(day))
  const worked = days.filter(({ mark }) => mark === 'worked-weekend').map(({ day }) => dayOfMonth(day))
  return [
    holidays.length > 0 && `${holidays.join('、')}放假`,
    worked.length > 0 && `${worked.join('、')}${dayMarkLabels['worked-weekend']}`,
  ]
    .filter(Boolean)
    .join('，')
}

/** The parts of a weekly notice (A36): time, scope, place, who is on duty, telephone. Places without a duty are left out. */
export function noticeParts(notice: WeekNotice): NoticeParts {
  return {
    title: `${notice.name}免费法律咨询值班公告`,
    week: `${monthAndDay(notice.from)}至${monthAndDay(notice.to)}`,
    places: notice.sites
      .map((site) => ({
        name: site.name,
        where: site.address ?? '',
        phone: site.phone ?? HOTLINE,
        duties: dutyLines(site.days),
      }))
      .filter(({ duties }) => duties.length > 0),
    rest: restText(notice.sites[0]?.days ?? []),
    matters: notice.matters,
    promise: '咨询不收一分钱。临时有变动，来之前可以先打电话问一声。',
  }
}

/** Said in place of the duties where a week has none. */
export const NOBODY_THIS_WEEK = `这一周没有安排值班，有法律问题请打${HOTLINE}热线。`

/** The lines of one place, as text and picture both have them. */
export const placeLines = ({ where, phone, duties }: NoticePlace): string[] => [
  ...duties.map((duty) => `· ${duty}`),
  ...(where ? [`地点：${where}`] : []),
  `电话：${phone}`,
]

/** The notice as text for a village's chat group: plain lines, no markup, no personal telephone. */
export function noticeText(notice: WeekNotice): string {
  const { title, week, places, rest, matters, promise } = noticeParts(notice)
  const several = notice.sites.length > 1
  return [
    `【${title}】`,
    `时间：${week}${rest && `（${rest}）`}`,
    ...places.flatMap((place) => [...(several ? ['', place.name] : []), ...placeLines(place)]),
    ...(places.length === 0 ? [NOBODY_THIS_WEEK] : []),
    '',
    `可以问：${matters}`,
    promise,
  ].join('\n')
}
