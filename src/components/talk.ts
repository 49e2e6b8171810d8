import Taro from '@tarojs/taro'

interface Question {
  title: string
  /** What will follow from saying yes. */
  content?: string
  /** The act itself, at most 4 characters (WeChat cuts the rest): 提交, 删除. */
  yes?: string
  no?: string
  /** For what cannot be taken back. */
  danger?: boolean
}

const COLOURS = { primary: '#0e5a57', bad: '#ad221b', quiet: '#4a5755' }

/** Asks before an act; true when the person said yes. */
export async function confirm({
  title,
  content = '',
  yes = '确定',
  no = '取消',
  danger,
}: Question): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title,
    content,
    confirmText: yes,
    cancelText: no,
    confirmColor: danger ? COLOURS.bad : COLOURS.primary,
    cancelColor: COLOURS.quiet,
  })
  return confirm
}

/** Says something that must be read; resolves when it was. */
export async function tell(title: string, content = ''): Promise<void> {
  await Taro.showModal({
    title,
    content,
    showCancel: false,
    confirmText: '知道了',
    confirmColor: COLOURS.primary,
  })
}

/** A passing word: 已保存. Never for anything one must act on. */
export const toast = (title: string): void => void Taro.showToast({ title, icon: 'none', duration: 2000 })
