// Certificates: verified always, unless a source says otherwise for itself; and what is wrong is said in words.
import { constants } from 'node:crypto'
import { getCACertificates } from 'node:tls'
import type { SourceTls } from './fetcher.ts'

/** The same settings give the same key, so that connections can be shared; '' is the strict default. */
export function tlsKey(tls: SourceTls | undefined, now: number): string {
  if (tls === undefined) return ''
  return JSON.stringify([tls.extraCa ?? '', tls.legacy === true, isUnverified(tls, now)])
}

/** Whether the source's exemption from verification still runs. */
export function isUnverified(tls: SourceTls | undefined, now: number): boolean {
  if (tls?.insecureUntil === undefined) return false
  return now < Date.parse(`${tls.insecureUntil}T00:00:00Z`) + 86_400_000
}

/** The options of `tls.connect` that a source may choose. */
export interface TlsChoice {
  ca?: string[]
  minVersion?: 'TLSv1'
  ciphers?: string
  secureOptions?: number
  rejectUnauthorized?: boolean
}

export function tlsOptions(tls: SourceTls | undefined, now: number): TlsChoice {
  if (tls === undefined) return {}
  return {
    ...(tls.extraCa === undefined ? {} : { ca: [...getCACertificates('default'), tls.extraCa] }),
    ...(tls.legacy === true
      ? {
          minVersion: 'TLSv1',
          ciphers: 'DEFAULT@SECLEVEL=0',
          secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
        }
      : {}),
    ...(isUnverified(tls, now) ? { rejectUnauthorized: false } : {}),
  }
}

interface TlsFault {
  came: string
  todo: string
}

const chain: TlsFault = {
  came: 'the certificate cannot be traced to a known authority, most often because the server forgets the intermediate certificate',
  todo: "put the missing intermediate (PEM) in the source's tls.extraCa, and tell the site",
}
const selfSigned: TlsFault = {
  came: 'the certificate is signed by the site itself or by an unknown authority',
  todo: "if you know it to be right, put that certificate (PEM) in the source's tls.extraCa",
}
const weak: TlsFault = {
  came: 'the certificate or the protocol is too old and weak for today',
  todo: "set the source's tls.legacy with a reason, and tell the site",
}

const faults: Record<string, TlsFault> = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: chain,
  UNABLE_TO_GET_ISSUER_CERT: chain,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: chain,
  DEPTH_ZERO_SELF_SIGNED_CERT: selfSigned,
  SELF_SIGNED_CERT_IN_CHAIN: selfSigned,
  CERT_HAS_EXPIRED: {
    came: 'the certificate has expired',
    todo: "tell the site; to read it meanwhile set the source's tls.insecureUntil with a reason",
  },
  CERT_NOT_YET_VALID: {
    came: 'the certificate is not valid yet',
    todo: "look at this machine's clock, then tell the site",
  },
  CERT_REVOKED: { came: 'the certificate has been revoked', todo: 'tell the site' },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    came: 'the certificate is for another host',
    todo: 'use the host name the certificate is for (with or without www.), or tell the site',
  },
  CA_MD_TOO_WEAK: weak,
  CA_KEY_TOO_SMALL: weak,
  EE_KEY_TOO_SMALL: weak,
  // What Node 24 says of SHA-1 signatures and 1024-bit keys.
  UNSPECIFIED: weak,
}

/** What a TLS error means, null when the error is not one. */
export function tlsFault(code: string): TlsFault | null {
  const known = Object.hasOwn(faults, code) ? faults[code] : undefined
  if (known !== undefined) return { ...known, came: `${known.came} (${code})` }
  if (
    /PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|DH_KEY_TOO_SMALL|LEGACY_RENEGOTIATION|HANDSHAKE_FAILURE|NO_CIPHERS/.test(
      code,
    )
  )
    return { ...weak, came: `${weak.came} (${code})` }
  if (
    /^(?:ERR_SSL_|ERR_TLS_|ERR_OSSL_|EPROTO$|CERT_|CRL_|UNABLE_TO_|INVALID_PURPOSE|INVALID_CA|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH)/.test(
      code,
    )
  )
    return { came: `the secure connection failed (${code})`, todo: 'open the address in a browser, and tell the site' }
  return null
}
