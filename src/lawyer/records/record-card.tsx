import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { channelLabels, matterTypeLabels, resultLabels, riskLabels } from '@contract/consultation/labels'
import type { Consultation } from '@contract/consultation/schema'
import { groupLabels } from '@contract/groups'
import { momentText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { classes } from '@/components/classes'
import { KeyValue } from '@/components/row'
import { goTo } from '@/routes'
import { EscalationLine } from './escalation-line'

/** One record of the ledger: what it was, opened to all of it by its button. */
export function RecordCard({ record }: { record: Consultation }) {
  const [opened, setOpened] = useState(false)
  return (
    <Card
      title={record.subtypeName ?? matterTypeLabels[record.matterType]}
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
          {record.risks.length > 0 && (
            <KeyValue name="风险提示">{record.risks.map((risk) => riskLabels[risk]).join('、')}</KeyValue>
          )}
          {record.safeMode && <KeyValue name="保护">安全模式，只有您看得到来访人</KeyValue>}
          {(record.clientName || record.clientPhone) && (
            <KeyValue name="姓名电话">
              {[record.clientName, record.clientPhone].filter(Boolean).join(' ')}
            </KeyValue>
          )}
        </>
      )}
      {record.version > 1 && <Text className="records__note">{`改过${record.version - 1}次`}</Text>}
      {opened && record.own && <EscalationLine recordId={record.id} />}
      {opened && (
        <View className="records__actions">
          <Button block={false} kind="quiet" onTap={() => goTo('lawyerMatter', { matter: record.matterId })}>
            看这件事
          </Button>
          {record.own && (
            <Button
              block={false}
              kind="quiet"
              icon="pen"
              onTap={() => goTo('lawyerCorrection', { id: record.id })}
            >
              更正
            </Button>
          )}
          {record.own && (
            <Button
              block={false}
              kind="quiet"
              icon="forward"
              onTap={() => goTo('lawyerRefer', { record: record.id })}
            >
              转办、转援助
            </Button>
          )}
        </View>
      )}
      <View className="records__actions">
        <Button block={false} kind="quiet" onTap={() => setOpened(!opened)}>
          {opened ? '收起' : '看全文'}
        </Button>
        {record.own && !record.rated && (
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
