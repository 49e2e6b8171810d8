import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type {
  AppealGrade,
  CallReviewer,
  ConfirmSecrecy,
  DecideAppeal,
  DeclineSeat,
  DrawPeers,
  GiveScore,
  OwnQuality,
  PeerCase,
  PeerPart,
  Peers,
  Seat,
} from '@contract/quality/peer-schema'
import { newId } from '@/platform/new-id'
import { api } from './client'
import { queryClient } from './query-client'
import { forget, known, onceAVisit } from './remembered'

const keys = {
  lists: ['quality', 'peers'],
  list: (part: PeerPart) => ['quality', 'peers', part],
  one: (id: string) => ['quality', 'peer', id],
  seats: ['quality', 'seats'],
  seat: (id: string) => ['quality', 'seat', id],
  own: ['quality', 'own'],
}

/** Reviews among peers in the caller's counties. */
export const usePeers = (part: PeerPart) =>
  useQuery({ queryKey: keys.list(part), queryFn: () => api.quality.peers.query({ part }) })

export async function drawPeers(input: z.input<typeof DrawPeers>): Promise<Peers> {
  const peers = await api.quality.drawPeers.mutate(input)
  queryClient.setQueryData(keys.list('reviewing'), peers)
  return peers
}

/** Draws again from what was recorded. */
export const redrawPeers = (id: string) => api.quality.redrawPeers.query({ id })

/** One review with all that was said in it. */
export const usePeer = (id: string) =>
  useQuery({
    queryKey: keys.one(id),
    queryFn: () => api.quality.openPeer.mutate({ id, requestId: newId() }),
    ...onceAVisit,
  })

async function acted(act: Promise<PeerCase>): Promise<PeerCase> {
  const it = await act
  queryClient.setQueryData(keys.one(it.id), it)
  forget(keys.lists, known.report)
  return it
}
export const callReviewer = (input: z.input<typeof CallReviewer>) =>
  acted(api.quality.callReviewer.mutate(input))
export const decideAppeal = (input: z.input<typeof DecideAppeal>) =>
  acted(api.quality.decideAppeal.mutate(input))

/** Cases one was called to review. */
export const useSeats = () => useQuery({ queryKey: keys.seats, queryFn: () => api.quality.mySeats.query() })

/** One of them. */
export const useSeat = (id: string) =>
  useQuery({
    queryKey: keys.seat(id),
    queryFn: () => api.quality.openSeat.mutate({ id, requestId: newId() }),
    ...onceAVisit,
  })

async function sat(act: Promise<Seat>): Promise<Seat> {
  const seat = await act
  queryClient.setQueryData(keys.seat(seat.id), seat)
  forget(keys.seats)
  return seat
}
export const confirmSecrecy = (input: z.input<typeof ConfirmSecrecy>) =>
  sat(api.quality.confirmSecrecy.mutate(input))
export const declineSeat = (input: z.input<typeof DeclineSeat>) => sat(api.quality.decline.mutate(input))
export const giveScore = (input: z.input<typeof GiveScore>) => sat(api.quality.score.mutate(input))

/** One page of a file to be reviewed; leaves a trace. */
export const openSeatPaper = (id: string, paperId: string) =>
  api.quality.openSeatPaper.mutate({ id, paperId, requestId: newId() })

/** The quality of one's own cases. */
export const useOwnQuality = () =>
  useQuery({ queryKey: keys.own, queryFn: () => api.quality.ownQuality.query() })

export async function appealGrade(input: z.input<typeof AppealGrade>): Promise<OwnQuality> {
  const own = await api.quality.appeal.mutate(input)
  queryClient.setQueryData(keys.own, own)
  return own
}
