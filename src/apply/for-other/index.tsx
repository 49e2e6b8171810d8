import { useState } from 'react'
import { agentKindHints, agentKindLabels, agentKinds, type AgentKind } from '@contract/intake/labels'
import { setAgent } from '@/api/intake'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { SignedInOnly } from '@/features/account/signed-in-only'
import { newId } from '@/platform/new-id'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'
import { goTo, replaceWith } from '@/routes'

const TITLE = '替别人申请'

/** Who stands in for the one the application is about, before the form itself (法援法 40; 148号令 11). */
export default function ApplyForOther() {
  return (
    <SignedInOnly title={TITLE} hint="登录后，替家人填法律援助申请">
      <Who />
    </SignedInOnly>
  )
}

const helping: readonly string[] = ['helper', 'practitioner']

function Who() {
  const mayHelp = useSession(({ who }) => who?.roles.some((role) => helping.includes(role)) ?? false)
  const [id] = useState(newId)
  const draft = useDraft('apply-for-other', {
    filedAs: undefined as AgentKind | undefined,
    name: '',
    relation: '',
    phone: '',
    idNumber: '',
  })
  const { filedAs, name, relation, phone, idNumber } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(setAgent, {
    draft,
    onAccepted: () => void replaceWith('applyForm', { id }),
  })
  const wrong = (field: string) => failure?.fields[`agent.${field}`]
  const begin = () => {
    if (!filedAs) return undefined
    return filedAs === 'helper'
      ? send({ id, filedAs })
      : send({ id, filedAs, agent: { name, relation, phone, idNumber } })
  }
  return (
    <Page
      title={TITLE}
      lead="先说说您是谁，下一步再填他的情况"
      footer={
        <Button busy={sending} busyText="请稍等" disabled={!filedAs} onTap={begin}>
          下一步，填他的情况
        </Button>
      }
    >
      <Card>
        <Choice
          label="您和要申请的人是什么关系"
          options={agentKinds
            .filter((kind) => mayHelp || kind !== 'helper')
            .map((value) => ({ value, label: agentKindLabels[value], hint: agentKindHints[value] }))}
          value={filedAs}
          onChange={(next) => draft.set({ filedAs: next })}
        />
      </Card>
      {!mayHelp && !filedAs && (
        <Notice
          title="是邻居、朋友？"
          action={
            <Button kind="quiet" block={false} onTap={() => goTo('sites')}>
              看附近的服务站
            </Button>
          }
        >
          您可以陪他用他自己的手机填，或者请村里的帮办员、附近的服务站替他填。
        </Notice>
      )}
      {filedAs && filedAs !== 'helper' && (
        <>
          <Card title="您自己的信息">
            <TextField
              label="您的姓名"
              value={name}
              max={30}
              error={wrong('name')}
              onChange={(next) => draft.set({ name: next })}
            />
            <TextField
              label="您是他的什么人"
              placeholder="比如：儿子、母亲、监护人"
              value={relation}
              max={20}
              error={wrong('relation')}
              onChange={(next) => draft.set({ relation: next })}
            />
            <TextField
              label="您的电话"
              keyboard="number"
              value={phone}
              max={20}
              error={wrong('phone')}
              onChange={(next) => draft.set({ phone: next })}
            />
            <TextField
              label="您的身份证号"
              keyboard="idcard"
              value={idNumber}
              max={18}
              error={wrong('idNumber')}
              onChange={(next) => draft.set({ idNumber: next })}
            />
          </Card>
          <Notice>
            后面要拍两样证明：您的身份证，和能证明你们关系的（户口本、结婚证、监护证明等，有一样就行）。
          </Notice>
        </>
      )}
      {filedAs === 'helper' && (
        <Notice title="您是帮忙填，申请的是他本人">
          填完把内容念给他听，请他本人在手机上签名。不替他做主，不收他任何东西。
        </Notice>
      )}
      <Trouble waiting={waiting} message={failure?.message} />
    </Page>
  )
}
