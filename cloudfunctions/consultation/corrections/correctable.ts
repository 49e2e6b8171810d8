import type { Correctable, CorrectedField } from '@contract/consultation/changes'
import type { View } from '@contract/consultation/privacy'
import { maskAddress, maskName, maskPhone } from '@contract/identity'
import type { Keyring } from '@server/kit/crypto/keyring'
import { openClient } from '@server/kit/ledger/client'
import type { ConsultationRow } from '@server/kit/ledger/records'

/** What of a row can be corrected, with the visitor in clear. Stays inside the function. */
export function correctableOf(keyring: Keyring, row: ConsultationRow): Correctable {
  const client = openClient(keyring, row)
  return {
    channel: row.channel,
    matterType: row.matter_type,
    subtype: row.subtype,
    subtypeName: row.subtype_name,
    groups: row.groups,
    summary: row.summary,
    answer: row.answer,
    result: row.result,
    groupSize: row.group_size,
    risks: row.risks,
    safeMode: row.safe_mode,
    minor: row.minor,
    clientName: client.name ?? null,
    clientPhone: client.phone ?? null,
    clientAddress: client.address ?? null,
  }
}

const HIDDEN = '不显示'
const masks: Partial<Record<CorrectedField, (text: string) => string>> = {
  clientName: maskName,
  clientPhone: maskPhone,
  clientAddress: maskAddress,
}

/** How a reader reads a text of a correction: as it is, masked, or not at all. */
export function showTo(view: View) {
  return (field: CorrectedField, text: string): string => {
    if (field === 'clientName' && !view.person) return HIDDEN
    if ((field === 'clientPhone' || field === 'clientAddress') && !view.contact) return HIDDEN
    if ((field === 'summary' || field === 'answer') && !view.words) return HIDDEN
    return text === '没有' ? text : (masks[field]?.(text) ?? text)
  }
}
