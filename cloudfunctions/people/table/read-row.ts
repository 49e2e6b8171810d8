import { practitionerKindLabels, practitionerKinds } from '@contract/account/roles'
import { matterTypeLabels, matterTypes } from '@contract/consultation/labels'
import { PersonFacts } from '@contract/people/schema'
import { factNames } from '../fact-names'
import type { Column, PeopleRow } from './shape'

/** What a row says; undefined where its cell is blank, which leaves what is known as it is. */
export type Given = { [Fact in Column]: PersonFacts[Fact] | undefined }

const wrong = (column: Column, says: string): never => {
  throw new RangeError(`${factNames[column]}${says}`)
}

const byLabel = <V extends string>(values: readonly V[], labels: Record<V, string>, text: string) =>
  values.find((value) => labels[value] === text)

const parts = (text: string): string[] => text.split(/[、,，;；\s]+/).filter(Boolean)

function day(column: Column, text: string): string {
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  return date === undefined
    ? wrong(column, '要写成2015-03-01这样')
    : `${year}-${month!.padStart(2, '0')}-${date.padStart(2, '0')}`
}

const yesOrNo = (column: Column, text: string): boolean =>
  text === '是' ? true : text === '否' ? false : wrong(column, '填“是”或“否”')

/** How each column's text is read; `towns` are the county's townships by name. */
const readers = (towns: ReadonlyMap<string, string>) =>
  ({
    name: (text) => text,
    kind: (text) =>
      byLabel(practitionerKinds, practitionerKindLabels, text) ??
      wrong('kind', `应是：${Object.values(practitionerKindLabels).join('、')}`),
    licenceNumber: (text) =>
      /^\d+(\.\d+)?E\+?\d+$/i.test(text)
        ? wrong('licenceNumber', '变成了科学计数，请把这一列设为“文本”重新填写')
        : text,
    unit: (text) => text,
    phone: (text) => text,
    fields: (text) =>
      parts(text).map(
        (label) =>
          byLabel(matterTypes, matterTypeLabels, label) ??
          wrong('fields', `里没有“${label}”，可以填：${Object.values(matterTypeLabels).join('、')}`),
      ),
    baseAreaCode: (text) =>
      /^\d{12}$/.test(text) ? text : (towns.get(text) ?? wrong('baseAreaCode', '不是本县区的乡镇街道')),
    villages: (text) => parts(text),
    practisingSince: (text) => day('practisingSince', text),
    criminalSince: (text) => day('criminalSince', text),
    knowsMinors: (text) => yesOrNo('knowsMinors', text),
    qualified: (text) => yesOrNo('qualified', text),
  }) satisfies { [Fact in Column]: (text: string) => PersonFacts[Fact] }

/** Reads one row's cells; every cell that can't be read is told in a sentence. */
export function readRow(
  row: PeopleRow,
  towns: ReadonlyMap<string, string>,
): { given: Given; problems: string[] } {
  const problems: string[] = []
  const entries = Object.entries(readers(towns)).map(([column, read]) => {
    const text = row[column as Column]
    if (text === '') return [column, undefined]
    try {
      return [column, read(text)]
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      problems.push(error.message)
      return [column, undefined]
    }
  })
  if (Object.values(row).some((cell) => String(cell).includes('\ufffd')))
    problems.push('有认不出的字，请检查后重新填写')
  return { given: Object.fromEntries(entries) as Given, problems }
}

const nothingKnown: PersonFacts = {
  name: '',
  kind: 'lawyer',
  unit: null,
  licenceNumber: null,
  fields: [],
  baseAreaCode: null,
  villages: [],
  practisingSince: null,
  criminalSince: null,
  knowsMinors: false,
  qualified: false,
}

const said = (given: Given) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))

/** A row laid over what is known, judged cell by cell as a form would be. */
export function factsFrom(
  given: Given,
  known: PersonFacts = nothingKnown,
): { facts: PersonFacts; problems: string[] } {
  const merged = { ...known, ...said(given) }
  const parsed = PersonFacts.safeParse({
    ...merged,
    unit: merged.unit ?? undefined,
    licenceNumber: merged.licenceNumber ?? undefined,
  })
  return parsed.success
    ? { facts: parsed.data, problems: [] }
    : { facts: merged, problems: parsed.error.issues.map(({ message }) => message) }
}
