import { rateNames } from '@contract/closing/rates'
import type { CaseStage } from '@contract/casework/stages'
import { rowIn } from '@server/kit/testing/cases'
import type { Person, Stage } from '@server/kit/testing/stage'

/** Sets what a case is paid, as the bureau would: one amount for all but drafting, which pays nothing. */
export const setCaseRates = (stage: Stage, fen: number) =>
  stage.service.db
    .insertInto('setting')
    .values({
      key: 'aid.caseRates',
      area_code: '140406',
      effective_from: '2026-01-01',
      value: JSON.stringify({
        ...Object.fromEntries(rateNames.map((name) => [name, name === 'drafting' ? 0 : fen])),
        terminatedPercent: 50,
      }),
    })
    .execute()

/** A case that was bound, closed on 20 November; closing and binding have tests of their own. Its id. */
export async function archived(
  stage: Stage,
  people: { applicant: Person; handler: Person; county: Person },
  caseStage: CaseStage = 'trial',
): Promise<string> {
  const { db, clock } = stage.service
  const now = clock().toISOString()
  const id = await rowIn(stage, 'archived', {
    ...people,
    form: { aidForm: 'civil' },
    set: { closed_on: '2026-11-20' },
  })
  await db
    .insertInto('case_closing')
    .values({
      application_id: id,
      stage: caseStage,
      basis: caseStage === 'drafting' ? 'document-handed' : 'judgment',
      closed_on: '2026-11-20',
      outcome: 'won',
      benefit_fen: null,
      closed_by: people.handler.accountId,
      closed_at: now,
    })
    .execute()
  await db
    .insertInto('case_volume')
    .values({
      application_id: id,
      county_code: '140406',
      number: `测试援卷字〔${id}〕号`,
      year: 2026,
      title: '卷宗',
      lines: '[]',
      pages: 1,
      bytes: 1,
      storage_key: `volume/${id}`,
      parts: '[]',
      sm3: '0'.repeat(64),
      archived_by: people.county.accountId,
      archived_at: now,
    })
    .execute()
  return id
}
