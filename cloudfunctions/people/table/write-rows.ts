import { practitionerKindLabels } from '@contract/account/roles'
import { matterTypeLabels } from '@contract/consultation/labels'
import type { PersonRow } from '../queries'
import type { Column } from './shape'

const yesNo = (yes: boolean): string => (yes ? '是' : '')

/** A person as a row of the table, as the import reads it again. */
export const rowOf = (row: PersonRow, phone: string, townName: string): Record<Column, string> => ({
  name: row.name,
  kind: practitionerKindLabels[row.kind],
  licenceNumber: row.licenceNumber ?? '',
  unit: row.unit ?? '',
  phone,
  fields: row.fields.map((field) => matterTypeLabels[field]).join('、'),
  baseAreaCode: townName,
  villages: row.villages.join('、'),
  practisingSince: row.practisingSince ?? '',
  criminalSince: row.criminalSince ?? '',
  knowsMinors: yesNo(row.knowsMinors),
  qualified: yesNo(row.qualified),
})
