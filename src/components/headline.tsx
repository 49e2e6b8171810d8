import { Text, View } from '@tarojs/components'
import './headline.scss'

interface Props {
  /** The main information itself: a name, a code, a number. */
  children: string
  /** What it is, above it. */
  caption?: string
  /** Below it: until when, out of how many. */
  note?: string
  /** Digits to be read out or typed over: fixed width, set apart. */
  code?: boolean
}

/** The one thing a page is about, in its largest letters. */
export const Headline = ({ children, caption, note, code }: Props) => (
  <View className="c-headline">
    {caption && <Text className="c-headline__caption">{caption}</Text>}
    <Text className={`c-headline__main ${code ? 'c-headline__main--code' : ''}`}>{children}</Text>
    {note && <Text className="c-headline__note">{note}</Text>}
  </View>
)
