import * as z from 'zod'
import { aidStatuses } from '../aid/statuses'
import { Instant, Write, typed } from '../wire'
import { seenBys, tellingWays } from './labels'

/** Ten letters and digits, none that look alike; in two groups where people read them. */
export const LinkCode = z
  .string('请填写绑定码')
  .transform((text) => text.replace(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^[2-9A-HJ-NP-Z]{10}$/, '绑定码是10位字母和数字'))

/** Makes a code for the person who was seen; an earlier one that was not used ends with it. */
export const MakeLinkCode = Write.extend({ id: z.uuid(), seen: z.enum(seenBys, '请先看清是不是本人') })
/** Shown once: the server keeps only a hash of it. */
export const ShownLinkCode = z.object({ code: z.string(), image: z.string(), expiresAt: Instant })
export type ShownLinkCode = z.output<typeof ShownLinkCode>

/** Takes a case up on an account of one's own. */
export const Link = Write.extend({
  code: LinkCode,
  /** Of the ID number written in the form. */
  lastFour: z
    .string('请填写证件号后四位')
    .transform((text) => text.trim().toUpperCase())
    .pipe(z.string().regex(/^[0-9A-Z]{1,4}$/, '请填证件号最后四位')),
})
export const Linked = z.object({ id: z.uuid() })

/** A case about which somebody without an account is to be told. */
export const ToTell = z.object({
  id: z.uuid(),
  number: z.string(),
  countyName: z.string(),
  status: z.enum(aidStatuses),
  /** Masked, as the phone is. */
  name: z.string(),
  phone: z.string(),
  inDanger: z.boolean(),
  /** What is to be said, oldest first. */
  says: z.array(z.object({ title: z.string(), text: z.string(), at: Instant })),
  /** Up to what was shown: what comes meanwhile stays to be told. */
  upTo: z.int(),
  /** Tries since the oldest of it that reached nobody, and the last of them. */
  missed: z.int(),
  lastMissedAt: Instant.nullable(),
})
export type ToTell = z.output<typeof ToTell>
export const ToTellList = z.object({ rows: z.array(ToTell), asOf: Instant })
export type ToTellList = z.output<typeof ToTellList>

export const RevealPhone = Write.extend({ id: z.uuid(), reason: typed('原因', 100, 2) })

/** Somebody told the person, or did not reach them. */
export const Told = Write.extend({
  id: z.uuid(),
  upTo: z.int().positive(),
  how: z.enum(tellingWays, '请选择是怎么告诉的'),
})

/** One try to tell somebody, for the record: who, when, how, and of what. */
export const Telling = z.object({
  id: z.uuid(),
  number: z.string(),
  how: z.enum(tellingWays),
  tellerName: z.string(),
  at: Instant,
  titles: z.array(z.string()),
})
export const Tellings = z.object({ rows: z.array(Telling), asOf: Instant })
export type Tellings = z.output<typeof Tellings>
