import { randomUUID } from 'node:crypto'
import type { TurnKind } from '@contract/question/labels'
import type { Db } from '@server/database/client'
import type { Keyring } from '../crypto/keyring'

/** Whose question it is, and why it is urgent; kept sealed as one. */
export interface AskedBy {
  name?: string | undefined
  phone?: string | undefined
  urgentReason?: string | undefined
}

const personContext = (id: string): string => `question.person_sealed:${id}`
const turnContext = (id: string): string => `question_turn.text_sealed:${id}`

export const sealAsker = (keyring: Keyring, id: string, person: AskedBy): string =>
  keyring.seal(JSON.stringify(person), personContext(id))

/** The person in clear. Stays inside the function: answers carry them masked. */
export const openAsker = (keyring: Keyring, row: { id: string; person_sealed: string }): AskedBy =>
  JSON.parse(keyring.open(row.person_sealed, personContext(row.id))) as AskedBy

interface NewTurn {
  questionId: string
  kind: TurnKind
  text: string
  by: string
  /** The record an answer is. */
  consultationId?: string
}

/** Adds what somebody said to a question; nothing said is ever changed. */
export async function writeTurn(
  db: Db,
  keyring: Keyring,
  { questionId, kind, text, by, consultationId }: NewTurn,
  now: Date,
): Promise<void> {
  const id = randomUUID()
  await db
    .insertInto('question_turn')
    .values({
      id,
      question_id: questionId,
      kind,
      text_sealed: keyring.seal(text, turnContext(id)),
      said_by: by,
      said_at: now.toISOString(),
      consultation_id: consultationId ?? null,
    })
    .execute()
}

export const openTurn = (keyring: Keyring, row: { id: string; text_sealed: string }): string =>
  keyring.open(row.text_sealed, turnContext(row.id))
