import { Text, View } from '@tarojs/components'
import { matterTypeLabels } from '@contract/consultation/labels'
import type { Consultation } from '@contract/consultation/schema'
import { momentText } from '@contract/time'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { deliverAll, type Outgoing } from '@/features/consultation/outbox'
import { aria } from '@/platform/aria'
import { goTo, replaceWith } from '@/routes'
import { EscalationLine } from '../records/escalation-line'

/** The record is on its way; it is safe on the phone, and the person may go on working. */
export const OnItsWay = ({
  item,
  sending,
  onAnother,
}: {
  item: Outgoing
  sending: boolean
  onAnother: () => void
}) => (
  <Page
    title="登记咨询"
    footer={
      <>
        {!sending && (
          <Button icon="refresh" onTap={deliverAll}>
            现在再发一次
          </Button>
        )}
        <Button kind="secondary" icon="plus" onTap={onAnother}>
          再记一条
        </Button>
      </>
    }
  >
    <View className="record__state" {...aria({ role: 'status' })}>
      <View className={`record__mark ${sending ? 'record__mark--turning' : ''}`}>
        <Icon name={sending ? 'refresh' : 'offline'} />
      </View>
      <Text className="record__headline">{sending ? '正在发送…' : '等待网络'}</Text>
      <Text className="record__hint">{sending ? '请稍等一下' : '已存在手机里，有网自动发出，不会重复'}</Text>
    </View>
    <Card>
      <KeyValue name="站点">{item.siteName ?? '您的值班站点'}</KeyValue>
      <KeyValue name="事项">{matterTypeLabels[item.record.matterType]}</KeyValue>
      <KeyValue name="时间">{momentText(item.record.occurredAt)}</KeyValue>
    </Card>
  </Page>
)

/** It is in the ledger. What comes next: the visitor rates while they are still here, or the next one sits down. */
export const Accepted = ({ record, onAnother }: { record: Consultation; onAnother: () => void }) => (
  <Page
    title="登记咨询"
    footer={
      <>
        <Button icon="qr" onTap={() => goTo('lawyerRatingCode', { record: record.id })}>
          出示评价码
        </Button>
        <Button kind="secondary" icon="plus" onTap={onAnother}>
          再记一条
        </Button>
      </>
    }
  >
    <View className="record__state" {...aria({ role: 'status' })}>
      <View className="record__mark record__mark--good">
        <Icon name="check" />
      </View>
      <Text className="record__headline">已登记</Text>
      <Text className="record__hint">趁来访人还在，请他用自己的手机扫码评价</Text>
    </View>
    <Card>
      <KeyValue name="站点">{record.siteName}</KeyValue>
      <KeyValue name="事项">{matterTypeLabels[record.matterType]}</KeyValue>
      <KeyValue name="时间">{momentText(record.occurredAt)}</KeyValue>
      {record.clientName && <KeyValue name="来访人">{record.clientName}</KeyValue>}
    </Card>
    {(record.risks.length > 0 || record.groupSize !== null) && (
      <Card>
        <EscalationLine recordId={record.id} />
      </Card>
    )}
    <Button kind="quiet" onTap={() => replaceWith('lawyerRecords')}>
      看我的登记
    </Button>
  </Page>
)
