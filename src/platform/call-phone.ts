import Taro from '@tarojs/taro'

/** Opens the dialler with a number; the person still presses call. Closing it again is no error. */
export async function callPhone(phoneNumber: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber })
  } catch {
    // Cancelled, or a desktop without a phone: the number stays on the page to be read.
  }
}
