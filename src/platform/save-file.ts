import Taro from '@tarojs/taro'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const types = { xlsx: `${OFFICE}.spreadsheetml.sheet`, docx: `${OFFICE}.wordprocessingml.document` }
const CSV = 'text/csv'
type FileType = keyof typeof types

/** What the system of a phone or a computer can't have in the name of a file. */
const plainName = (name: string) => name.replace(/[\\/:*?"<>|]/g, '-')

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index)
  return bytes
}

function saveInBrowser(name: string, base64: string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytesOf(base64) as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.appendChild(link)
  link.click()
  link.remove()
  // at once would be too soon for Safari, which reads it after the click
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** WeChat opens the file, and its menu sends it on or keeps it; a phone has no folder to put it into. */
async function openInWeChat(name: string, base64: string, fileType: FileType): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64')
  await Taro.openDocument({ filePath, fileType, showMenu: true })
}

const save = async (name: string, base64: string, type: FileType): Promise<void> =>
  process.env.TARO_ENV === 'h5'
    ? saveInBrowser(plainName(name), base64, types[type])
    : openInWeChat(plainName(name), base64, type)

/** Gives the person a workbook: downloaded in a browser, opened with a menu to pass it on in WeChat. */
export const saveWorkbook = (name: string, base64: string): Promise<void> => save(name, base64, 'xlsx')

/** The same of a Word document. */
export const saveWord = (name: string, base64: string): Promise<void> => save(name, base64, 'docx')

/** The same of a CSV table. WeChat opens none, so there it is sent on: to oneself, say. */
export async function saveCsv(name: string, base64: string): Promise<void> {
  const fileName = plainName(name)
  if (process.env.TARO_ENV === 'h5') return saveInBrowser(fileName, base64, CSV)
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64')
  await Taro.shareFileMessage({ filePath, fileName })
}
