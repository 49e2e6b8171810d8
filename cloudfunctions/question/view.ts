import { sql } from 'kysely'
import { maskName, maskPhone } from '@contract/identity'
import type { QuestionItem, Turn } from '@contract/question/schema'
import { actsOpen, type QuestionActor } from '@contract/question/workflow'
import type { KnownContext } from '@server/kit/procedure'
import { proofsOf } from '@server/kit/files/proof'
import { openAsker, openTurn } from '@server/kit/questions/words'
import { standingOf, type QuestionRow } from './queries'

/** What photos of a question are kept under. */
export const PHOTOS = 'question'
const EXCERPT = 40

const shownOf = (row: QuestionRow) => ({
  id: row.id,
  siteCode: row.site_code,
  siteName: row.site_name,
  status: row.status,
  relation: row.relation,
  urgent: row.urgent,
  safeMode: row.safe_mode,
  matterType: row.matter_type,
  groups: row.groups,
  askedAt: row.asked_at,
  promisedBy: row.promised_by,
  ownerName: row.owner_name,
})

/** What is asked last of each question, cut to a line. */
async function excerptsOf(
  { db, service }: KnownContext,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const turns = await db
    .selectFrom('question_turn')
    .distinctOn('question_id')
    .select(['id', 'question_id', 'text_sealed'])
    .where('question_id', 'in', ids)
    .where('kind', '=', 'question')
    .orderBy('question_id')
    .orderBy('position', 'desc')
    .execute()
  return new Map(
    turns.map((turn) => {
      const text = openTurn(service.keyring, turn).replace(/\s+/g, ' ')
      return [turn.question_id, text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text]
    }),
  )
}

/** Questions as rows of a list, in the order given. */
export async function itemsOf(ctx: KnownContext, rows: readonly QuestionRow[]): Promise<QuestionItem[]> {
  const excerpts = await excerptsOf(
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...shownOf(row),
    excerpt: excerpts.get(row.id)!,
    bundleId: row.bundle_id,
  }))
}

/** A row of a list without words: for staff. */
export const bareItemOf = (row: QuestionRow) => ({ ...shownOf(row), bundleId: row.bundle_id })

/** The person a question is about, masked; null where nothing was left. */
export function maskedPerson({ service }: KnownContext, row: QuestionRow) {
  const { name, phone } = openAsker(service.keyring, row)
  return { name: name ? maskName(name) : null, phone: phone ? maskPhone(phone) : null }
}

async function turnsOf({ db, service }: KnownContext, id: string): Promise<Turn[]> {
  const rows = await db
    .selectFrom('question_turn')
    .innerJoin('account', 'account.id', 'question_turn.said_by')
    .select(['question_turn.id', 'kind', 'text_sealed', 'said_at', 'account.name'])
    .where('question_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    text: openTurn(service.keyring, row),
    // who asks is not named by their own words
    byName: row.kind === 'answer' ? row.name : null,
    at: row.said_at,
  }))
}

const askersActs = ['ask', 'collect', 'bundle', 'withdraw', 'follow-up'] as const

async function stepsOf({ db }: KnownContext, row: QuestionRow) {
  const steps = await db
    .selectFrom('question_history')
    .leftJoin('account', 'account.id', 'question_history.actor_id')
    .select(['act', 'at', 'actor_id', 'account.name as byName'])
    .where('question_id', '=', row.id)
    .orderBy('question_history.id')
    .execute()
  return steps.map(({ act, at, actor_id, byName }) => ({
    act,
    at,
    byName: (askersActs as readonly string[]).includes(act) || actor_id === row.asked_by ? null : byName,
  }))
}

interface Sees {
  actors: readonly QuestionActor[]
  /** Whether a hand-over is the reader's business; who asked is told of it when it is done. */
  offers: boolean
  /** False: the words are not for this reader. */
  words: boolean
}

/** A question opened by itself. */
export async function openedOf(ctx: KnownContext, row: QuestionRow, { actors, offers, words }: Sees) {
  const steps = await stepsOf(ctx, row)
  return {
    ...shownOf(row),
    turns: words ? await turnsOf(ctx, row.id) : [],
    photoIds: words ? await proofsOf(ctx.db, { type: PHOTOS, id: row.id }) : [],
    urgentReason: words ? (openAsker(ctx.service.keyring, row).urgentReason ?? null) : null,
    steps: offers ? steps : steps.filter(({ act }) => !['offer', 'recall', 'decline'].includes(act)),
    acts: actsOpen(standingOf(row), actors),
    offer:
      offers && row.offered_name && row.offered_because
        ? { toName: row.offered_name, reason: row.offered_because }
        : null,
    asOf: ctx.now.toISOString(),
  }
}

/** Records written of a question, the oldest first, and whether each is rated. */
export const recordsOf = ({ db }: Pick<KnownContext, 'db'>, id: string) =>
  db
    .selectFrom('question_turn')
    .innerJoin('consultation', 'consultation.id', 'question_turn.consultation_id')
    .select((eb) => [
      'consultation.id',
      'consultation.practitioner_id as practitionerId',
      sql<boolean>`exists (${eb
        .selectFrom('rating')
        .select('rating.consultation_id')
        .whereRef('rating.consultation_id', '=', 'consultation.id')})`.as('rated'),
    ])
    .where('question_id', '=', id)
    .orderBy('position')
    .execute()
