import type { ApplicationForm } from '@contract/aid/schema'
import { defendantGroups, defenderNeeds, factsOfNotice } from '@contract/defence/rules'
import type { NoticeForm } from '@contract/defence/schema'
import { idNumberIndex, sealForm, sealName } from '@server/kit/aid/sealed'
import type { Keyring } from '@server/kit/crypto/keyring'

/** A notice as the form a case carries; what a notice does not tell stays empty, and nobody's means are asked. */
function formOf(countyCode: string, notice: NoticeForm): ApplicationForm {
  return {
    countyCode,
    name: notice.name,
    idKind: notice.idNumber ? 'resident-id' : 'other',
    idNumber: notice.idNumber?.toUpperCase() ?? '',
    phone: '',
    address: '',
    groups: notice.ground === 'minor' ? ['minor'] : notice.ground === 'disabled-senses' ? ['disabled'] : [],
    circumstance: null,
    aidForm: 'criminal-defence',
    matterType: 'criminal',
    facts: factsOfNotice(notice),
    opponent: undefined,
    household: [],
    propertyNote: undefined,
  }
}

/** Columns of the case that follow from what its notice says. */
export const caseColumns = (
  keyring: Keyring,
  id: string,
  countyCode: string,
  notice: NoticeForm,
  now: Date,
) => ({
  form_sealed: sealForm(keyring, id, formOf(countyCode, notice)),
  name_sealed: sealName(keyring, id, notice.name),
  id_number_index: notice.idNumber ? idNumberIndex(keyring, notice.idNumber) : null,
  groups: defendantGroups(notice.ground, notice.idNumber, now),
  grave: defenderNeeds(notice.ground).experienced,
  submitted_at: notice.receivedAt,
})
