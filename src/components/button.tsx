import type { PropsWithChildren } from 'react'
import { Button as NativeButton, type ButtonProps, Text, View } from '@tarojs/components'
import { aria, silent } from '@/platform/aria'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import { useSingleTap } from './single-tap'
import './button.scss'

interface Props {
  /** The act. While a returned promise runs the button is busy and deaf. */
  onTap?: () => unknown
  /** primary: the one thing to do here; danger: cannot be taken back; quiet: a way out or aside. */
  kind?: 'primary' | 'secondary' | 'danger' | 'quiet'
  /** Busy for a reason of the page's own (an act under way elsewhere). */
  busy?: boolean
  /** Says in words that it is working, e.g. 正在提交. */
  busyText?: string
  disabled?: boolean
  /** As wide as its container: the default for a main act; false for small acts beside text. */
  block?: boolean
  icon?: IconName
  label?: string
  /** WeChat's own buttons (phone number, privacy, contact, share); their events pass through. */
  wechat?: Pick<
    ButtonProps,
    'openType' | 'onGetPhoneNumber' | 'onAgreePrivacyAuthorization' | 'onContact' | 'id'
  >
}

/** The only button of the app. */
export function Button(props: PropsWithChildren<Props>) {
  const { onTap, kind = 'primary', busyText, disabled, block = true, icon, label, wechat, children } = props
  const { tap, busy: running } = useSingleTap(onTap)
  const busy = running || props.busy === true
  const deaf = busy || disabled === true
  const press = () => !deaf && tap()
  const keyboard = process.env.TARO_ENV === 'h5' && {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      press()
    },
  }
  return (
    <NativeButton
      className={classes(
        'c-button',
        `c-button--${kind}`,
        block && 'c-button--block',
        disabled && 'c-button--disabled',
      )}
      hoverClass={deaf ? 'none' : 'c-button--down'}
      onClick={press}
      {...wechat}
      {...keyboard}
      {...aria({ role: 'button', label, disabled: deaf })}
    >
      <View className="c-button__inside">
        {busy ? (
          <View className="c-button__spinner" {...silent} />
        ) : (
          icon && <Icon name={icon} className="c-button__icon" />
        )}
        <Text>{busy && busyText ? busyText : children}</Text>
      </View>
    </NativeButton>
  )
}
