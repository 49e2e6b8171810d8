import * as z from 'zod'
import type { Refusal } from './refusal'

/** What a client sends to `POST /call/<function>` and through `callFunction`. */
export const Call = z.object({
  procedure: z.string().regex(/^[a-zA-Z]{1,40}$/),
  input: z.unknown().optional(),
  /** The signed session, where the transport has no header for it (callFunction of a staff member). */
  session: z.string().max(400).optional(),
})

/** What comes back, on every transport. */
export type Answer<T = unknown> = { ok: true; data: T } | { ok: false; refusal: Refusal }

/** Id made by the client for one act; a repeat of it is answered, not done again. */
export const RequestId = z.uuid('请求编号不对')

/** Part of every write's input. */
export const Write = z.object({ requestId: RequestId })

const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/** Without characters that show nothing or turn the writing round; they can make a paper say what it does not. */
export const visible = (text: string): string => text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '')

const bounded = (what: string, max: number, min: number, clean: (text: string) => string) =>
  z
    .string(`请填写${what}`)
    .overwrite(clean)
    .trim()
    .min(min, { error: ({ input }) => (input === '' ? `请填写${what}` : `${what}至少${min}个字`) })
    .max(max, `${what}最多${max}个字`)

const oneLine = (text: string): string => visible(text).replace(/\s+/g, ' ')

/** Text typed by a person, of as many lines as they like: trimmed, with a sentence for each limit. */
export const typed = (what: string, max: number, min = 1) => bounded(what, max, min, visible)

/** The same on one line: a name, an address, a number. */
export const typedLine = (what: string, max: number, min = 1) => bounded(what, max, min, oneLine)

const orNothing = (what: string, max: number, clean: (text: string) => string) =>
  z
    .string()
    .overwrite(clean)
    .trim()
    .max(max, `${what}最多${max}个字`)
    .optional()
    .transform((text) => (text ? text : undefined))

/** Text that may be left empty: '' becomes undefined. */
export const typedOptional = (what: string, max: number) => orNothing(what, max, visible)

/** One line that may be left empty. */
export const typedLineOptional = (what: string, max: number) => orNothing(what, max, oneLine)

/** Of the years anybody alive can mean; beyond, databases and calendars disagree. What is no date at all is told by its format. */
const ofOurTime = (text: string): boolean =>
  !/^\d{4}-\d{2}-\d{2}/.test(text) || (text >= '1900-01-02' && text < '2100-12-31')

/** A calendar month in Shanghai, 'YYYY-MM'. */
export const CalendarMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请选择月份')

/** A calendar day. */
export const Day = z.iso.date('请选择日期').refine(ofOurTime, '请选择日期')

/** No clock on earth is further from Greenwich, or finer; PostgreSQL reads neither. */
const ofOurClocks = (text: string): boolean => text.length <= 40 && !/[+-](1[5-9]|2\d):\d{2}$/.test(text)

/** An instant with its offset. */
export const Instant = z.iso
  .datetime({ offset: true })
  .refine((text) => ofOurTime(text) && ofOurClocks(text), '时间不对')

/** Mainland mobile or fixed-line number, spaces and dashes dropped. */
export const Phone = z
  .string()
  .transform((text) => text.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^(1[3-9]\d{9}|0\d{9,11}|\d{7,8})$/, '请填写正确的电话号码'))
