#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second, independent reader of envelope v1 (C1), with PyNaCl: written from the requirements, not from
the program. What it takes and refuses must be what the program takes and refuses.

  reader.py --vectors FOLDER                      every file of a folder of known answers against its good.json
  reader.py --open FILE SECRET_HEX DEVICE_PUBLIC  the plaintext of one envelope, on standard output
"""
import json
import pathlib
import struct
import sys

from nacl import bindings, exceptions
from nacl.hash import blake2b
from nacl.encoding import RawEncoder
from nacl.public import PrivateKey, SealedBox
from nacl.signing import VerifyKey

FIXED = struct.Struct(">4sBB16s16s16sQ32s32sIQIB")
RECIPIENT = 16 + 80
SIGNATURE = 64
NONCE = 24
TAG = 16
BLOCK = 4096
MOST_BODY = (1 << 20) + BLOCK + TAG


class Refused(Exception):
    pass


def require(holds):
    if not holds:
        raise Refused


def digest(data):
    return blake2b(data, digest_size=32, encoder=RawEncoder)


def unpadded(text):
    require(text and len(text) % BLOCK == 0)
    end = len(text.rstrip(b"\0")) - 1
    require(end >= 0 and text[end] == 0x80 and len(text) - end <= BLOCK)
    return text[:end]


def open_envelope(data, secret, device_keys):
    """The plaintext; Refused for whatever is wrong. `device_keys`: id -> Ed25519 public key."""
    require(len(data) > FIXED.size)
    fields = FIXED.unpack_from(data)
    magic, version, suite, _, device = fields[:5]
    count = fields[-1]
    require(magic == b"KINT" and version == 1 and suite == 1 and 1 <= count <= 16)
    header_size = FIXED.size + count * RECIPIENT + 4
    require(len(data) >= header_size)
    stanzas = [data[at:at + RECIPIENT]
               for at in range(FIXED.size, header_size - 4, RECIPIENT)]
    require(len({stanza[:16] for stanza in stanzas}) == count)
    body_size, = struct.unpack_from(">I", data, header_size - 4)
    require(TAG < body_size <= MOST_BODY and (body_size - TAG) % BLOCK == 0)
    require(len(data) == header_size + NONCE + body_size + SIGNATURE)  # nothing trails

    header, rest = data[:header_size], data[header_size:]
    nonce, body, signature = rest[:NONCE], rest[NONCE:-SIGNATURE], rest[-SIGNATURE:]
    require(device in device_keys)
    try:
        VerifyKey(device_keys[device]).verify(
            digest(b"kiosk-intake-v1\0" + header + nonce + body), signature)
        own = PrivateKey(secret)
        own_id = digest(bytes(own.public_key))[:16]
        sealed = [stanza[16:] for stanza in stanzas if stanza[:16] == own_id]
        require(len(sealed) == 1)
        dek = SealedBox(own).decrypt(sealed[0])
        text = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(body, header, nonce, dek)
    except exceptions.CryptoError as error:
        raise Refused from error
    return unpadded(text)


def check_vectors(folder):
    known = json.loads((folder / "good.json").read_text())
    device_keys = {bytes.fromhex(known["device"]): bytes.fromhex(known["devicePublic"])}
    secret = bytes.fromhex(known["epochSecret"])
    failures, files = [], sorted(folder.glob("*.bin"))
    for file in files:
        data = file.read_bytes()
        wanted = known["files"].get(file.name)
        try:
            text = open_envelope(data, secret, device_keys)
        except Refused:
            text = None
        if wanted is None and text is not None:
            failures.append(f"{file.name}: opened, must be refused")
        elif wanted is not None and (text is None or text.decode() != wanted["plaintext"]):
            failures.append(f"{file.name}: not opened, or to something else")
        elif wanted is not None and digest(data).hex() != wanted["recordHash"]:
            failures.append(f"{file.name}: another record hash")
    if len(files) < 30:
        failures.append(f"only {len(files)} files")
    print("\n".join(failures) or f"{len(files)} known answers agree")
    return 1 if failures else 0


def main(arguments):
    if arguments[:1] == ["--vectors"] and len(arguments) == 2:
        return check_vectors(pathlib.Path(arguments[1]))
    if arguments[:1] == ["--open"] and len(arguments) == 4:
        data = pathlib.Path(arguments[1]).read_bytes()
        device = FIXED.unpack_from(data)[4] if len(data) > FIXED.size else b""
        try:
            sys.stdout.buffer.write(open_envelope(data, bytes.fromhex(arguments[2]),
                                                  {device: bytes.fromhex(arguments[3])}))
        except Refused:
            print("refused", file=sys.stderr)
            return 1
        return 0
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
