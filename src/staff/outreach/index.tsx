import { View } from '@tarojs/components'
import type { Position } from '@contract/site/schema'
import { openOutreach } from '@/api/board'
import { useSites } from '@/api/site'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { FieldError } from '@/components/field'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { DateField, Select } from '@/components/picker-field'
import { Empty } from '@/components/states'
import { toast } from '@/components/talk'
import { TextArea, TextField } from '@/components/text-field'
import { goBack, replaceWith } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { PositionField } from '../site/position-field'
import { TimeField } from '@/components/time-field'
import './index.scss'

const TITLE = '新设临时咨询点'

/** Sets up a place for some days (A6). */
export default function OutreachPage() {
  const who = useSession((state) => state.who)
  if (!who) return <NotSignedIn title={TITLE} />
  const county = who.grants.find(({ role }) => role === 'county')?.areaCode
  if (county) return <Form county={county} />
  return (
    <Page title={TITLE}>
      <Empty icon="lock" title="由县区来设" action={<Button onTap={goBack}>返回</Button>} />
    </Page>
  )
}

interface Written {
  townCode: string | undefined
  name: string
  place: string
  phone: string
  position: Position | null
  firstDay: string | undefined
  lastDay: string | undefined
  opens: string
  closes: string
  note: string
}

const blank: Written = {
  townCode: undefined,
  name: '',
  place: '',
  phone: '',
  position: null,
  firstDay: undefined,
  lastDay: undefined,
  opens: '09:00',
  closes: '16:00',
  note: '',
}

function Form({ county }: { county: string }) {
  // every township has its station, by which its name and code are known
  const towns = useSites({ areaCode: county, kinds: ['town-station'] })
  const draft = useDraft('outreach', blank)
  const { value, set } = draft
  const { send, sending, waiting, failure } = useSendOnce(openOutreach, {
    draft,
    onAccepted: () => {
      toast('已设好，码现在就能用')
      void replaceWith('staffOutreaches')
    },
  })
  const wrong = failure?.fields ?? {}
  const submit = () =>
    send({
      ...value,
      townCode: value.townCode ?? '',
      firstDay: value.firstDay ?? '',
      lastDay: value.lastDay ?? value.firstDay ?? '',
      phone: value.phone.trim() || undefined,
    })
  return (
    <Page
      title={TITLE}
      footer={
        <Button busy={sending} busyText={waiting ? '等网络恢复…' : '正在提交'} onTap={submit}>
          设好并取得码
        </Button>
      }
    >
      <Ask of={towns}>
        {(stations) => (
          <Card>
            <Select
              label="在哪个乡镇街道"
              hint="在这里的咨询，算到这个乡镇"
              options={stations.map(({ areaCode, areaName }) => ({ value: areaCode, label: areaName }))}
              value={value.townCode}
              error={value.townCode ? undefined : wrong.townCode && '请选择乡镇街道'}
              onChange={(townCode) => set({ townCode })}
            />
            <TextField
              label="名称"
              placeholder="如：店上庙会咨询台"
              max={30}
              value={value.name}
              error={wrong.name}
              onChange={(name) => set({ name })}
            />
            <TextField
              label="地点"
              hint="群众照着能找到"
              placeholder="如：店上村文化广场东边"
              max={100}
              value={value.place}
              error={wrong.place}
              onChange={(place) => set({ place })}
            />
            <View className="outreach__pair">
              <DateField
                label="第一天"
                value={value.firstDay}
                error={wrong.firstDay}
                onChange={(firstDay) => set({ firstDay })}
              />
              <DateField
                label="最后一天"
                value={value.lastDay ?? value.firstDay}
                from={value.firstDay}
                error={wrong.lastDay}
                onChange={(lastDay) => set({ lastDay })}
              />
            </View>
            <View className="outreach__pair">
              <TimeField label="从" value={value.opens} onChange={(opens) => set({ opens })} />
              <TimeField
                label="到"
                value={value.closes}
                error={wrong.closes}
                onChange={(closes) => set({ closes })}
              />
            </View>
            <TextField
              label="电话"
              optional
              hint="不填的话，页面上写12348热线"
              max={20}
              value={value.phone}
              error={wrong.phone}
              onChange={(phone) => set({ phone })}
            />
            <PositionField value={value.position} onChange={(position) => set({ position })} />
            <FieldError>{wrong['position.lat'] ?? wrong['position.lng']}</FieldError>
            <TextArea
              label="说明"
              optional
              max={200}
              value={value.note}
              error={wrong.note}
              onChange={(note) => set({ note })}
            />
          </Card>
        )}
      </Ask>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
    </Page>
  )
}
