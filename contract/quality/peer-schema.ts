import * as z from 'zod'
import { aidForms } from '../aid/labels'
import { AreaCode } from '../area'
import { CasePaper } from '../casework/paper-schema'
import { caseStages } from '../casework/stages'
import { matterTypes } from '../consultation/labels'
import { Day, Instant, typed, Write } from '../wire'
import { appealOutcomes, declineCauses, grades, monitorKinds } from './labels'
import { ScoreItem, Scores } from './score'
import { peerStatuses } from './workflow'

const Score100 = z.int().min(0).max(100)

/** Where a reviewer's seat stands. */
export const seatStates = ['open', 'done', 'left'] as const
export type SeatState = (typeof seatStates)[number]
export const seatStateLabels: Record<SeatState, string> = { open: '等您评审', done: '已评', left: '不评了' }

/** A case as its reviewer knows it: a serial number and what kind it is; nobody's name, and not where it is from. */
const seatFacts = {
  id: z.uuid(),
  serial: z.int(),
  aidForm: z.enum(aidForms),
  matterType: z.enum(matterTypes),
  dueOn: Day,
  state: z.enum(seatStates),
}
export const Seats = z.object({ rows: z.array(z.object(seatFacts)), asOf: Instant })
export type Seats = z.output<typeof Seats>

export const OpenSeat = Write.extend({ id: z.uuid() })
export const Seat = z.object({
  ...seatFacts,
  stage: z.enum(caseStages),
  secretAt: Instant.nullable(),
  version: z.int(),
  items: z.array(ScoreItem),
  /** Of the file; empty before secrecy was confirmed and after the review. */
  papers: z.array(CasePaper),
  /** Lines of the bound volume: titles and pages. */
  lines: z.array(z.object({ title: z.string(), from: z.int(), to: z.int() })),
  /** What the handler wrote when handing in, names taken out. */
  work: z.string().nullable(),
  result: z.string().nullable(),
  /** One's own word, once it was given. */
  given: z.object({ scores: Scores, score: Score100, said: z.string() }).nullable(),
  asOf: Instant,
})
export type Seat = z.output<typeof Seat>

export const ConfirmSecrecy = Write.extend({
  id: z.uuid(),
  confirmed: z.literal(true, '请先勾选保密承诺'),
})
export const OpenSeatPaper = Write.extend({ id: z.uuid(), paperId: z.uuid() })
export const DeclineSeat = Write.extend({
  id: z.uuid(),
  cause: z.enum(declineCauses, '请选择原因'),
})
export const GiveScore = Write.extend({
  id: z.uuid(),
  version: z.int().min(1),
  scores: Scores,
  said: typed('评审意见', 1000, 10),
})

const verdict = {
  status: z.enum(peerStatuses),
  score: Score100.nullable(),
  grade: z.enum(grades).nullable(),
  gradedAt: Instant.nullable(),
  appealBy: Day.nullable(),
  appeal: z.string().nullable(),
  appealedAt: Instant.nullable(),
  outcome: z.enum(appealOutcomes).nullable(),
  reasons: z.string().nullable(),
  decidedScore: Score100.nullable(),
  decidedGrade: z.enum(grades).nullable(),
  decidedAt: Instant.nullable(),
}

/** One of one's own cases that was reviewed; reviewers have no names. */
export const OwnResult = z.object({
  ...verdict,
  id: z.uuid(),
  number: z.string(),
  items: z.array(ScoreItem),
  reviews: z.array(z.object({ score: Score100, scores: Scores, said: z.string() })),
  mayAppeal: z.boolean(),
})
export type OwnResult = z.output<typeof OwnResult>
export const OwnQuality = z.object({
  results: z.array(OwnResult),
  /** Hearings attended and files examined, newest first. */
  looks: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      kind: z.enum(monitorKinds),
      doneOn: Day,
      score: Score100,
      items: z.array(ScoreItem),
      scores: Scores,
    }),
  ),
  /** What people said, as an average of so many; null while there are fewer than are told. */
  heard: z.object({ average: Score100, of: z.int() }).nullable(),
  toldFrom: z.int(),
  asOf: Instant,
})
export type OwnQuality = z.output<typeof OwnQuality>
export const AppealGrade = Write.extend({ id: z.uuid(), said: typed('申诉理由', 1000, 10) })

/** Parts of the staff's list. */
export const peerParts = ['reviewing', 'appealed', 'done'] as const
export type PeerPart = (typeof peerParts)[number]

export const PeersInput = z.object({ part: z.enum(peerParts).default('reviewing') })
export const PeerItem = z.object({
  id: z.uuid(),
  number: z.string(),
  countyName: z.string(),
  serial: z.int(),
  handlerName: z.string(),
  status: z.enum(peerStatuses),
  score: Score100.nullable(),
  grade: z.enum(grades).nullable(),
  /** Seats that are waited for, and those nobody sits on. */
  waiting: z.int(),
  empty: z.int(),
  dueOn: Day.nullable(),
})
export const PeerRound = z.object({
  id: z.uuid(),
  countyName: z.string(),
  percent: z.int(),
  seed: z.int(),
  pool: z.int(),
  drawn: z.int(),
  drawnAt: Instant,
  /** Null: drawn by the month's timer. */
  byName: z.string().nullable(),
})
export const Peers = z.object({
  rows: z.array(PeerItem),
  rounds: z.array(PeerRound),
  /** Cases archived and not reviewed, by county, and how many a drawing takes of them. */
  open: z.array(z.object({ countyCode: AreaCode, countyName: z.string(), pool: z.int(), size: z.int() })),
  /** Results that stand, by grade; counted out of all that have one. */
  figures: z.array(z.object({ grade: z.enum(grades), cases: z.int() })),
  asOf: Instant,
})
export type Peers = z.output<typeof Peers>
export const DrawPeers = Write.extend({ countyCode: AreaCode })
export const RoundId = z.object({ id: z.uuid() })

export const OpenPeer = Write.extend({ id: z.uuid() })
export const PeerCase = z.object({
  ...verdict,
  id: z.uuid(),
  number: z.string(),
  volumeNumber: z.string(),
  countyName: z.string(),
  serial: z.int(),
  handlerName: z.string(),
  items: z.array(ScoreItem),
  seats: z.array(
    z.object({
      place: z.int(),
      reviewerName: z.string(),
      dueOn: Day,
      cause: z.enum(declineCauses).nullable(),
      doneAt: Instant.nullable(),
      score: Score100.nullable(),
      scores: Scores.nullable(),
      said: z.string().nullable(),
    }),
  ),
  /** Seats somebody can be called to: nobody sits there, or who does let the days go by. */
  mayCall: z.array(z.int()),
  mayDecide: z.boolean(),
  asOf: Instant,
})
export type PeerCase = z.output<typeof PeerCase>
export const CallReviewer = Write.extend({ id: z.uuid(), place: z.int().min(1).max(3) })
export const DecideAppeal = z.discriminatedUnion('outcome', [
  Write.extend({ id: z.uuid(), outcome: z.literal('upheld'), reasons: typed('理由', 1000, 10) }),
  Write.extend({
    id: z.uuid(),
    outcome: z.literal('changed'),
    score: z.int('请填写分数').min(0).max(100, '最多100分'),
    reasons: typed('理由', 1000, 10),
  }),
])
