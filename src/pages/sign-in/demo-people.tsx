import { useState } from 'react'
import type { SignedIn } from '@contract/account/schema'
import { demoSignIn, useDemoPeople } from '@/api/account'
import { type Failure, failureOf } from '@/api/failure'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Row } from '@/components/row'
import { Section } from '@/components/section'

/** The people of a demonstration, each a tap away. Drawn only where the server has them. */
export function DemoPeople({ onSignedIn }: { onSignedIn: (signedIn: SignedIn) => void }) {
  const people = useDemoPeople()
  const [failure, setFailure] = useState<Failure>()
  const signIn = async (accountId: string) => {
    setFailure(undefined)
    try {
      onSignedIn(await demoSignIn(accountId))
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return (
    <Section title="演示人物">
      <Notice tone="info">这是演示，人和事都是编的。点一个人进去，换人时再回到这里。</Notice>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Ask of={people}>
        {(list) => (
          <Card>
            {list.map(({ accountId, name, title, hint }) => (
              <Row
                key={accountId}
                icon="person"
                title={`${name} · ${title}`}
                hint={hint}
                onTap={() => signIn(accountId)}
              />
            ))}
          </Card>
        )}
      </Ask>
    </Section>
  )
}
