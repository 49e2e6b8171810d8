import { Text, View } from '@tarojs/components'
import type { Turn } from '@contract/question/schema'
import { momentText } from '@contract/time'
import { classes } from '@/components/classes'
import './turns.scss'

interface Props {
  turns: readonly Turn[]
  /** How who asked is called on this page. */
  asker: string
}

/** What was asked and answered, in turn. */
export const Turns = ({ turns, asker }: Props) => (
  <View className="turns">
    {turns.map(({ id, kind, text, byName, at }) => (
      <View key={id} className={classes('turns__turn', kind === 'answer' && 'turns__turn--answer')}>
        <Text className="turns__who">
          {kind === 'answer' ? `${byName ?? '值班人员'}答复` : asker}　{momentText(at)}
        </Text>
        <Text className="turns__text" userSelect>
          {text}
        </Text>
      </View>
    ))}
  </View>
)
