import { useState } from 'react'
import { findLocalDrafts } from '@/features/aid/local-drafts'
import { newId } from '@/platform/new-id'
import { useParams } from '@/platform/params'
import { useSession } from '@/state/session'
import { Intro } from './intro'
import { Wizard } from './wizard'
import './index.scss'

/** Applying for legal aid, for people who are old, or helped by a neighbour. */
export default function Form() {
  const { id, s } = useParams<'applyForm'>()
  const signedIn = useSession(({ token }) => token !== undefined)
  const [chosen, setChosen] = useState(() => id ?? (signedIn ? findLocalDrafts()[0]?.id : undefined))
  const another = () => setChosen(newId())

  if (!signedIn || !chosen) return <Intro onBegin={() => setChosen((known) => known ?? newId())} />
  return <Wizard key={chosen} id={chosen} resumed={chosen === id} siteCode={s} onAnother={another} />
}
