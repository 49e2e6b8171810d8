import { Image, Text, View } from '@tarojs/components'
import './code-image.scss'

interface Props {
  /** The picture of a code as a data URL; drawn as it is, on white, large enough to scan across a counter. */
  src: string
  /** What happens when it is scanned. */
  caption: string
  /** Until when it is good, or what to type instead. */
  note?: string
}

/** A code to be scanned from this screen. */
export const CodeImage = ({ src, caption, note }: Props) => (
  <View className="c-code">
    <View className="c-code__frame">
      <Image className="c-code__image" src={src} mode="aspectFit" showMenuByLongpress aria-label={caption} />
    </View>
    <Text className="c-code__caption">{caption}</Text>
    {note && <Text className="c-code__note">{note}</Text>}
  </View>
)
