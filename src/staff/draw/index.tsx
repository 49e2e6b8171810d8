import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { inspectionKindLabels, inspectionKinds, type InspectionKind } from '@contract/inspection/labels'
import { riskTexts } from '@contract/inspection/risk'
import { addDays, shanghaiDate } from '@contract/time'
import { useCounties } from '@/api/site'
import { drawRound, useRoundPlan } from '@/api/inspection'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { NumberField } from '@/components/number-field'
import { Page } from '@/components/page'
import { DateField, Select } from '@/components/picker-field'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { confirm } from '@/components/talk'
import { replaceWith } from '@/routes'
import { useSendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import './index.scss'

const TITLE = '随机抽查'
const SIZE = 5
const TERM_DAYS = 14
const SHOWN = 20

const kinds = inspectionKinds.map((value) => ({ value, label: inspectionKindLabels[value] }))

/** Draws sites at random, the riskier the likelier, and makes a task of each (A39, A40). */
export default function StaffDraw() {
  const grant = useSession(({ who }) => who?.grants.find(({ role }) => role === 'county' || role === 'city'))
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title={TITLE} />
  if (!grant)
    return (
      <Page title={TITLE}>
        <Empty icon="lock" title="抽查由县区或市里办理" />
      </Page>
    )
  return <Draw ownArea={grant.areaCode} isCity={grant.role === 'city'} />
}

function Draw({ ownArea, isCity }: { ownArea: string; isCity: boolean }) {
  const [areaCode, setAreaCode] = useState(ownArea)
  const [kind, setKind] = useState<InspectionKind>('on-site')
  const plan = useRoundPlan({ areaCode, kind })
  const [size, setSize] = useState<number | undefined>(SIZE)
  const [dueOn, setDueOn] = useState<string>()
  const { send, sending, failure } = useSendOnce(drawRound, {
    onAccepted: ({ id }) => void replaceWith('staffRound', { id }),
  })
  const today = plan.data && shanghaiDate(plan.data.asOf)
  const due = dueOn ?? (today && addDays(today, TERM_DAYS))
  const wrong = failure?.fields ?? {}
  const draw = async () => {
    if (size === undefined || due === undefined) return
    const yes = await confirm({
      title: `随机抽${size}个站点？`,
      content: '抽签用的随机数和各站点的权重都会记下来，以后可以重新验证。',
      yes: '开始抽',
    })
    if (yes) await send({ areaCode, kind, size, dueOn: due })
  }
  return (
    <Page
      title={TITLE}
      footer={
        <Button busy={sending} busyText="正在抽" disabled={!plan.data || size === undefined} onTap={draw}>
          抽签
        </Button>
      }
    >
      <Card>
        {isCity && <AreaField city={ownArea} value={areaCode} onChange={setAreaCode} />}
        <Choice label="怎么查" options={kinds} value={kind} onChange={setKind} inline />
        <NumberField label="抽几个" unit="个" value={size} error={wrong.size} onChange={setSize} />
        <DateField
          label="最晚哪天查完"
          value={due}
          {...(today && { from: today })}
          error={wrong.dueOn}
          onChange={setDueOn}
        />
      </Card>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Ask
        of={plan}
        isEmpty={({ sites }) => sites === 0}
        empty={<Empty icon="pin" title="这个范围里没有站点" />}
      >
        {({ candidates, sites, totalWeight, days, mostPerPart }) => (
          <Section title="各站点的权重" aside={<Text>{`共${sites}个`}</Text>}>
            <Notice>
              {`每个站点都可能抽到，分越高越容易抽到。看的是最近${days}天，全部站点合计${totalWeight}分。`}
            </Notice>
            {candidates.slice(0, SHOWN).map(({ siteCode, siteName, weight, parts }) => (
              <Card key={siteCode} title={siteName} aside={<Text>{`${weight}分`}</Text>}>
                {parts.length === 0 && <Text className="draw__part">没有发现问题</Text>}
                {riskTexts({ weight, parts }, mostPerPart).map((text) => (
                  <View key={text}>
                    <Text className="draw__part">{text}</Text>
                  </View>
                ))}
              </Card>
            ))}
            {sites > SHOWN && (
              <Text className="draw__part">{`其余${sites - SHOWN}个分数更低，也在抽签范围里`}</Text>
            )}
          </Section>
        )}
      </Ask>
    </Page>
  )
}

interface AreaProps {
  city: string
  value: string
  onChange: (areaCode: string) => void
}

function AreaField({ city, value, onChange }: AreaProps) {
  const counties = useCounties()
  const options = [
    { value: city, label: '全市' },
    ...(counties.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
  ]
  return <Select label="范围" options={options} value={value} onChange={onChange} />
}
