import { groupLabels, type Group } from '@contract/groups'
import type { Recipient } from '@contract/intake/schema'
import { addRecipient, removeRecipient, useRecipients } from '@/api/intake'
import { failureOf } from '@/api/failure'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { MultiChoice, Tick } from '@/components/choice'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { confirm, toast } from '@/components/talk'
import { TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { groupOptions } from '@/features/aid/options'
import { newId } from '@/platform/new-id'
import { useParams } from '@/platform/params'
import { useDraft } from '@/state/draft'
import { sendOnce, useSendOnce } from '@/state/send-once'

const TITLE = '一起申请的人'

/** Several people in one case (A71): who applies together with the one the form is about. */
export default function ApplyRecipients() {
  const { id } = useParams<'applyRecipients'>()
  return id ? (
    <List id={id} />
  ) : (
    <Page title={TITLE}>
      <Empty icon="search" title="没有找到这件申请" hint="请从申请表里点开" />
    </Page>
  )
}

function List({ id }: { id: string }) {
  const asked = useRecipients(id)
  return (
    <Page title={TITLE} lead="同一件事、同一个对方，几个人可以一起申请，请一位律师">
      <QuickExit />
      <Ask of={asked}>
        {({ rows, mayChange }) => (
          <>
            <Section title={`除了申请人，还有${rows.length}个人`}>
              {rows.length > 0 && (
                <Card>
                  {rows.map((row) => (
                    <Person key={row.id} id={id} person={row} mayChange={mayChange} />
                  ))}
                </Card>
              )}
            </Section>
            {mayChange && <Add id={id} />}
          </>
        )}
      </Ask>
    </Page>
  )
}

function Person({ id, person, mayChange }: { id: string; person: Recipient; mayChange: boolean }) {
  const remove = async () => {
    if (!(await confirm({ title: `去掉${person.name}？`, yes: '去掉', danger: true }))) return
    try {
      await sendOnce(
        (requestId) => removeRecipient({ requestId, applicationId: id, recipientId: person.id }),
        newId(),
      )
    } catch (error) {
      toast(failureOf(error).message)
    }
  }
  const groups = person.groups.map((group) => groupLabels[group]).join('、')
  return (
    <Row
      title={person.name}
      hint={[person.idNumber, person.phone, groups].filter(Boolean).join('　')}
      aside={
        mayChange ? (
          <Button kind="quiet" block={false} label={`去掉${person.name}`} onTap={remove}>
            去掉
          </Button>
        ) : (
          <Badge tone={person.signed ? 'good' : 'warn'}>{person.signed ? '已签名' : '没签名'}</Badge>
        )
      }
    />
  )
}

const nobody = { name: '', idNumber: '', phone: '', groups: [] as Group[], signed: false }

function Add({ id }: { id: string }) {
  const draft = useDraft(`recipient:${id}`, nobody)
  const { name, idNumber, phone, groups, signed } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(addRecipient, { draft })
  const add = () =>
    send({
      // the id of the act is the id of the person: a repeat makes no second one
      id: draft.requestId,
      applicationId: id,
      name,
      idNumber,
      ...(phone && { phone }),
      groups,
      signed,
    })
  return (
    <Card title="加一个人">
      <TextField
        label="姓名"
        value={name}
        max={30}
        error={failure?.fields.name}
        onChange={(next) => draft.set({ name: next })}
      />
      <TextField
        label="身份证号"
        keyboard="idcard"
        value={idNumber}
        max={18}
        error={failure?.fields.idNumber}
        onChange={(next) => draft.set({ idNumber: next })}
      />
      <TextField
        label="电话"
        optional
        keyboard="number"
        value={phone}
        max={20}
        error={failure?.fields.phone}
        onChange={(next) => draft.set({ phone: next })}
      />
      <MultiChoice
        label="他是"
        optional
        options={groupOptions}
        values={groups}
        onChange={(next) => draft.set({ groups: next })}
      />
      <Tick checked={signed} onChange={(next) => draft.set({ signed: next })}>
        他在纸质名单上签了名
      </Tick>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText="请稍等" icon="plus" onTap={add}>
        加上
      </Button>
    </Card>
  )
}
