import { staffRoles } from '@contract/account/roles'
import type { LedgerPage, SearchByPhone } from '@contract/consultation/search-schema'
import { servedAreas } from '@server/kit/caller'
import { phoneIndex } from '@server/kit/ledger/client'
import type { Act } from '@server/kit/procedure'
import { pageOf } from './page'
import { foundByPhone } from './queries'

/**
 * Records of who gave exactly this phone, newest first, of any day. Those in safe mode and a minor's are not among
 * them but for who handles them: whoever knows a phone must not learn that its owner came. Each look is recorded.
 */
export async function searchByPhone({ ctx, input }: Act<typeof SearchByPhone>): Promise<LedgerPage> {
  const { db, caller, service } = ctx
  const query = foundByPhone(db, caller, staffRoles, phoneIndex(service.keyring, input.phone))
  const page = await pageOf(db, service.keyring, query, input, caller)
  for (const area of new Set(servedAreas(caller, staffRoles)))
    ctx.audit({
      act: 'ledger-searched-by-phone',
      subjectType: 'area',
      subjectId: area,
      areaCode: area,
      detail: { rows: page.rows.length },
    })
  return page
}
