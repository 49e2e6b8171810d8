import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { Discipline } from '@contract/duty/discipline-schema'
import { momentText } from '@contract/time'
import { confirmDiscipline, useDiscipline } from '@/api/duty'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { sayDate } from '@/components/picker-field'
import { Trouble } from '@/components/trouble'
import { goBack } from '@/routes'
import { useSendOnce } from '@/state/send-once'
import './index.scss'

/** Sentences shown at a time, so that each is before one's eyes before the end can be reached. */
const AT_A_TIME = 4

/** The discipline of duty (A43): read to its end, and confirmed once for each version. */
export default function LawyerDiscipline() {
  const discipline = useDiscipline()
  return (
    <Page title="值班纪律">
      <Ask of={discipline}>{(data) => <Reading key={data.version} discipline={data} />}</Ask>
    </Page>
  )
}

function Reading({ discipline }: { discipline: Discipline }) {
  const { version, title, items, effectiveFrom, confirmedAt } = discipline
  const known = confirmedAt !== null
  const [shown, setShown] = useState(known ? items.length : AT_A_TIME)
  const { send, sending, waiting, failure } = useSendOnce(confirmDiscipline, {
    onAccepted: () => void goBack(),
  })
  const left = items.length - shown
  return (
    <>
      <Card title={title}>
        <Text className="discipline__since">{`第${version}版，${sayDate(effectiveFrom)}起执行`}</Text>
        {items.slice(0, shown).map((item, index) => (
          <View key={item} className="discipline__item">
            <Text className="discipline__number">{index + 1}.</Text>
            <Text className="discipline__text">{item}</Text>
          </View>
        ))}
      </Card>
      <Trouble waiting={waiting} message={failure?.message} />
      {known ? (
        <Notice tone="good">{`您在${momentText(confirmedAt)}确认过`}</Notice>
      ) : left > 0 ? (
        <Button icon="down" onTap={() => setShown(shown + AT_A_TIME)}>
          {`往下看，还有${left}条`}
        </Button>
      ) : (
        <Button busy={sending} busyText="请稍候" onTap={() => send({ version })}>
          我已看清，照着做
        </Button>
      )}
    </>
  )
}
