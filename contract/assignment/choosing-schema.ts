import * as z from 'zod'
import { practitionerKinds } from '../account/roles'
import { aidStatuses } from '../aid/statuses'
import { matterTypes } from '../consultation/labels'
import { Day, Instant, Write, typed } from '../wire'
import { changeOutcomes, loadWords } from './labels'

// the applicant

/** A lawyer as an applicant may know of one before any was assigned: no telephone, no numbers of cases. */
export const PublicLawyer = z.object({
  id: z.uuid(),
  name: z.string(),
  unit: z.string().nullable(),
  kind: z.enum(practitionerKinds),
  fields: z.array(z.enum(matterTypes)),
  /** Whole years of practice; null where the register does not say. */
  years: z.int().nullable(),
  load: z.enum(loadWords),
  /** Ratings of two years that count, and how many of them were content. */
  ratings: z.int(),
  satisfied: z.int(),
})
export type PublicLawyer = z.output<typeof PublicLawyer>

/** Lawyers of the county who take this kind of case and may be chosen (点援, A76). */
export const Choosing = z.object({
  number: z.string(),
  /** Nobody was assigned yet. */
  may: z.boolean(),
  inDanger: z.boolean(),
  matterType: z.enum(matterTypes),
  chosenId: z.uuid().nullable(),
  rows: z.array(PublicLawyer),
})
export type Choosing = z.output<typeof Choosing>

/** Null: the centre chooses. */
export const Choose = Write.extend({ id: z.uuid(), practitionerId: z.uuid().nullable() })

/** A request for another lawyer, as whoever made it reads it. */
export const MyChange = z.object({
  said: z.string(),
  askedAt: Instant,
  dueOn: Day,
  outcome: z.enum(changeOutcomes).nullable(),
  reasons: z.string().nullable(),
  decidedAt: Instant.nullable(),
})
export type MyChange = z.output<typeof MyChange>

/** Who acts for the applicant, and what they may say to it. */
export const MyLawyer = z.object({
  number: z.string(),
  status: z.enum(aidStatuses),
  countyName: z.string(),
  /** Of the centre: a lawyer's own is theirs to give. */
  officePhone: z.string().nullable(),
  inDanger: z.boolean(),
  chosenName: z.string().nullable(),
  lawyer: z
    .object({ name: z.string(), unit: z.string().nullable(), accepted: z.boolean(), since: Instant })
    .nullable(),
  /** Why it is not the lawyer they had chosen. */
  fallback: z.string().nullable(),
  mayChoose: z.boolean(),
  mayAskChange: z.boolean(),
  /** Newest first. */
  changes: z.array(MyChange),
  asOf: Instant,
})
export type MyLawyer = z.output<typeof MyLawyer>

export const AskChange = Write.extend({ id: z.uuid(), said: typed('想换律师的原因', 1000, 4) })
