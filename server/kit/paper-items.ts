import type { AidForm } from '@contract/aid/labels'
import type { MatterType } from '@contract/consultation/labels'
import { fits } from '@contract/supplement/rules'
import type { Db } from '@server/database/client'
import { wordOrder, wordsOf } from './catalogues'

/** Each paper of the catalogue as an area has it on a day ('YYYY-MM-DD' in Shanghai), retired ones among them. */
export async function itemsHeld(db: Db, areaCode: string, day: string) {
  const rows = await db
    .selectFrom('paper_item_version')
    .innerJoin('paper_item', 'paper_item.code', 'paper_item_version.code')
    .distinctOn('paper_item_version.code')
    .selectAll('paper_item_version')
    .select('place')
    .where(({ or, eb }) => or([eb('area_code', 'is', null), eb('area_code', 'in', wordsOf(areaCode))]))
    .where('effective_from', '<=', day)
    .orderBy('paper_item_version.code')
    .orderBy(wordOrder(areaCode))
    .orderBy('effective_from', 'desc')
    .orderBy('paper_item_version.id', 'desc')
    .execute()
  return rows.sort((a, b) => a.place - b.place)
}

/** What an area asks for on a day in a matter and form of aid, in the catalogue's order. */
export async function listCatalogue(
  db: Db,
  of: { matterType: MatterType; aidForm: AidForm },
  areaCode: string,
  day: string,
) {
  return (await itemsHeld(db, areaCode, day))
    .map(({ code, kind, name, help, matter_types, aid_forms, follow_days, retired }) => ({
      code,
      kind,
      name,
      help,
      matterTypes: matter_types,
      aidForms: aid_forms,
      followDays: follow_days,
      retired,
    }))
    .filter((item) => !item.retired && fits(item, of))
}
