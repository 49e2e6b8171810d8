import { escalationSettings } from '@contract/escalation/settings'
import { randomUUID } from 'node:crypto'
import { countyOf } from '@contract/area'
import type { Risk } from '@contract/consultation/labels'
import { escalationReasonLabels, escalationReasons, type EscalationReason } from '@contract/escalation/labels'
import { escalateLink, escalationLink } from '@contract/escalation/links'
import { momentText, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { notify } from '@server/kit/messages/notify'
import { readSetting } from '@server/kit/settings'
import { discreet } from './discreet'
import { link, noteStep } from './escalation-steps'
import { tellCentre } from './tell-centre'

/** A record as far as it may be pressing. */
export interface PressingRecord {
  id: string
  matterId: string
  siteCode: string
  areaCode: string
  practitionerId: string
  safeMode: boolean
  groupSize: number | null
  risks: readonly Risk[]
}

interface Brought {
  record: PressingRecord
  reasons: EscalationReason[]
  people: number | null
  /** Who brought it by hand; null where the ledger did it by itself. */
  by: string | null
}

export interface Bringing {
  id: string
  opened: boolean
}

const inWords = (reasons: readonly EscalationReason[]) =>
  reasons.map((reason) => escalationReasonLabels[reason]).join('、')

/** Opens one, unless one of the same matter waits. */
async function openNew(db: Db, brought: Brought, now: Date): Promise<Bringing | undefined> {
  const { record, reasons, people, by } = brought
  const { ackMinutes } = await readSetting(
    db,
    escalationSettings,
    'escalation.clock',
    record.areaCode,
    shanghaiDate(now),
  )
  const id = randomUUID()
  const at = now.toISOString()
  const ackBy = new Date(now.getTime() + ackMinutes * 60_000).toISOString()
  const centre = countyOf(record.areaCode)
  const opened = await db
    .insertInto('escalation')
    .values({
      id,
      matter_id: record.matterId,
      centre_code: centre,
      site_code: record.siteCode,
      status: 'open',
      reasons,
      people,
      opened_by: record.practitionerId,
      opened_at: at,
      ack_by: ackBy,
      reminded_at: at,
    })
    .onConflict((conflict) => conflict.column('matter_id').where('status', '<>', 'closed').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!opened) return undefined
  await link(db, id, record.id, now)
  await noteStep(db, { id, act: 'open', from: null, to: 'open', by }, now)
  await tellCentre(
    db,
    { id, areas: [centre], ...(by && { but: by }) },
    {
      kind: 'escalation-opened',
      title: `有一件${inWords(reasons)}的事要签收`,
      body: `请在${momentText(ackBy)}前签收。`,
      link: escalationLink(id),
    },
    now,
  )
  if (by === null)
    await notify(
      db,
      discreet(record, {
        accountId: record.practitionerId,
        kind: 'escalation-tell',
        title: '您登记的一件事已经报给县区中心',
        body: '请点开补充：是什么事、在哪里、多少人、做了什么。',
        link: escalateLink(record.id),
      }),
      now,
    )
  return { id, opened: true }
}

/** Joins the one of the same matter that waits, if it still does. */
async function joinOpen(db: Db, brought: Brought, now: Date): Promise<Bringing | undefined> {
  const { record, reasons, people, by } = brought
  const waiting = await db
    .selectFrom('escalation')
    .select(['id', 'status', 'reasons', 'people', 'centre_code'])
    .where('matter_id', '=', record.matterId)
    .where('status', '<>', 'closed')
    .forUpdate()
    .executeTakeFirst()
  if (!waiting) return undefined
  const { id, status } = waiting
  await db
    .updateTable('escalation')
    .set({
      reasons: escalationReasons.filter(
        (reason) => reasons.includes(reason) || waiting.reasons.includes(reason),
      ),
      people: Math.max(people ?? 0, waiting.people ?? 0) || null,
    })
    .where('id', '=', id)
    .execute()
  await link(db, id, record.id, now)
  await noteStep(db, { id, act: by ? 'add' : 'join', from: status, to: status, by }, now)
  await tellCentre(
    db,
    { id, areas: [waiting.centre_code], ...(by && { but: by }) },
    {
      kind: 'escalation-grew',
      title: '上报的一件事有了新情况',
      body: '请点开看补充的内容。',
      link: escalationLink(id),
    },
    now,
  )
  return { id, opened: false }
}

/**
 * Brings a matter before its centre: opens an escalation, or joins the one that waits. Two at the same moment are held
 * apart by the index `escalation_once`; one that closes at this very moment makes way for a new one.
 */
export async function bring(db: Db, brought: Brought, now: Date): Promise<Bringing> {
  for (;;) {
    const done = (await openNew(db, brought, now)) ?? (await joinOpen(db, brought, now))
    if (done) return done
  }
}
