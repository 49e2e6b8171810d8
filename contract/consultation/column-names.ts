import * as z from 'zod'

/** Columns of the ledger on paper; the official ones first, in their order (A49). */
export const exportColumns = [
  'number',
  'day',
  'site',
  'client',
  'phone',
  'groups',
  'channel',
  'type',
  'summary',
  'answer',
  'result',
  'adviser',
  'rating',
  'time',
  'rating-way',
  'risks',
  'group-size',
  'recorded-on',
] as const
export type ExportColumn = (typeof exportColumns)[number]

export const exportColumnLabels: Record<ExportColumn, string> = {
  number: '序号',
  day: '日期',
  site: '站点',
  client: '咨询人',
  phone: '联系电话',
  groups: '人群类别',
  channel: '咨询方式',
  type: '事项类型',
  summary: '咨询内容',
  answer: '解答意见',
  result: '办理结果',
  adviser: '值班人员',
  rating: '评价',
  time: '时间',
  'rating-way': '评价方式',
  risks: '风险提示',
  'group-size': '涉及人数',
  'recorded-on': '登记日期',
}

/** '序号、日期、站点…' as the columns it names, in its order; what is no column is undefined. */
const named = (text: string): (ExportColumn | undefined)[] =>
  text
    .split(/[、,，\s]+/)
    .filter(Boolean)
    .map((name) => exportColumns.find((column) => exportColumnLabels[column] === name))

export const namesOf = (columns: readonly ExportColumn[]): string =>
  columns.map((column) => exportColumnLabels[column]).join('、')

export const OFFICIAL_COLUMNS = namesOf(exportColumns.slice(0, 13))

/** Columns of an export, by their names in the order wanted: a bureau's paper may differ from the neighbour's. */
export const ColumnNames = z
  .string()
  .max(200)
  .refine((text) => named(text).length > 0 && !named(text).includes(undefined), {
    message: `有的列名不认识，可以用：${namesOf(exportColumns)}`,
  })
  .refine((text) => new Set(named(text)).size === named(text).length, { message: '有的列写了两次' })

/** The columns a checked text names. */
export const columnsNamed = (text: string): ExportColumn[] =>
  named(text).filter((column): column is ExportColumn => column !== undefined)
