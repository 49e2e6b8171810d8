import { rateNames } from '@contract/closing/rates'
import { shanghaiDate } from '@contract/time'
import type { Service } from '@server/kit/service'
import { actingIn } from './acting'
import { archiveCase, filedCase } from './ended-case'
import { DEMO_COUNTY, demoStaff } from './people'

/** What a case is paid in the demonstration; real amounts are the bureau's to set. */
const setRates = (db: Service['db'], year: string) =>
  db
    .insertInto('setting')
    .values({
      key: 'aid.caseRates',
      area_code: DEMO_COUNTY,
      effective_from: `${year}-01-01`,
      value: JSON.stringify({
        ...Object.fromEntries(rateNames.map((name) => [name, 100_000])),
        terminatedPercent: 50,
      }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** Two cases of the demonstration's second resident at their end: one's file lies with the county, one is archived and waits to be paid. Written once. */
export async function seedClosings(service: Service): Promise<void> {
  const { db } = service
  if (await db.selectFrom('case_closing').select('id').limit(1).executeTakeFirst()) return
  const today = shanghaiDate(service.clock())
  const acting = actingIn(service, 'closing')
  const county = await acting.sessionOf(demoStaff[1]!.id)
  await setRates(db, today.slice(0, 4))
  await archiveCase(acting, county, await filedCase(acting, 'archived', today))
  await filedCase(acting, 'filed', today)
}
