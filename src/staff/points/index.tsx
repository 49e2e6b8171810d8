import { useState } from 'react'
import { Text } from '@tarojs/components'
import type { Grades } from '@contract/supervision/points-schema'
import { gradeLabels, grades as allGrades } from '@contract/supervision/points'
import { shanghaiDate } from '@contract/time'
import { giveStars, useGrades } from '@/api/supervision'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { DateField, sayDate, Select } from '@/components/picker-field'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { confirm, toast } from '@/components/talk'
import type { Tone } from '@/components/tone'
import { starsText } from '@/features/supervision/tones'
import { YearSegments } from '@/features/supervision/year-segments'
import { goTo } from '@/routes'
import { useSendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '积分和星级'

const gradeTones: Record<(typeof allGrades)[number], Tone> = {
  excellent: 'good',
  good: 'info',
  pass: 'plain',
  fail: 'bad',
}

/** Grades of a county's people, each opening to the entries behind it, and the stars of a year (A24). */
export default function StaffPoints() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Year /> : <NotSignedIn title={TITLE} />
}

function Year() {
  const [year, setYear] = useState<number>()
  const [county, setCounty] = useState<string>()
  const asked = useGrades(year, county)
  const counties = asked.data?.counties ?? []
  return (
    <Page title={TITLE}>
      <YearSegments asOf={asked.data?.asOf} value={year} onChange={setYear} />
      {counties.length > 1 && (
        <Select
          label="县区"
          options={counties.map(({ code, name }) => ({ value: code, label: name }))}
          value={asked.data?.countyCode}
          onChange={setCounty}
        />
      )}
      <Ask
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="people" title="这里还没有值班人员" />}
      >
        {(grades) => <County key={`${grades.countyCode}${grades.year}`} grades={grades} />}
      </Ask>
    </Page>
  )
}

const summary = ({ rows }: Grades) =>
  allGrades
    .map((grade) => `${gradeLabels[grade]}${rows.filter((row) => row.grade === grade).length}人`)
    .join('，')

function County({ grades }: { grades: Grades }) {
  const { rows, given, mayGive, year } = grades
  return (
    <>
      {given && <Notice tone="good">{`${year}年的星级已评，从${sayDate(given.fromOn)}起算。`}</Notice>}
      <Section title={`${grades.countyName}　${rows.length}人`}>
        <Text>{summary(grades)}</Text>
        <Card>
          {rows.map(({ practitionerId, personName, unit, score, grade, starsEarned, openFindings }) => (
            <Row
              key={practitionerId}
              title={`${personName}　${score}分　${starsText(starsEarned)}`}
              hint={[unit, openFindings > 0 && `${openFindings}件问题还没办结`].filter(Boolean).join('　')}
              aside={<Badge tone={gradeTones[grade]}>{gradeLabels[grade]}</Badge>}
              onTap={() => goTo('staffPersonPoints', { person: practitionerId, year: String(year) })}
            />
          ))}
        </Card>
      </Section>
      {mayGive && <GiveForm grades={grades} />}
    </>
  )
}

function GiveForm({ grades }: { grades: Grades }) {
  const { year, countyCode, rows, asOf } = grades
  const today = shanghaiDate(asOf)
  const [fromOn, setFromOn] = useState(today)
  const { send, sending, failure } = useSendOnce(giveStars, { onAccepted: () => toast('星级已评') })
  const open = rows.reduce((sum, { openFindings }) => sum + openFindings, 0)
  const give = async () => {
    const yes = await confirm({
      title: `按上面的积分评${year}年星级？`,
      content: `共${rows.length}人，评了不能改，每个人都会收到消息。`,
      yes: '评星级',
    })
    if (!yes) return
    await send({
      year,
      countyCode,
      fromOn,
      seen: rows.map(({ practitionerId, starsEarned }) => ({ practitionerId, stars: starsEarned })),
    })
  }
  return (
    <Card title={`评${year}年的星级`}>
      {open > 0 && <Notice tone="warn">{`还有${open}件问题没办结，办结后再评更稳妥。`}</Notice>}
      <DateField
        label="从哪天起算"
        value={fromOn}
        from={today}
        error={failure?.fields.fromOn}
        onChange={setFromOn}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button busy={sending} onTap={give}>
        按积分评星级
      </Button>
    </Card>
  )
}
