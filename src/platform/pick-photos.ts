import Taro from '@tarojs/taro'

let input: HTMLInputElement | undefined

/** The browser's own chooser, which offers camera and album by itself. A cancelled one may never tell. */
const pickInBrowser = (count: number) =>
  new Promise<string[]>((resolve) => {
    input?.remove()
    input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = count > 1
    input.style.display = 'none'
    input.onchange = () => {
      resolve(Array.from(input?.files ?? [], (file) => URL.createObjectURL(file)).slice(0, count))
      input?.remove()
    }
    // Safari opens the chooser only for an input that stands in the page.
    document.body.appendChild(input)
    input.click()
  })

/**
 * Lets the person take or choose up to `count` photos; answers with local paths good for `<Image src>` and
 * `shrinkPhoto`. Empty when they changed their mind. Do not wait for it with a busy button.
 */
export async function pickPhotos(count: number): Promise<string[]> {
  if (process.env.TARO_ENV === 'h5') return pickInBrowser(count)
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: Math.min(count, 9),
      mediaType: ['image'],
      sizeType: ['compressed'],
    })
    return tempFiles.map(({ tempFilePath }) => tempFilePath)
  } catch {
    return []
  }
}
