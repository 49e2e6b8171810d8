import Taro from '@tarojs/taro'

/** A browser keeps it among its downloads. */
function download(dataUrl: string, name: string): void {
  const link = document.createElement('a')
  link.href = dataUrl
  link.download = `${name}.${endingOf(dataUrl)}`
  link.click()
}

const endingOf = (dataUrl: string): string => /^data:image\/(png|jpeg)/.exec(dataUrl)?.[1] ?? 'svg'

/**
 * Puts a picture (a data URL) into the album of the phone, or shows it large where the album is denied: a long press
 * saves it from there. A browser downloads it.
 */
export async function savePicture(dataUrl: string, name: string): Promise<'saved' | 'shown'> {
  if (process.env.TARO_ENV === 'h5') {
    download(dataUrl, name)
    return 'saved'
  }
  const [, content = ''] = dataUrl.split(',')
  const path = `${Taro.env.USER_DATA_PATH}/${name}.${endingOf(dataUrl)}`
  Taro.getFileSystemManager().writeFileSync(path, content, 'base64')
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: path })
    return 'saved'
  } catch {
    await Taro.previewImage({ urls: [path] })
    return 'shown'
  }
}
