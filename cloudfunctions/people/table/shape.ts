import { PEOPLE_ROWS } from '@contract/people/schema'
import type { TableShape, TypedRow } from '@server/kit/tables/read-table'
import { factNames } from '../fact-names'

export type Column = keyof typeof factNames
export const columns = Object.keys(factNames) as Column[]

/** The table of people, in and out: one column a fact, under the fact's own name. */
export const peopleTable: TableShape<Column> = {
  columns: factNames,
  needed: ['name', 'kind'],
  most: PEOPLE_ROWS,
}

export type PeopleRow = TypedRow<Column>

/** Widths of the columns in a workbook, in characters. */
export const widths: Record<Column, number> = {
  name: 12,
  kind: 20,
  licenceNumber: 22,
  unit: 28,
  phone: 16,
  fields: 28,
  baseAreaCode: 16,
  villages: 28,
  practisingSince: 16,
  criminalSince: 22,
  knowsMinors: 20,
  qualified: 16,
}
