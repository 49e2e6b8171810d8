import { staffRoles } from '@contract/account/roles'
import { comparedColumns, type Said } from '@contract/consultation/difference'
import { COMPARED_ROWS, type CompareLedger, type RowHere } from '@contract/consultation/difference-schema'
import { cellsOf } from '@contract/consultation/export-columns'
import { matterTypeLabels, matterTypes } from '@contract/consultation/labels'
import type { Recognised } from '@contract/consultation/match'
import { viewOf } from '@contract/consultation/privacy'
import { bare } from '@contract/consultation/similar'
import { maskPhone } from '@contract/identity'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { serves } from '@server/kit/caller'
import { openClient, phoneIndex } from '@server/kit/ledger/client'
import type { KnownContext } from '@server/kit/procedure'
import { presentRow } from '../page'
import { found, rowsOf, type LedgerQueryRow } from '../queries'
import { guardedBy } from '@server/kit/ledger/present'

/** A record of the ledger that can be looked for in another. */
export interface Ours extends Recognised {
  row: RowHere
  said: Said
}

const SHOWN = 100

/** How a visitor is held against the other table: in clear, or no further than the reader is shown them. */
export interface Against {
  clear: boolean
  phoneOf: (phone: string) => string
}

/**
 * In clear for who may also be shown a visitor in clear: for anybody else a table of guesses would take the mask off.
 */
export function againstFor({ service, caller }: KnownContext, areas: readonly string[]): Against {
  const clear = areas.every((area) => serves(caller, ['county'], area))
  return { clear, phoneOf: clear ? (phone) => phoneIndex(service.keyring, phone) : maskPhone }
}

/** A record as far as its reader may see it: what they may not is known by nothing and compared with nothing. */
function ours({ service, caller }: KnownContext, row: LedgerQueryRow, { clear, phoneOf }: Against): Ours {
  const { person, contact, words } = viewOf(guardedBy(row), caller)
  const shown = presentRow(service.keyring, row, caller)
  const { name, phone } = openClient(service.keyring, row)
  const said = clear ? { name, phone } : { name: shown.clientName, phone: shown.clientPhone }
  const cells = cellsOf(comparedColumns, shown, 0)
  const day = shanghaiDate(row.occurred_at)
  return {
    day,
    adviser: row.practitioner_name,
    type: row.matter_type,
    phone: contact && phone ? phoneOf(phone) : null,
    summary: words ? row.summary : null,
    row: {
      id: row.id,
      day,
      adviser: row.practitioner_name,
      siteName: row.site_name,
      type: cells[comparedColumns.indexOf('type')]!,
      summary: shown.summary.slice(0, SHOWN),
    },
    said: {
      ...(Object.fromEntries(
        comparedColumns.map((column, index) => [column, cells[index]]),
      ) as unknown as Said),
      // in clear, since a mask would hide a digit put right; it does not leave the function
      client: person ? (said.name ?? '') : null,
      phone: contact ? (said.phone ?? '') : null,
      ...(!words && { summary: null, answer: null }),
    },
  }
}

/** Records of the period that the caller serves, the oldest first. Refuses `compare-too-many`. */
export async function readOurs(
  ctx: KnownContext,
  { from, to, areaCode }: CompareLedger,
  against: Against,
): Promise<Ours[]> {
  const query = await found(ctx.db, ctx.caller, staffRoles, { from, to, areaCode })
  const keys = await query
    .orderBy('consultation.occurred_at')
    .orderBy('consultation.id')
    .limit(COMPARED_ROWS + 1)
    .execute()
  if (keys.length > COMPARED_ROWS) throw refuse('compare-too-many')
  const rows = await rowsOf(ctx.db, keys)
    .orderBy('consultation.occurred_at')
    .orderBy('consultation.id')
    .execute()
  return rows.map((row) => ours(ctx, row, against))
}

/** Knows the coarse type by what people call it: its own name, a finer one's, another word for either. */
export async function typeNames(db: Db): Promise<(words: string) => string | null> {
  const known = new Map<string, string>()
  const types = await db
    .selectFrom('matter_type')
    .select(['code', 'name', 'aliases'])
    .orderBy('sort')
    .execute()
  for (const { code, name, aliases } of types) {
    const coarse = code.split('.')[0]!
    for (const word of [name, ...aliases]) if (!known.has(bare(word))) known.set(bare(word), coarse)
  }
  for (const type of matterTypes) known.set(bare(matterTypeLabels[type]), type)
  return (words) => {
    const whole = known.get(bare(words))
    if (whole) return whole
    // 婚姻家庭·离婚, 婚姻家庭/离婚
    for (const part of words.split(/[·•/、,，>\-—\s]+/)) {
      const code = known.get(bare(part))
      if (code) return code
    }
    return null
  }
}
