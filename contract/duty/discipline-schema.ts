import * as z from 'zod'
import { Day, Instant, typed, typedLine, Write } from '../wire'

/** Most sentences of a discipline text. */
export const DISCIPLINE_ITEMS_MAX = 20

/** A version of the discipline text (A43); its items are read in order. */
export const DisciplineText = z.object({
  version: z.int(),
  effectiveFrom: Day,
  title: z.string(),
  items: z.array(z.string()),
})
export type DisciplineText = z.output<typeof DisciplineText>

/** The version in force, and when the caller confirmed it; null until they have. */
export const Discipline = DisciplineText.extend({ confirmedAt: Instant.nullable() })
export type Discipline = z.output<typeof Discipline>

/** Confirms the version that was read. */
export const ConfirmDiscipline = Write.extend({ version: z.int() })
export type ConfirmDiscipline = z.output<typeof ConfirmDiscipline>

export const PublishDiscipline = Write.extend({
  effectiveFrom: Day,
  title: typedLine('标题', 40, 2),
  items: z
    .array(typed('内容', 200, 2))
    .min(1, '至少写一条')
    .max(DISCIPLINE_ITEMS_MAX, `最多${DISCIPLINE_ITEMS_MAX}条`),
})
export type PublishDiscipline = z.output<typeof PublishDiscipline>

/** Every version, newest first, and how many practitioners on the register of the city have confirmed it. */
export const Disciplines = z.object({
  versions: z.array(DisciplineText.extend({ confirmed: z.int() })),
  practitioners: z.int(),
  asOf: Instant,
})
export type Disciplines = z.output<typeof Disciplines>
