import { Text } from '@tarojs/components'
import { leaveAtOnce } from '@/platform/leave-at-once'
import { Press } from './press'
import './quick-exit.scss'

/**
 * Leaves this page at once for one that says nothing of it, and leaves no way back to it. For pages of a matter in
 * safe mode: somebody may come into the room.
 */
export const QuickExit = () => (
  <Press className="c-quick-exit" label="马上离开这一页" onTap={leaveAtOnce}>
    <Text>马上离开</Text>
  </Press>
)
