import { Text } from '@tarojs/components'
import { useElder } from '@/state/elder'
import { classes } from './classes'
import { Icon } from './icon'
import { Press } from './press'
import './elder-switch.scss'

/** The way into 大字版 and back, in sight on the first page. `onDeep`: on the dark top of the first page. */
export function ElderSwitch({ onDeep = false }: { onDeep?: boolean }) {
  const { elder, toggle } = useElder()
  return (
    <Press
      role="switch"
      checked={elder}
      label="大字版"
      className={classes('c-elder-switch', onDeep && 'c-elder-switch--deep')}
      onTap={toggle}
    >
      <Icon name="letters" />
      <Text className="c-elder-switch__text">{elder ? '标准版' : '大字版'}</Text>
    </Press>
  )
}
