import type { Channel, MatterType, Result, Risk } from '@contract/consultation/labels'
import { concernsMinor, needsSafeMode } from '@contract/consultation/privacy'
import type { Group } from '@contract/groups'
import type { Db } from '@server/database/client'
import type { Keyring } from '@server/kit/crypto/keyring'
import { sealClient } from './client'
import { openEscalation } from './open-escalation'

/** A record as whoever writes it has decided it; where it is counted has been checked. */
export interface NewRecord {
  /** Made by the client, or by the act the record comes out of; the same id is written once. */
  id: string
  shiftId?: string | undefined
  siteCode: string
  areaCode: string
  practitionerId: string
  channel: Channel
  matterType: MatterType
  /** A type of the tree below `matterType`. */
  subtype?: string | undefined
  groups: Group[]
  summary: string
  answer: string
  result: Result
  clientName?: string | undefined
  clientPhone?: string | undefined
  address?: string | undefined
  /** 法援法 23: the person was told of legal aid. The database keeps no record without it. */
  rightTold: true
  /** ISO instant. */
  occurredAt: string
  /** A matter the writer may join; without one the record opens its own. */
  matterId?: string | undefined
  safeMode?: boolean | undefined
  minor?: boolean | undefined
  /** Account of the helper who collected it. */
  collectedBy?: string | undefined
  groupSize?: number | undefined
  risks?: Risk[] | undefined
}

/**
 * Writes one record into the ledger, the visitor sealed. Safe mode and minors are told by what the record is about,
 * ticked or not; a pressing one comes before the county's centre with it (A62). Call it inside the transaction of the
 * act, which audits it.
 *
 * @returns false when a record with this id is there already, whatever it says
 */
export async function writeConsultation(
  db: Db,
  keyring: Keyring,
  record: NewRecord,
  now: Date,
): Promise<boolean> {
  const safeMode = needsSafeMode(record)
  const written = await db
    .insertInto('consultation')
    .values({
      id: record.id,
      shift_id: record.shiftId ?? null,
      site_code: record.siteCode,
      area_code: record.areaCode,
      practitioner_id: record.practitionerId,
      channel: record.channel,
      matter_type: record.matterType,
      subtype: record.subtype ?? null,
      groups: record.groups,
      summary: record.summary,
      answer: record.answer,
      result: record.result,
      ...sealClient(keyring, record.id, {
        name: record.clientName,
        phone: record.clientPhone,
        address: record.address,
      }),
      right_told: record.rightTold,
      // milliseconds, as the page's key is read back
      occurred_at: new Date(record.occurredAt).toISOString(),
      recorded_at: now.toISOString(),
      ...(record.matterId && { matter_id: record.matterId }),
      safe_mode: safeMode,
      minor: concernsMinor(record),
      collected_by: record.collectedBy ?? null,
      group_size: record.groupSize ?? null,
      risks: record.risks ?? [],
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('matter_id')
    .executeTakeFirst()
  if (!written) return false
  await openEscalation(
    db,
    {
      ...record,
      matterId: written.matter_id,
      safeMode,
      groupSize: record.groupSize ?? null,
      risks: record.risks ?? [],
    },
    now,
  )
  return true
}
