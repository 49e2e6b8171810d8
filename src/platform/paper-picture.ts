import Taro from '@tarojs/taro'

/**
 * Something `<Image src>` can draw for a picture that came as a data URL. In WeChat a megabyte of text would have to
 * cross to the view layer, so there it goes into a file of the app's own; `forgetPictures` removes them.
 */
export function pictureSource(id: string, dataUrl: string): string {
  if (process.env.TARO_ENV === 'h5') return dataUrl
  const path = `${folder()}${id}`
  Taro.getFileSystemManager().writeFileSync(path, dataUrl.split(',')[1]!, 'base64')
  kept.add(path)
  return path
}

const kept = new Set<string>()
const folder = () => `${Taro.env.USER_DATA_PATH}/paper-`

/** Removes pictures of papers from the phone: call when leaving the page that showed them. */
export function forgetPictures(): void {
  for (const path of kept) {
    try {
      Taro.getFileSystemManager().unlinkSync(path)
    } catch {
      // Removed by the system already.
    }
  }
  kept.clear()
}

/** Shows a picture as large as the screen, to be zoomed with two fingers. */
export async function showLarge(src: string): Promise<void> {
  try {
    await Taro.previewImage({ urls: [src], current: src })
  } catch {
    // It stays on the page as it is.
  }
}

/**
 * Opens a PDF that came as a data URL: WeChat's own reader, or a new window of the browser.
 *
 * @param keep whether WeChat's reader offers to keep it or pass it on: for papers that are the reader's own
 */
export async function showPdf(id: string, dataUrl: string, keep = false): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const bytes = Uint8Array.from(atob(dataUrl.split(',')[1]!), (character) => character.charCodeAt(0))
    window.open(URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' })))
    return
  }
  const path = pictureSource(`${id}.pdf`, dataUrl)
  await Taro.openDocument({ filePath: path, fileType: 'pdf', showMenu: keep })
}
