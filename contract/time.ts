import dayjs, { type Dayjs } from 'dayjs'
import 'dayjs/locale/zh-cn'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** China has kept one time zone and no summer time since 1992, so a fixed offset is exact and needs no Intl. */
const SHANGHAI_OFFSET_MINUTES = 480

/** The instant as seen on a wall clock in Shanghai. */
export const shanghai = (instant: Date | string): Dayjs =>
  dayjs(instant).utcOffset(SHANGHAI_OFFSET_MINUTES).locale('zh-cn')

/** The calendar day in Shanghai, 'YYYY-MM-DD'. */
export const shanghaiDate = (instant: Date | string): string => shanghai(instant).format('YYYY-MM-DD')

/** The calendar year in Shanghai, as papers are numbered by it. */
export const shanghaiYear = (instant: Date | string): number => shanghai(instant).year()

/** A Shanghai wall-clock time ('2026-11-23', '08:30') as an ISO instant. */
export const atShanghai = (date: string, time: string): string =>
  new Date(`${date}T${time.length === 5 ? `${time}:00` : time}+08:00`).toISOString()

/** `days` calendar days after a date; negative goes back. */
export const addDays = (date: string, days: number): string =>
  dayjs.utc(date).add(days, 'day').format('YYYY-MM-DD')

/** Whole calendar days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayjs.utc(to).diff(dayjs.utc(from), 'day')

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: string): number => dayjs.utc(date).day() || 7

/** '8:30' on the Shanghai clock. */
export const clockText = (instant: Date | string): string => shanghai(instant).format('H:mm')

/** '11月23日 周一'. */
export const dayText = (date: string): string =>
  `${dayjs.utc(date).format('M月D日')} 周${'一二三四五六日'[weekday(date) - 1]}`

/** '11月23日 8:30'. */
export const momentText = (instant: Date | string): string => shanghai(instant).format('M月D日 H:mm')

/** Whole minutes between two instants, rounded down; negative when `to` is earlier. */
export const minutesBetween = (from: Date | string, to: Date | string): number =>
  Math.floor((new Date(to).getTime() - new Date(from).getTime()) / 60_000)

/** '3小时20分', for a length in minutes. */
export function lengthText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest}分钟`
  return rest === 0 ? `${hours}小时` : `${hours}小时${rest}分`
}
