import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { inspectionKindLabels, inspectionStatusLabels } from '@contract/inspection/labels'
import type { Redrawn, Round } from '@contract/inspection/schema'
import { riskTexts } from '@contract/inspection/risk'
import { dayText, momentText } from '@contract/time'
import { failureOf } from '@/api/failure'
import { redraw, useRound } from '@/api/inspection'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue, Row } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { toast } from '@/components/talk'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import './index.scss'

const TITLE = '抽查记录'

/** One drawing: its tasks, its record, and the proof that nobody chose the sites. */
export default function StaffRound() {
  const { id } = useParams<'staffRound'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title={TITLE} />
  if (!id)
    return (
      <Page title={TITLE}>
        <Empty icon="search" title="没有找到这次抽查" />
      </Page>
    )
  return <Asking id={id} />
}

function Asking({ id }: { id: string }) {
  const asked = useRound(id)
  return (
    <Page title={TITLE}>
      <Ask of={asked}>{(round) => <One round={round} />}</Ask>
    </Page>
  )
}

function One({ round }: { round: Round }) {
  const { areaName, kind, drawnAt, drawnBy, dueOn, seed, sites, totalWeight, drawn, inspections } = round
  return (
    <>
      <Card title={`${areaName}　${inspectionKindLabels[kind]}`}>
        <KeyValue name="谁抽的">{`${drawnBy}，${momentText(drawnAt)}`}</KeyValue>
        <KeyValue name="最晚查完">{dayText(dueOn)}</KeyValue>
        <KeyValue name="抽签范围">{`${sites}个站点，合计${totalWeight}分`}</KeyValue>
        <KeyValue name="随机数">{seed}</KeyValue>
      </Card>
      <Section title="任务">
        <Card>
          {inspections.map(({ id, siteName, status, assignedTo }) => (
            <Row
              key={id}
              title={siteName}
              hint={assignedTo ? `${assignedTo}去` : '没人领'}
              aside={inspectionStatusLabels[status]}
              onTap={() => goTo('staffInspection', { id })}
            />
          ))}
        </Card>
      </Section>
      <Section title="抽到的和当时的权重">
        {drawn.map(({ siteCode, siteName, weight, parts }, index) => (
          <Card key={siteCode} title={`第${index + 1}个　${siteName}`} aside={<Text>{`${weight}分`}</Text>}>
            {riskTexts({ weight, parts }, round.mostPerPart).map((text) => (
              <View key={text}>
                <Text className="round__part">{text}</Text>
              </View>
            ))}
          </Card>
        ))}
      </Section>
      <Again id={round.id} />
    </>
  )
}

function Again({ id }: { id: string }) {
  const [again, setAgain] = useState<Redrawn>()
  const draw = async () => {
    try {
      setAgain(await redraw(id))
    } catch (error) {
      toast(failureOf(error).message)
    }
  }
  return (
    <>
      {again && (
        <Notice
          tone={again.same ? 'good' : 'bad'}
          title={again.same ? '结果一样：没有人挑选站点' : '结果不一样，请联系技术人员'}
        >
          {again.siteNames.map((name, index) => `${index + 1}. ${name}`).join('　')}
        </Notice>
      )}
      <Button kind="secondary" icon="refresh" onTap={draw}>
        用记下的随机数和权重重新抽一遍
      </Button>
    </>
  )
}
