import type { PropsWithChildren, ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { classes } from './classes'
import { Press } from './press'
import { useSingleTap } from './single-tap'
import './card.scss'

interface Props {
  title?: string
  /** At the right end of the title: a badge or a quiet button. */
  aside?: ReactNode
  /** Makes the whole card one thing to open. */
  onTap?: () => unknown
  /** A coloured edge at the left, for a card that must be seen first. */
  tone?: 'accent' | 'good' | 'warn' | 'bad'
}

/** A white sheet holding things that belong together. */
export function Card({ title, aside, onTap, tone, children }: PropsWithChildren<Props>) {
  const { tap } = useSingleTap(onTap)
  const className = classes('c-card', tone && `c-card--${tone}`)
  const inside = (
    <>
      {(title || aside) && (
        <View className="c-card__head">
          {title && (
            <Text className="c-card__title" {...aria({ role: 'heading' })}>
              {title}
            </Text>
          )}
          {aside}
        </View>
      )}
      {children}
    </>
  )
  return onTap ? (
    <Press role="link" className={className} onTap={tap}>
      {inside}
    </Press>
  ) : (
    <View className={className}>{inside}</View>
  )
}
