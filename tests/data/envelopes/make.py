#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Envelope v1 once more, written from the security requirements (C1) and not from the C++: makes the
known-answer files of this folder. The files are kept for ever and are not made again; run it with an
empty folder as argument to make a new set, for a new version. Needs libsodium.so.23 and nothing else."""

import ctypes
import json
import pathlib
import struct
import sys

SODIUM = ctypes.CDLL("libsodium.so.23")
assert SODIUM.sodium_init() >= 0


def call(name, out_size, *arguments):
    out = ctypes.create_string_buffer(out_size)
    assert getattr(SODIUM, name)(out, *arguments) == 0, name
    return out.raw


def u64(number):
    return ctypes.c_ulonglong(number)


def blake2b(data):
    return call("crypto_generichash", 32, ctypes.c_size_t(32), data, u64(len(data)), None,
                ctypes.c_size_t(0))


def box_public(secret):
    return call("crypto_scalarmult_base", 32, secret)


def sign_keys(seed):
    secret = ctypes.create_string_buffer(64)
    public = ctypes.create_string_buffer(32)
    SODIUM.crypto_sign_seed_keypair(public, secret, seed)
    return public.raw, secret.raw


def seal(data, public):
    return call("crypto_box_seal", len(data) + 48, data, u64(len(data)), public)


def random(size):
    out = ctypes.create_string_buffer(size)
    SODIUM.randombytes_buf(out, ctypes.c_size_t(size))
    return out.raw


EPOCH_SECRET = bytes(range(1, 33))
RECOVERY_SECRET = bytes(range(33, 65))
STRANGER_SECRET = bytes(range(65, 97))
DEVICE_PUBLIC, DEVICE_SECRET = sign_keys(bytes(range(97, 129)))
CLINIC = bytes.fromhex("0192f0c1000070008000000000000001")
DEVICE = bytes.fromhex("0192f0c1000070008000000000000002")
RECORD = bytes.fromhex("0192f0c1000070008000000000000003")
EPOCH, RECOVERY = box_public(EPOCH_SECRET), box_public(RECOVERY_SECRET)


def padded(text):
    return text + b"\x80" + b"\0" * (-(len(text) + 1) % 4096)


def envelope(text=b'{"pain":7}', recipients=(EPOCH, RECOVERY), *, magic=b"KINT", version=1, suite=1,
             count=None, body_length=None, device=DEVICE, signer=DEVICE_SECRET, plaintext=None,
             spoil=None, context=b"kiosk-intake-v1\0"):
    """A correct one; each keyword bends one thing and signs what comes out, but for `signer`."""
    dek, nonce = random(32), random(24)
    plaintext = padded(text) if plaintext is None else plaintext
    header = magic + bytes([version, suite]) + CLINIC + device + RECORD
    header += struct.pack(">Q", 5) + b"\x11" * 32 + b"\x22" * 32
    header += struct.pack(">IQI", 3, 1795000000000, 1)
    header += bytes([len(recipients) if count is None else count])
    for public in recipients:
        header += blake2b(public)[:16] + seal(dek, public)
    length = len(plaintext) + 16
    header += struct.pack(">I", length if body_length is None else body_length)
    body = call("crypto_aead_xchacha20poly1305_ietf_encrypt", length, None, plaintext,
                u64(len(plaintext)), header, u64(len(header)), None, nonce, dek)
    if spoil:
        header, nonce, body = spoil(header, nonce, body)
    signature = call("crypto_sign_detached", 64, None, blake2b(context + header + nonce + body),
                     u64(32), signer)
    return header + nonce + body + signature


def flip_first(data):
    return bytes([data[0] ^ 1]) + data[1:]


KEY_ID_AT, DEK_AT = 4 + 2 + 48 + 8 + 64 + 16 + 1, 4 + 2 + 48 + 8 + 64 + 16 + 1 + 16


def at(header, position):
    return header[:position] + flip_first(header[position:])


GOOD = {
    "good-two-recipients": (envelope(), '{"pain":7}'),
    "good-one-recipient": (envelope(recipients=(EPOCH,)), '{"pain":7}'),
    "good-empty": (envelope(b""), ""),
    "good-4095-bytes": (envelope(b"a" * 4095), "a" * 4095),
    "good-4096-bytes": (envelope(b"a" * 4096), "a" * 4096),
    "good-utf8": (envelope('{"name":"Zoë Łuczak \u202e"}'.encode()), '{"name":"Zoë Łuczak \u202e"}'),
    "good-sixteen-recipients": (
        envelope(recipients=(EPOCH, *(box_public(bytes([n] * 32)) for n in range(1, 16)))),
        '{"pain":7}'),
}
BAD = {
    "bad-magic": envelope(magic=b"KINX"),
    "bad-version-0": envelope(version=0),
    "bad-version-2": envelope(version=2),
    "bad-suite-2": envelope(suite=2),
    "bad-no-recipient": envelope(recipients=()),
    "bad-seventeen-recipients": envelope(
        recipients=(EPOCH, *(box_public(bytes([n] * 32)) for n in range(1, 17)))),
    "bad-recipient-count-255": envelope(count=255),
    "bad-duplicate-recipient": envelope(recipients=(EPOCH, EPOCH)),
    "bad-body-length-zero": envelope(body_length=0),
    "bad-body-length-huge": envelope(body_length=0xFFFFFFFF),
    "bad-body-length-not-padded": envelope(plaintext=b"x" * 100),
    "bad-padding": envelope(plaintext=b"x" * 4096),
    "bad-trailing-byte": envelope() + b"\0",
    "bad-truncated": envelope()[:-1],
    "bad-header-only": envelope()[:200],
    "bad-empty": b"",
    "bad-unknown-device": envelope(device=flip_first(DEVICE)),
    "bad-signed-by-another": envelope(signer=sign_keys(bytes(32))[1]),
    "bad-signature-context": envelope(context=b"kiosk-intake-v2\0"),
    "bad-body": envelope(spoil=lambda h, n, b: (h, n, flip_first(b))),
    "bad-nonce": envelope(spoil=lambda h, n, b: (h, flip_first(n), b)),
    "bad-header-after-sealing": envelope(spoil=lambda h, n, b: (at(h, 60), n, b)),
    "bad-key-id": envelope(recipients=(EPOCH,), spoil=lambda h, n, b: (at(h, KEY_ID_AT), n, b)),
    "bad-sealed-dek": envelope(recipients=(EPOCH,), spoil=lambda h, n, b: (at(h, DEK_AT), n, b)),
    "bad-only-for-a-stranger": envelope(recipients=(box_public(STRANGER_SECRET),)),
}

folder = pathlib.Path(sys.argv[1])
for name, (data, _) in GOOD.items():
    (folder / f"{name}.bin").write_bytes(data)
for name, data in BAD.items():
    (folder / f"{name}.bin").write_bytes(data)
(folder / "good.json").write_text(json.dumps({
    "epochSecret": EPOCH_SECRET.hex(), "recoverySecret": RECOVERY_SECRET.hex(),
    "devicePublic": DEVICE_PUBLIC.hex(), "device": DEVICE.hex(),
    "files": {f"{name}.bin": {"plaintext": text, "recordHash": blake2b(data).hex()}
              for name, (data, text) in GOOD.items()}}, indent=1, sort_keys=True) + "\n")
