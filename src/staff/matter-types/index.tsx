import { useState } from 'react'
import type { TypeOfMatter } from '@contract/consultation/type-schema'
import { addType, endType, useTypes } from '@/api/consultation'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { confirm } from '@/components/talk'
import { TextField } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '事项类型'

/** The tree of matter types: the first level fixed, the second kept by the city. Counties look. */
export default function MatterTypes() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Tree /> : <NotSignedIn title={TITLE} />
}

function Tree() {
  const types = useTypes()
  const mayChange = useHasRole('city')
  const [opened, setOpened] = useState<string>()
  return (
    <Page
      title={TITLE}
      lead={mayChange ? '第一级是固定的，细类可以增减；停用的细类，老记录照旧保留' : '细类由市里增减'}
      onRefresh={types.refetch}
    >
      <Ask of={types}>
        {(all) => (
          <>
            {all
              .filter(({ parentCode }) => parentCode === null)
              .map((parent) => {
                const finer = all.filter(({ parentCode }) => parentCode === parent.code)
                return (
                  <Card key={parent.code}>
                    <Row
                      title={parent.name}
                      hint={finer.map(({ name }) => name).join('、') || '没有细类'}
                      onTap={() => setOpened(opened === parent.code ? undefined : parent.code)}
                    />
                    {opened === parent.code && (
                      <>
                        {finer.map((type) => (
                          <Finer key={type.code} type={type} mayChange={mayChange} />
                        ))}
                        {mayChange && <Adding parent={parent} />}
                      </>
                    )}
                  </Card>
                )
              })}
          </>
        )}
      </Ask>
    </Page>
  )
}

function Finer({ type, mayChange }: { type: TypeOfMatter; mayChange: boolean }) {
  const { send, sending, failure } = useSendOnce(endType)
  const end = async () => {
    const question = { title: `停用“${type.name}”？`, content: '新的登记不能再选它，老记录不变' }
    if (await confirm({ ...question, yes: '停用', danger: true })) await send({ code: type.code })
  }
  return (
    <>
      <Row
        title={type.name}
        hint={[type.initials, ...type.aliases].join('、')}
        aside={
          mayChange && (
            <Button
              kind="quiet"
              block={false}
              busy={sending}
              busyText="请稍候"
              label={`停用${type.name}`}
              onTap={end}
            >
              停用
            </Button>
          )
        }
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
    </>
  )
}

function Adding({ parent }: { parent: TypeOfMatter }) {
  const draft = useDraft(`matter-type:${parent.code}`, { name: '', initials: '', aliases: '' })
  const { name, initials, aliases } = draft.value
  const { send, sending, failure } = useSendOnce(addType, { draft })
  const submit = () =>
    send({
      // the first level of the tree is the closed list of the contract
      parentCode: parent.code as Parameters<typeof addType>[0]['parentCode'],
      name,
      initials,
      aliases: aliases.split(/[、，,\s]+/).filter(Boolean),
    })
  return (
    <>
      <TextField
        label="新的细类"
        max={12}
        value={name}
        error={failure?.fields.name}
        onChange={(text) => draft.set({ name: text })}
      />
      <TextField
        label="拼音首字母"
        placeholder="例如“拖欠工资”填 tqgz"
        max={12}
        value={initials}
        error={failure?.fields.initials}
        onChange={(text) => draft.set({ initials: text })}
      />
      <TextField
        optional
        label="别的叫法"
        hint="几个叫法用顿号隔开，登记时都能搜到"
        max={60}
        value={aliases}
        error={failure?.fields.aliases}
        onChange={(text) => draft.set({ aliases: text })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="secondary" busy={sending} busyText="正在保存" onTap={submit}>
        加上
      </Button>
    </>
  )
}
