/**
 * The eight special groups of the programme (A68). Which eight is for the bureau to confirm (B.4), so codes are
 * stable and the list is data; a person may be in several.
 */
export const groups = [
  'migrant-worker',
  'disabled',
  'worker-in-hardship',
  'elderly',
  'woman',
  'minor',
  'military-family',
  'veteran',
] as const
export type Group = (typeof groups)[number]

export const groupLabels: Record<Group, string> = {
  'migrant-worker': '农民工',
  disabled: '残疾人',
  'worker-in-hardship': '困难职工',
  elderly: '老年人',
  woman: '妇女',
  minor: '未成年人',
  'military-family': '军人军属',
  veteran: '退役军人',
}
