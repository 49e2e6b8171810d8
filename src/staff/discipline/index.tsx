import { useState } from 'react'
import { Text } from '@tarojs/components'
import type { Disciplines } from '@contract/duty/discipline-schema'
import { shanghaiDate } from '@contract/time'
import { useDisciplines } from '@/api/duty'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { sayDate } from '@/components/picker-field'
import { KeyValue } from '@/components/row'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { PublishForm } from './publish-form'
import './index.scss'

const TITLE = '值班纪律'

/** Versions of the discipline text, who has confirmed them, and the next one (A43). For the city. */
export default function StaffDiscipline() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Versions /> : <NotSignedIn title={TITLE} />
}

function Versions() {
  const asked = useDisciplines()
  const [writing, setWriting] = useState(false)
  return (
    <Page title={TITLE}>
      <Ask of={asked}>
        {(data) =>
          writing ? (
            <PublishForm
              last={data.versions[0]!}
              today={shanghaiDate(data.asOf)}
              onDone={() => setWriting(false)}
            />
          ) : (
            <>
              <Button icon="pen" onTap={() => setWriting(true)}>
                写新的一版
              </Button>
              {data.versions.map((version) => (
                <Version key={version.version} of={version} practitioners={data.practitioners} />
              ))}
            </>
          )
        }
      </Ask>
    </Page>
  )
}

const Version = ({ of, practitioners }: { of: Disciplines['versions'][number]; practitioners: number }) => (
  <Card title={`第${of.version}版　${of.title}`}>
    <KeyValue name="执行">{`${sayDate(of.effectiveFrom)}起`}</KeyValue>
    <KeyValue name="已确认">{`${of.confirmed}人，在册值班人员${practitioners}人`}</KeyValue>
    {of.items.map((item, index) => (
      <Text key={item} className="staff-discipline__item">{`${index + 1}. ${item}`}</Text>
    ))}
  </Card>
)
