import { View } from '@tarojs/components'
import { openingHoursLines } from '@contract/site/hours'
import type { Site } from '@contract/site/schema'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { toast } from '@/components/talk'
import { copy } from '@/platform/copy'
import { openMap } from '@/platform/open-map'

const copyAddress = async (address: string) => {
  const done = await copy(address)
  toast(done ? '地址已复制' : '没复制成，请手动抄下来')
}

/** Where the site is and when it is open. */
export function Place({ site }: { site: Site }) {
  const { address, position, name } = site
  const hours = openingHoursLines(site.openingHours)
  return (
    <Section title="站点在哪">
      <Card>
        <KeyValue name="地址">{address ?? `${site.areaName}，具体位置请打电话问`}</KeyValue>
        {hours.length > 0 && (
          <KeyValue name="开放时间">
            {hours.map((line) => (
              <View key={line}>{line}</View>
            ))}
          </KeyValue>
        )}
        {(address || position) && (
          <View className="point__acts">
            {address && (
              <Button kind="secondary" icon="copy" onTap={() => copyAddress(address)}>
                复制地址
              </Button>
            )}
            {position && (
              <Button kind="secondary" icon="pin" onTap={() => openMap({ name, address, position })}>
                看地图
              </Button>
            )}
          </View>
        )}
      </Card>
    </Section>
  )
}
