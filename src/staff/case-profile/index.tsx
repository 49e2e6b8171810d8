import { useState } from 'react'
import type { CaseProfile } from '@contract/assignment/schema'
import { setCaseProfile, useCaseProfile } from '@/api/assignment'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { NumberField } from '@/components/number-field'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { toast } from '@/components/talk'
import { Trouble } from '@/components/trouble'
import { useParams } from '@/platform/params'
import { goBack, goTo } from '@/routes'
import { useSendOnce } from '@/state/send-once'
import { CountyOnly } from '../county-only'

const TITLE = '办案设置'

/** Whether applicants may choose somebody, and how many cases at a time they take. */
export default function StaffCaseProfile() {
  const { id } = useParams<'staffCaseProfile'>()
  return (
    <CountyOnly title={TITLE}>
      {id ? (
        <One id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这个人" hint="请从名单里点开" />
        </Page>
      )}
    </CountyOnly>
  )
}

function One({ id }: { id: string }) {
  const profile = useCaseProfile(id)
  return (
    <Page title={TITLE} heading={profile.data?.name} lead={profile.data?.unit ?? undefined}>
      <Ask of={profile}>{(it) => <Form key={id} it={it} />}</Ask>
    </Page>
  )
}

function Form({ it }: { it: CaseProfile }) {
  const [picks, setPicks] = useState(it.acceptsPicks)
  const [most, setMost] = useState(it.openMost ?? undefined)
  const { send, sending, waiting, failure } = useSendOnce(setCaseProfile, {
    onAccepted: () => {
      toast('已保存')
      void goBack()
    },
  })
  return (
    <>
      <Card>
        <KeyValue name="手上的案件">
          {it.open}件，最多{it.openMost ?? it.ruleOpenMost}件
        </KeyValue>
        <Button kind="quiet" onTap={() => goTo('staffPersonEdit', { id: it.id })}>
          专长、执业时间在人员资料里改
        </Button>
      </Card>
      <Choice
        label="让受援人自己选"
        inline
        options={[
          { value: 'yes', label: '可以选' },
          { value: 'no', label: '不参加' },
        ]}
        value={picks ? 'yes' : 'no'}
        onChange={(value) => setPicks(value === 'yes')}
      />
      <NumberField
        label="手上最多几件"
        optional
        unit="件"
        hint={`不填就按规定：${it.ruleOpenMost}件`}
        value={most}
        error={failure?.fields.openMost}
        onChange={setMost}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        busy={sending}
        busyText="正在保存"
        onTap={() => send({ id: it.id, acceptsPicks: picks, openMost: most ?? null })}
      >
        保存
      </Button>
    </>
  )
}
