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

/** Text typed by a person: trimmed, with a length in characters and a sentence for each limit. */
export const typed = (what: string, max: number, min = 1) =>
  z
    .string(`请填写${what}`)
    .trim()
    .min(min, min === 1 ? `请填写${what}` : `${what}至少${min}个字`)
    .max(max, `${what}最多${max}个字`)

/** The same, where it may be left empty: '' becomes undefined. */
export const typedOptional = (what: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, `${what}最多${max}个字`)
    .optional()
    .transform((text) => (text ? text : undefined))

export const Day = z.iso.date('请选择日期')
export const Instant = z.iso.datetime({ offset: true })

/** Mainland mobile or fixed-line number, spaces and dashes dropped. */
export const Phone = z
  .string()
  .transform((text) => text.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^(1[3-9]\d{9}|0\d{9,11}|\d{7,8})$/, '请填写正确的电话号码'))
