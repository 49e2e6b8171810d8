import Taro from '@tarojs/taro'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What the system of a phone or a computer can't have in the name of a file. */
const plainName = (name: string) => name.replace(/[\\/:*?"<>|]/g, '-')

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index)
  return bytes
}

function saveInBrowser(name: string, base64: string): void {
  const url = URL.createObjectURL(new Blob([bytesOf(base64) as BlobPart], { type: XLSX }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.appendChild(link)
  link.click()
  link.remove()
  // at once would be too soon for Safari, which reads it after the click
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** WeChat opens the workbook, and its menu sends it on or keeps it; a phone has no folder to put it into. */
async function openInWeChat(name: string, base64: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64')
  await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
}

/** Gives the person a workbook: downloaded in a browser, opened with a menu to pass it on in WeChat. */
export async function saveWorkbook(name: string, base64: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') saveInBrowser(plainName(name), base64)
  else await openInWeChat(plainName(name), base64)
}
