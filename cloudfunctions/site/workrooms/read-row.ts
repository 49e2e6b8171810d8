import { areaLevel } from '@contract/area'
import type { TypedRow } from './table'

/** A workroom as a table gives it; null where the table says nothing, which leaves what is known as it is. */
export interface Workroom {
  areaCode: string
  townCode: string
  villageName: string
  siteName: string
  address: string | null
  phone: string | null
  lat: number | null
  lng: number | null
}

const WORKROOM = '公共法律服务工作室'

/** '店上村村民委员会' and '店上村村委会' of the statistics bureau's list are 店上村; a community stays 社区. */
const villageName = (name: string) =>
  name
    .replace(/公共法律服务工作室$/, '')
    .replace(/村(村民委员会|村委会|民委员会|委会)$/, '村')
    .replace(/社区(居民委员会|居委会)$/, '社区')

const degrees = (text: string) => (/^-?\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : NaN)

function codeProblem(code: string, mayKeep: (code: string) => boolean, towns: ReadonlySet<string>) {
  if (/^\d+(\.\d+)?E\+?\d+$/i.test(code)) return '代码变成了科学计数，请把这一列设为“文本”重新填写'
  if (!/^\d{12}$/.test(code)) return '村社区代码应为12位数字'
  if (areaLevel(code) !== 'village') return '这是乡镇街道的代码，请填村社区的代码'
  if (!mayKeep(code)) return '这个村社区不在您的县区'
  return towns.has(`${code.slice(0, 9)}000`) ? undefined : '代码前9位不是本县区的乡镇街道'
}

function positionProblem({ lat, lng }: TypedRow) {
  if (!lat && !lng) return undefined
  if (!lat || !lng) return '纬度和经度要一起填'
  if (Number.isNaN(degrees(lat)) || Number.isNaN(degrees(lng))) return '纬度、经度应为数字，如36.334'
  return Math.abs(degrees(lat)) > 90 || Math.abs(degrees(lng)) > 180 ? '纬度和经度是不是写反了' : undefined
}

function textProblem({ name, address, phone }: TypedRow) {
  if (!villageName(name)) return '请填写名称'
  // a mangled character, or a control character no cell should hold
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\ufffd]/.test(name + address + phone)) return '有认不出的字，请检查后重新填写'
  // characters that turn the reading direction show a text as another than it is
  if (/[\u202a-\u202e\u2066-\u2069]/.test(name + address + phone))
    return '有看不见的控制字符，请删掉后重新填写'
  // a spreadsheet runs it as a formula when the table is exported again
  if (/^[=+\-@]/.test(name)) return '名称不能以=、+、-、@开头'
  if (name.length > 40) return '名称最多40个字'
  if (address.length > 100) return '地址最多100个字'
  return phone && !/^[0-9-]{7,20}$/.test(phone) ? '电话只能是数字和短横线' : undefined
}

/**
 * Judges one row.
 *
 * @param mayKeep whether an area is the importer's own
 * @param towns codes of the townships there are
 * @returns the workroom, or every problem of the row in one sentence
 */
export function readRow(
  row: TypedRow,
  mayKeep: (code: string) => boolean,
  towns: ReadonlySet<string>,
): { workroom: Workroom } | { problem: string } {
  const problems = [codeProblem(row.villageCode, mayKeep, towns), textProblem(row), positionProblem(row)]
  const problem = problems.filter(Boolean).join('；')
  if (problem) return { problem }
  const village = villageName(row.name)
  return {
    workroom: {
      areaCode: row.villageCode,
      townCode: `${row.villageCode.slice(0, 9)}000`,
      villageName: village,
      siteName: `${village}${WORKROOM}`,
      address: row.address || null,
      phone: row.phone || null,
      lat: row.lat ? degrees(row.lat) : null,
      lng: row.lng ? degrees(row.lng) : null,
    },
  }
}

/** Judges all rows, and that no village stands twice. Row numbers are Excel's. */
export function readRows(
  rows: readonly TypedRow[],
  mayKeep: (code: string) => boolean,
  towns: ReadonlySet<string>,
): { workrooms: Workroom[]; problems: Record<string, string> } {
  const workrooms: Workroom[] = []
  const problems: Record<string, string> = {}
  const firstAt = new Map<string, number>()
  for (const row of rows) {
    const read = readRow(row, mayKeep, towns)
    const earlier = firstAt.get(row.villageCode)
    if ('problem' in read) problems[`第${row.number}行`] = read.problem
    else if (earlier) problems[`第${row.number}行`] = `和第${earlier}行是同一个村社区`
    else workrooms.push(read.workroom)
    if (!earlier) firstAt.set(row.villageCode, row.number)
  }
  return { workrooms, problems }
}
