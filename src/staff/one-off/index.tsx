import { View } from '@tarojs/components'
import { dutyKindLabels, dutyKinds, type DutyKind } from '@contract/duty/labels'
import { isNotePublic } from '@contract/roster/board'
import { planOneOff } from '@/api/board'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { DateField, Select } from '@/components/picker-field'
import { toast } from '@/components/talk'
import { TextField } from '@/components/text-field'
import { useOwnSites } from '@/features/site/own-sites'
import { useParams } from '@/platform/params'
import { replaceWith } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { TimeField } from '@/components/time-field'
import { People } from './people'
import './index.scss'

const TITLE = '安排一次值班'

/** Plans a duty once (A34): market, village, visit at home, event. */
export default function OneOffPage() {
  const signedIn = useSession(({ who }) => who !== undefined)
  const { site } = useParams<'staffOneOff'>()
  return signedIn ? <Form given={site} /> : <NotSignedIn title={TITLE} />
}

interface Written {
  siteCode: string | undefined
  practitionerId: string | undefined
  kind: DutyKind
  day: string | undefined
  from: string
  to: string
  note: string
}

const blank: Written = {
  siteCode: undefined,
  practitionerId: undefined,
  kind: 'market',
  day: undefined,
  from: '08:30',
  to: '12:30',
  note: '',
}

const kinds = dutyKinds.map((value) => ({ value, label: dutyKindLabels[value] }))

function Form({ given }: { given: string | undefined }) {
  const sites = useOwnSites()
  const draft = useDraft(`one-off:${given ?? ''}`, { ...blank, siteCode: given })
  const { value, set } = draft
  const { send, sending, waiting, failure } = useSendOnce(planOneOff, {
    draft,
    onAccepted: () => {
      toast('已排好，已通知本人')
      void replaceWith('staffOneOffs')
    },
  })
  const wrong = failure?.fields ?? {}
  const { siteCode, practitionerId, day, from, to } = value
  const submit = () =>
    send({ ...value, siteCode: siteCode ?? '', day: day ?? '', practitionerId: practitionerId ?? '' })
  return (
    <Page
      title={TITLE}
      footer={
        <Button
          busy={sending}
          busyText={waiting ? '等网络恢复…' : '正在提交'}
          disabled={!siteCode || !day || !practitionerId}
          onTap={submit}
        >
          排好并通知本人
        </Button>
      }
    >
      <Ask of={sites}>
        {(all) => (
          <Card>
            <Select
              label="算哪个站点的"
              hint="赶集、活动可以先设一个临时咨询点，再来这里选它"
              options={all.map(({ code, name }) => ({ value: code, label: name }))}
              value={siteCode}
              error={wrong.siteCode}
              onChange={(code) => set({ siteCode: code })}
            />
            <Choice
              label="怎么值班"
              inline
              options={kinds}
              value={value.kind}
              error={wrong.kind}
              onChange={(kind) => set({ kind })}
            />
            <DateField
              label="哪天"
              value={day}
              error={wrong.day}
              onChange={(chosen) => set({ day: chosen })}
            />
            <View className="one-off__pair">
              <TimeField
                label="从"
                value={from}
                error={wrong.from}
                onChange={(time) => set({ from: time })}
              />
              <TimeField label="到" value={to} error={wrong.to} onChange={(time) => set({ to: time })} />
            </View>
            <TextField
              label={value.kind === 'home-visit' ? '说明' : '具体地点'}
              hint={
                isNotePublic(value.kind) ? '写在公示上，群众也看得到' : '只有值班人员看得到，不写在公示上'
              }
              optional
              max={100}
              value={value.note}
              error={wrong.note}
              onChange={(note) => set({ note })}
            />
          </Card>
        )}
      </Ask>
      <People
        asked={siteCode && day && from < to ? { siteCode, day, from, to } : undefined}
        chosen={practitionerId}
        error={wrong.practitionerId}
        onChoose={(id) => set({ practitionerId: id })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
    </Page>
  )
}
