import { useEffect, useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import { ScrollView, Text, View } from '@tarojs/components'
import type { PromiseNotice as Notice } from '@contract/aid/schema'
import { Ask, type Asked } from '@/components/ask'
import { Button } from '@/components/button'

interface Props {
  notice: Asked<Notice>
  seen: boolean
  /** Told the version once its end has been in sight. */
  onSeen: (version: number) => void
}

/** The notice of seven items, in a box of its own that tells when its end was reached. */
export const PromiseNotice = ({ notice, seen, onSeen }: Props) => (
  <Ask of={notice}>
    {(data) => <SevenItems notice={data} seen={seen} onSeen={() => onSeen(data.version)} />}
  </Ask>
)

/** How far one tap of "往下看" goes, in dp: less than the box is high, so that no line is skipped. */
const ONE_LOOK = 240

interface ItemsProps {
  notice: Notice
  seen: boolean
  onSeen: () => void
}

function SevenItems({ notice, seen, onSeen }: ItemsProps) {
  const [top, setTop] = useState(0)
  const at = useRef(0)
  // A large screen may show all of it at once, and nothing then ever scrolls.
  useEffect(() => {
    const query = Taro.createSelectorQuery()
    query.select('#notice-box').boundingClientRect()
    query.select('#notice-end').boundingClientRect()
    query.exec(([box, end]: ({ bottom: number; height: number } | null | undefined)[]) => {
      if (box && end && box.height > 0 && end.bottom <= box.bottom) onSeen()
    })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- measured once, when it is drawn
  }, [])

  return (
    <>
      <ScrollView
        scrollY
        id="notice-box"
        className="apply__notice"
        scrollTop={top}
        scrollWithAnimation
        onScroll={({ detail }) => {
          at.current = detail.scrollTop
        }}
        onScrollToLower={onSeen}
      >
        <View className="apply__notice-inside">
          <Text className="apply__notice-title">{notice.title}</Text>
          {notice.items.map(({ heading, text }, index) => (
            <View key={heading} className="apply__item">
              <Text className="apply__item-heading">
                {index + 1}. {heading}
              </Text>
              <Text className="apply__item-text">{text}</Text>
            </View>
          ))}
          <View className="apply__item">
            <Text className="apply__item-heading">核查授权</Text>
            <Text className="apply__item-text">{notice.authorisation}</Text>
          </View>
          <View id="notice-end" className="apply__notice-end">
            <Text>—— 看完了 ——</Text>
          </View>
        </View>
      </ScrollView>
      {!seen && (
        <Button kind="secondary" icon="down" onTap={() => setTop(at.current + ONE_LOOK)}>
          往下看
        </Button>
      )}
    </>
  )
}
