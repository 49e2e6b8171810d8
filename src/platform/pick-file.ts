import Taro from '@tarojs/taro'

/** A file the person chose. `content` is base64. */
export interface PickedFile {
  name: string
  bytes: number
  content: string
}

/** What may be chosen: for the browser's chooser, and by ending for WeChat's. */
interface Kind {
  accept: string
  extension: string[]
}

let input: HTMLInputElement | undefined

const readInBrowser = (file: File) =>
  new Promise<PickedFile | undefined>((resolve) => {
    const reader = new FileReader()
    reader.onload = () =>
      resolve({ name: file.name, bytes: file.size, content: String(reader.result).replace(/^[^,]*,/, '') })
    reader.onerror = () => resolve(undefined)
    reader.readAsDataURL(file)
  })

const pickInBrowser = (accept: string) =>
  new Promise<PickedFile | undefined>((resolve) => {
    input?.remove()
    input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.style.display = 'none'
    input.onchange = () => {
      const file = input?.files?.[0]
      input?.remove()
      resolve(file && readInBrowser(file))
    }
    // Safari opens the chooser only for an input that stands in the page.
    document.body.appendChild(input)
    input.click()
  })

/** In WeChat a file comes out of a conversation: one sends it to 文件传输助手 first. */
async function pickInWeChat(extension: string[]): Promise<PickedFile | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension })
    const { name, size, path } = tempFiles[0]!
    const content = Taro.getFileSystemManager().readFileSync(path, 'base64') as string
    return { name, bytes: size, content }
  } catch {
    return undefined
  }
}

/** Lets the person choose a file of a kind. Undefined when they changed their mind; on H5 then it may never tell. */
export const pickFile = ({ accept, extension }: Kind): Promise<PickedFile | undefined> =>
  process.env.TARO_ENV === 'h5' ? pickInBrowser(accept) : pickInWeChat(extension)
