import { randomInt } from 'node:crypto'
import { sm3Hex } from '@server/kit/crypto/sm3'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** 22 letters of 62 carry 130.9 bits. */
const CHARACTERS = 22

/** A new rating ticket that nobody can guess. */
export const newTicket = (): string =>
  Array.from({ length: CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** What the database keeps of a ticket, so that who reads the database can't rate. */
export const ticketHash = (ticket: string): string => sm3Hex(ticket)
