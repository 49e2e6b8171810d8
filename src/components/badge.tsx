import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import { type Tone, toneIcons } from './tone'
import './tone.scss'
import './badge.scss'

/** One or two words of state: 已签到, 待补材料. */
export const Badge = ({ tone = 'plain', children }: { tone?: Tone; children: string }) => (
  <Text className={`c-badge c-tone--${tone}`}>{children}</Text>
)

interface ClockProps {
  /** What runs: 审查期限. */
  label?: string
  /** When it ends, said so that nobody must count: 还剩2天，1月9日前. */
  due: string
  tone?: Tone
}

/** A deadline. Reckoned by the contract, only shown here. */
export const Clock = ({ label, due, tone = 'info' }: ClockProps) => (
  <View className={`c-clock c-tone--${tone}`}>
    <Icon name={tone === 'bad' ? toneIcons.bad : 'clock'} className="c-clock__icon" />
    <Text>{label ? `${label}：${due}` : due}</Text>
  </View>
)
