import { countyOf } from '@contract/area'
import type { Db } from '@server/database/client'
import type { Keyring } from './crypto/keyring'
import { stableText } from './stable-text'

/** One thing that was done. `detail` names fields and codes, never personal data. */
export interface AuditEntry {
  act: string
  subjectType: string
  subjectId: string
  /** Area the subject belongs to; its county keeps the chain. Accounts of no area share one. */
  areaCode?: string
  detail?: Record<string, unknown>
}

export interface AuditActor {
  accountId: string | null
  role: string
  procedure: string
}

const PURPOSE = 'audit'
const NO_AREA = '000000'
const GENESIS = 'genesis'

interface Link {
  chain: string
  position: number
  at: string
  account_id: string | null
  role: string
  procedure: string
  act: string
  subject_type: string
  subject_id: string
  detail: Record<string, unknown>
  previous_hash: string
}

/** What is signed of a row: every column, in one order of keys, whatever order jsonb gives them back in. */
const linkText = (link: Link): string => stableText(link)

async function lockHead(db: Db, chain: string): Promise<{ length: number; hash: string }> {
  await db
    .insertInto('audit_head')
    .values({ chain, length: 0, hash: GENESIS })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return db
    .selectFrom('audit_head')
    .select(['length', 'hash'])
    .where('chain', '=', chain)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/**
 * Writes entries at the end of their chains, inside the transaction of the act itself. Each row is signed with the
 * row before it, so that a changed or missing row shows (`npm run audit:verify`). Chains are locked in order of
 * name and last in a transaction, which keeps two acts from waiting for each other.
 */
export async function writeAudit(
  db: Db,
  keyring: Keyring,
  actor: AuditActor,
  entries: readonly AuditEntry[],
  now: Date,
) {
  const chains = new Map<string, AuditEntry[]>()
  for (const entry of entries) {
    const chain = entry.areaCode ? countyOf(entry.areaCode) : NO_AREA
    chains.set(chain, [...(chains.get(chain) ?? []), entry])
  }
  for (const [chain, list] of [...chains].sort(([a], [b]) => a.localeCompare(b))) {
    let { length, hash } = await lockHead(db, chain)
    for (const entry of list) {
      const link: Link = {
        chain,
        position: ++length,
        at: now.toISOString(),
        account_id: actor.accountId,
        role: actor.role,
        procedure: actor.procedure,
        act: entry.act,
        subject_type: entry.subjectType,
        subject_id: entry.subjectId,
        detail: entry.detail ?? {},
        previous_hash: hash,
      }
      hash = keyring.sign(linkText(link), PURPOSE)
      await db
        .insertInto('audit_log')
        .values({ ...link, detail: stableText(link.detail), hash })
        .execute()
    }
    await db.updateTable('audit_head').set({ length, hash }).where('chain', '=', chain).execute()
  }
}

export interface ChainVerdict {
  chain: string
  rows: number
  /** Position of the first row that does not fit, or that is missing. */
  brokenAt: number | null
}

const BATCH = 1000

async function verifyChain(
  db: Db,
  keyring: Keyring,
  head: { chain: string; length: number; hash: string },
): Promise<ChainVerdict> {
  let previous = GENESIS
  let position = 0
  const broken = (brokenAt: number): ChainVerdict => ({ chain: head.chain, rows: position, brokenAt })
  for (;;) {
    const rows = await db
      .selectFrom('audit_log')
      .selectAll()
      .where('chain', '=', head.chain)
      .where('position', '>', position)
      .orderBy('position')
      .limit(BATCH)
      .execute()
    for (const { hash, ...link } of rows) {
      const fits =
        link.position === position + 1 &&
        link.previous_hash === previous &&
        keyring.verify(linkText(link), hash, PURPOSE)
      if (!fits) return broken(position + 1)
      position = link.position
      previous = hash
    }
    if (rows.length < BATCH) break
  }
  return position === head.length && previous === head.hash
    ? { chain: head.chain, rows: position, brokenAt: null }
    : broken(position + 1)
}

/** Walks every chain from its first row and compares its end with the head. */
export async function verifyAudit(db: Db, keyring: Keyring): Promise<ChainVerdict[]> {
  const heads = await db.selectFrom('audit_head').selectAll().orderBy('chain').execute()
  const verdicts: ChainVerdict[] = []
  for (const head of heads) verdicts.push(await verifyChain(db, keyring, head))
  return verdicts
}
