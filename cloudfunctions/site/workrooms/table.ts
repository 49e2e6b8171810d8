import { WORKROOM_ROWS } from '@contract/site/schema'
import type { TableShape, TypedRow as RowOf } from '@server/kit/tables/read-table'

const columns = {
  villageCode: '村社区代码',
  name: '名称',
  address: '地址',
  phone: '电话',
  lat: '纬度',
  lng: '经度',
} as const

/** The table of village workrooms (A2). */
export const workroomTable: TableShape<keyof typeof columns> = {
  columns,
  needed: ['villageCode', 'name'],
  most: WORKROOM_ROWS,
}

export type TypedRow = RowOf<keyof typeof columns>
