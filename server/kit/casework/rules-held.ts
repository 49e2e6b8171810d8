import type { Db } from '@server/database/client'
import { wordOrder, wordsOf } from '@server/kit/catalogues'

/** Each rule of case papers as an area has it on a day ('YYYY-MM-DD' in Shanghai), retired ones among them. */
export const rulesHeld = (db: Db, areaCode: string, day: string) =>
  db
    .selectFrom('case_paper_rule')
    .distinctOn(['aid_form', 'stage', 'code'])
    .selectAll()
    .where(({ or, eb }) => or([eb('area_code', 'is', null), eb('area_code', 'in', wordsOf(areaCode))]))
    .where('effective_from', '<=', day)
    .orderBy('aid_form')
    .orderBy('stage')
    .orderBy('code')
    .orderBy(wordOrder(areaCode))
    .orderBy('effective_from', 'desc')
    .orderBy('id', 'desc')
