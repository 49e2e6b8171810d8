import Taro from '@tarojs/taro'

/**
 * Puts a picture (a data URL) into the album of the phone, or shows it large where the album is denied: a long press
 * saves it from there. For WeChat; in a browser one prints.
 */
export async function savePicture(dataUrl: string, name: string): Promise<'saved' | 'shown'> {
  const [head = '', content = ''] = dataUrl.split(',')
  const ending = /image\/(png|jpeg)/.exec(head)?.[1] ?? 'svg'
  const path = `${Taro.env.USER_DATA_PATH}/${name}.${ending}`
  Taro.getFileSystemManager().writeFileSync(path, content, 'base64')
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: path })
    return 'saved'
  } catch {
    await Taro.previewImage({ urls: [path] })
    return 'shown'
  }
}
