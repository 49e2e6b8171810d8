import type { ApplicationForm, Strokes } from '../schema'

/** A complete form by a made-up person of 潞城区; `change` says what the test is about. */
export const completeForm = (change: Partial<ApplicationForm> = {}): ApplicationForm => ({
  countyCode: '140406',
  name: '王秀英',
  idKind: 'resident-id',
  idNumber: '140406196611230023',
  phone: '13834567890',
  address: '山西省长治市潞城区店上镇东村12号',
  groups: [],
  circumstance: null,
  aidForm: 'civil',
  matterType: 'family',
  facts: '儿子三年没有给过赡养费，也不来看望，村里调解过两次都没有用。',
  opponent: '王大强',
  limitationOn: undefined,
  meansChoice: 'promise',
  ownMonthlyIncomeYuan: 180,
  household: [{ name: '李老汉', relation: '丈夫', monthlyIncomeYuan: 160, isOpponent: false }],
  propertyNote: '三间土房，没有存款',
  ...change,
})

/** Two strokes that cross, as by somebody who can't write. */
export const cross: Strokes = [
  [0, 1, 2, 3, 4, 5].map((step): [number, number, number] => [200 + step * 80, 100 + step * 40, step * 20]),
  [0, 1, 2, 3, 4, 5].map((step): [number, number, number] => [
    600 - step * 80,
    100 + step * 40,
    400 + step * 20,
  ]),
]
