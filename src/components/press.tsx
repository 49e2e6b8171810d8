import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { classes } from './classes'
import './press.scss'

interface Props {
  onTap: () => void
  role?: 'button' | 'radio' | 'checkbox' | 'switch' | 'link' | 'tab'
  /** What a screen reader says; the text inside when left out. */
  label?: string
  checked?: boolean
  disabled?: boolean
  className?: string
}

/** Anything that can be tapped: spoken as what it is, reached by keyboard on H5, never under 44 dp high. */
export function Press({
  onTap,
  role = 'button',
  label,
  checked,
  disabled,
  className,
  children,
}: PropsWithChildren<Props>) {
  const press = () => !disabled && onTap()
  const keyboard = process.env.TARO_ENV === 'h5' && {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      press()
    },
  }
  return (
    <View
      className={classes('c-press', disabled && 'c-press--disabled', className)}
      hoverClass={disabled ? 'none' : 'c-press--down'}
      onClick={press}
      {...keyboard}
      {...aria({ role, label, checked, disabled })}
    >
      {children}
    </View>
  )
}
