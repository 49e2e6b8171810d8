import { meetingPointCodes } from '@contract/casework/labels'
import type { Meeting } from '@contract/casework/schema'
import type { Strokes } from '@contract/aid/schema'
import type { Db } from '@server/database/client'
import type { Keyring } from '@server/kit/crypto/keyring'
import { tryOpen } from '@server/kit/crypto/try-open'
import { stableText } from '@server/kit/stable-text'

const PURPOSE = 'case_meeting'
const contexts = (id: string) => ({ talk: `case_meeting.talk:${id}`, strokes: `case_meeting.strokes:${id}` })

/** What the signature under a meeting binds together. */
interface Signed {
  id: string
  applicationId: string
  handlerId: string
  metOn: string
  place: string
  readAloud: boolean
  talk: string
  strokes: Strokes
  signedAt: string
}

/** The four points are told of every meeting there is, so they stand in what is signed. */
const sealText = (signed: Signed): string => stableText({ ...signed, told: meetingPointCodes })

/** Writes the first meeting down, sealed and signed over. */
export const keepMeeting = (db: Db, keyring: Keyring, signed: Signed) =>
  db
    .insertInto('case_meeting')
    .values({
      id: signed.id,
      application_id: signed.applicationId,
      handler_id: signed.handlerId,
      met_on: signed.metOn,
      place: signed.place,
      told_duty: true,
      told_relief: true,
      told_risks: true,
      told_rights: true,
      read_aloud: signed.readAloud,
      talk_sealed: keyring.seal(signed.talk, contexts(signed.id).talk),
      strokes_sealed: keyring.seal(JSON.stringify(signed.strokes), contexts(signed.id).strokes),
      signed_at: signed.signedAt,
      seal: keyring.sign(sealText(signed), PURPOSE),
    })
    .execute()

/** The newest first meeting of a case, or a lawyer's own: after a change of lawyer each has theirs. */
export const findMeeting = (db: Db, applicationId: string, handlerId?: string) =>
  db
    .selectFrom('case_meeting')
    .selectAll()
    .where('application_id', '=', applicationId)
    .$if(handlerId !== undefined, (query) => query.where('handler_id', '=', handlerId!))
    .orderBy('signed_at', 'desc')
    .limit(1)
    .executeTakeFirst()

type MeetingRow = NonNullable<Awaited<ReturnType<typeof findMeeting>>>

/** A meeting as it is read; `intact` is worked out at each look. */
export function openMeeting(keyring: Keyring, row: MeetingRow): Meeting {
  const talk = tryOpen(keyring, row.talk_sealed, contexts(row.id).talk)
  const drawn = tryOpen(keyring, row.strokes_sealed, contexts(row.id).strokes)
  const shown = {
    metOn: row.met_on,
    place: row.place,
    readAloud: row.read_aloud,
    talk: talk ?? '',
    strokes: drawn === undefined ? [] : (JSON.parse(drawn) as Strokes),
    signedAt: row.signed_at,
  }
  const signed = { ...shown, id: row.id, applicationId: row.application_id, handlerId: row.handler_id }
  return {
    ...shown,
    intact: talk !== undefined && drawn !== undefined && keyring.verify(sealText(signed), row.seal, PURPOSE),
  }
}
