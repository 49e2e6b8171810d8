import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { channelLabels, matterTypeLabels, resultLabels } from '@contract/consultation/labels'
import type { Consultation } from '@contract/consultation/schema'
import { groupLabels } from '@contract/groups'
import { momentText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { classes } from '@/components/classes'
import { KeyValue } from '@/components/row'
import { goTo } from '@/routes'

/** One record of the ledger: what it was, opened to all of it by its button. */
export function RecordCard({ record }: { record: Consultation }) {
  const [opened, setOpened] = useState(false)
  return (
    <Card
      title={matterTypeLabels[record.matterType]}
      aside={record.rated ? <Badge tone="good">已评价</Badge> : <Badge>还没评价</Badge>}
    >
      <Text className="records__note">
        {momentText(record.occurredAt)} · {channelLabels[record.channel]} · {record.siteName}
      </Text>
      <Text className={classes('records__summary', !opened && 'records__summary--short')}>
        {record.summary}
      </Text>
      {opened && (
        <>
          <KeyValue name="解答意见">{record.answer}</KeyValue>
          <KeyValue name="办理结果">{resultLabels[record.result]}</KeyValue>
          {record.groups.length > 0 && (
            <KeyValue name="来访人">{record.groups.map((group) => groupLabels[group]).join('、')}</KeyValue>
          )}
          {(record.clientName || record.clientPhone) && (
            <KeyValue name="姓名电话">
              {[record.clientName, record.clientPhone].filter(Boolean).join(' ')}
            </KeyValue>
          )}
        </>
      )}
      <View className="records__actions">
        <Button block={false} kind="quiet" onTap={() => setOpened(!opened)}>
          {opened ? '收起' : '看全文'}
        </Button>
        {!record.rated && (
          <Button
            block={false}
            kind="secondary"
            icon="qr"
            onTap={() => goTo('lawyerRatingCode', { record: record.id })}
          >
            出示评价码
          </Button>
        )}
      </View>
    </Card>
  )
}
