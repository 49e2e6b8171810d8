import { Text } from '@tarojs/components'
import { leaveAtOnce } from '@/platform/leave-at-once'
import { Icon } from './icon'
import { Press } from './press'
import './quick-exit.scss'

/**
 * 马上离开: one tap and the screen shows something else (家暴 safe mode). Stays in sight while the page scrolls.
 * `forget`: what the page keeps on the phone of what was typed, dropped first.
 */
export function QuickExit({ forget }: { forget?: () => void }) {
  const leave = () => {
    try {
      forget?.()
    } finally {
      leaveAtOnce()
    }
  }
  return (
    <Press className="c-quick-exit" onTap={leave}>
      <Icon name="close" />
      <Text className="c-quick-exit__text">马上离开</Text>
    </Press>
  )
}
