import Taro from '@tarojs/taro'

/** Puts text on the clipboard. True when it is there. WeChat shows its own "内容已复制"; H5 shows nothing. */
export async function copy(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
