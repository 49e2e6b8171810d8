import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

type Cost = { log2N: number; r: number; p: number }

/** 32 MB and about 0.1 s a try. */
const COST: Cost = { log2N: 15, r: 8, p: 1 }
const SALT_BYTES = 16
const HASH_BYTES = 32
const ENCODED = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w-]{22})\$([\w-]{43})$/

/**
 * What is verified for an account without a password, so that answering takes as long as for one with. Its hash is
 * all zeros, which no password has.
 */
const NOBODY = encode(COST, Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES))

/** `scrypt$15$8$1$<salt>$<hash>`: log2 N, r and p stand in it, so that a later, higher cost still reads old ones. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  return encode(COST, salt, await derive(password, salt, COST))
}

/**
 * Whether this is the password behind the encoded hash. Give undefined for an unknown account: false, after the same
 * time. Throws when what was stored is no hash: that is a defect of ours, not a wrong password.
 */
export async function verifyPassword(password: string, encoded: string | undefined): Promise<boolean> {
  const [, log2N, r, p, salt = '', hash = ''] = ENCODED.exec(encoded ?? NOBODY) ?? []
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) }
  // Bounds on memory and time: a row that was tampered with must not stop the server.
  if (!salt || cost.log2N > 18 || cost.r > 16 || cost.p > 4)
    throw new Error('the stored password hash is malformed')
  const given = await derive(password, Buffer.from(salt, 'base64url'), cost)
  return timingSafeEqual(given, Buffer.from(hash, 'base64url'))
}

/** What a person should change about a new password, as a sentence for them; undefined when it will do. */
export function passwordWeakness(password: string): string | undefined {
  if ([...password].length < 10) return '密码至少要 10 个字符'
  const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u]
  if (classes.filter((kind) => kind.test(password)).length < 2) {
    return '密码不能只用一种字符，请把字母、数字混着用'
  }
  return undefined
}

function encode({ log2N, r, p }: Cost, salt: Buffer, hash: Buffer): string {
  return ['scrypt', log2N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

function derive(password: string, salt: Buffer, { log2N, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** log2N
  // Node refuses what needs more than 32 MB unless told: scrypt takes 128·N·r bytes and a little.
  const options = { N, r, p, maxmem: 128 * N * r + 128 * r * p + 2 ** 20 }
  // Full-width digits of a Chinese keyboard are the same digits.
  const text = password.normalize('NFKC')
  return new Promise((resolve, reject) =>
    scrypt(text, salt, HASH_BYTES, options, (error, key) => (error ? reject(error) : resolve(key))),
  )
}
