import { nextSteps } from '@contract/aid/statuses'
import { Text, View } from '@tarojs/components'
import type { MyCase } from '@contract/aid/schema'
import { dayText } from '@contract/time'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { centreOf } from '@/features/aid/offices'
import { aria } from '@/platform/aria'
import { replaceWith, startAt } from '@/routes'

/** It arrived: the number, who has it, by when they answer. */
export const Done = ({ it }: { it: MyCase }) => (
  <Page
    title="申请法律援助"
    footer={
      <>
        <Button onTap={() => replaceWith('applyCase', { id: it.id })}>看办到哪一步</Button>
        <Button kind="secondary" onTap={() => startAt('home')}>
          回首页
        </Button>
      </>
    }
  >
    <View className="apply__done" {...aria({ role: 'status' })}>
      <View className="apply__mark">
        <Icon name="check" />
      </View>
      <Text className="apply__headline">申请已提交</Text>
      <Text className="apply__next">{nextSteps[it.status]}</Text>
    </View>
    <Card>
      <KeyValue name="编号">{it.number}</KeyValue>
      <KeyValue name="谁来办">{it.countyName && centreOf(it.countyName)}</KeyValue>
      {it.clock && <KeyValue name="最晚答复">{dayText(it.clock.dueOn)}</KeyValue>}
    </Card>
  </Page>
)
