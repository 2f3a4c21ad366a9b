#!/usr/bin/env python3
"""Judges and opens a recorded log, written from docs/protocol.md alone: a second opinion on every verdict.

    python3 test/interop/verify_log.py test/vectors/protocol-log.json

Needs Python 3.10 and the package `cryptography`. Exits with 1 at the first difference. It follows the page step by step and is written to be
read beside it; it is not fast, and does not check the clauses on trust lists that need curve arithmetic.
"""
import hashlib
import hmac
import json
import re
import struct
import sys
import zlib

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, x25519
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


def H(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def m(member):
    return bytes([len(member)]) + member.encode()


u32 = lambda n: struct.pack(">I", n)
u64 = lambda n: struct.pack(">Q", n)


class Refused(Exception):
    pass


class Malformed(Exception):
    pass


def require(claim, code):
    if not claim:
        raise Refused(code)


# --- Canonical protobuf: name -> {field number: (name, type, repeated)}; a type in capitals is another message.
SCHEMA = {
    "Envelope": {1: ("header", "bytes", 0), 2: ("signatures", "Signature", 1), 16: ("body", "bytes", 0)},
    "Signature": {1: ("key_id", "bytes", 0), 2: ("value", "bytes", 0), 3: ("index", "u32", 0), 4: ("size", "u32", 0), 5: ("path", "bytes", 1)},
    "Header": {1: ("version", "u32", 0), 2: ("sender", "str", 0), 3: ("key_id", "bytes", 0), 4: ("space_id", "bytes", 0), 5: ("kind", "enum", 0),
               6: ("epoch", "u32", 0), 7: ("sequence", "u64", 0), 8: ("previous", "bytes", 0), 9: ("message_id", "bytes", 0),
               10: ("in_reply_to", "bytes", 0), 11: ("correlation_id", "bytes", 0), 12: ("recipients", "str", 1),
               13: ("contract_digest", "bytes", 0), 14: ("urgency", "enum", 0), 15: ("created_at", "u64", 0), 16: ("sealing", "Sealing", 0),
               17: ("body_length", "u64", 0), 18: ("body_sha256", "bytes", 0), 19: ("commitment", "bytes", 0), 20: ("seen_size", "u64", 0),
               21: ("seen_root", "bytes", 0)},
    "Sealing": {1: ("suite", "u32", 0), 2: ("sender_key_id", "bytes", 0), 3: ("nonce", "bytes", 0)},
    "SenderKeyBody": {1: ("suite", "u32", 0), 2: ("commitment", "bytes", 0), 3: ("wraps", "KeyWrap", 1)},
    "KeyWrap": {1: ("recipient", "str", 0), 2: ("key_id", "bytes", 0), 3: ("enc", "bytes", 0), 4: ("ct", "bytes", 0)},
    "EpochBody": {1: ("reason", "enum", 0)},
    "TrustViewBody": {1: ("lists", "SignedTrustList", 1)},
    "SignedTrustList": {1: ("list", "bytes", 0), 2: ("signatures", "ListSignature", 1)},
    "ListSignature": {1: ("key_id", "bytes", 0), 2: ("value", "bytes", 0)},
    "TrustList": {1: ("version", "u64", 0), 2: ("previous", "bytes", 0), 3: ("issued", "u64", 0), 4: ("expires", "u64", 0), 5: ("quorum", "u32", 0),
                  6: ("members", "Member", 1), 7: ("digests", "bytes", 1), 8: ("versions", "packed", 1), 9: ("min_record", "u32", 0),
                  10: ("min_sealing", "u32", 0), 11: ("also", "bytes", 0)},
    "Member": {1: ("id", "str", 0), 2: ("keys", "Key", 1), 3: ("certificates", "bytes", 1)},
    "Key": {1: ("key_id", "bytes", 0), 2: ("use", "enum", 0), 3: ("suite", "u32", 0), 4: ("spki", "bytes", 0), 5: ("status", "enum", 0),
            6: ("compromised", "u64", 0)},
    "CharterBody": {1: ("charter", "bytes", 0), 2: ("list", "SignedTrustList", 0)},
    "Charter": {1: ("space_id", "bytes", 0), 2: ("revision", "u32", 0), 3: ("previous", "bytes", 0), 4: ("members", "str", 1),
                5: ("shared_history", "bool", 0), 6: ("agreement", "bytes", 0), 7: ("unfrozen", "str", 1), 8: ("continues", "Continuation", 0)},
    "Continuation": {1: ("space_id", "bytes", 0), 2: ("size", "u64", 0), 3: ("root", "bytes", 0)},
    "Payload": {1: ("type_name", "str", 0), 2: ("message", "bytes", 0), 3: ("attachments", "Attachment", 1)},
    "Attachment": {1: ("sha256", "bytes", 0), 2: ("size", "u64", 0), 3: ("media_type", "str", 0)},
}
# How much is read at all: (message, field) -> most elements, most bytes of each. Beyond it, nothing is canonical.
TABLE = {
    "Envelope": {"header": (1, 10**6), "signatures": (8, 512), "body": (1, 10**6)},
    "Signature": {"key_id": (1, 512), "value": (1, 512), "path": (256, 512)},
    "Header": {"sender": (1, 16), "key_id": (1, 16), "space_id": (1, 16), "previous": (1, 32), "message_id": (1, 16), "in_reply_to": (1, 16),
               "correlation_id": (1, 16), "recipients": (64, 16), "contract_digest": (1, 32), "body_sha256": (1, 32), "commitment": (1, 32),
               "seen_root": (1, 32)},
    "Sealing": {"sender_key_id": (1, 32), "nonce": (1, 24)},
    "SenderKeyBody": {"commitment": (1, 32), "wraps": (64, 256)},
    "KeyWrap": {"recipient": (1, 16), "key_id": (1, 16), "enc": (1, 32), "ct": (1, 48)},
    "TrustViewBody": {"lists": (16, 10**6)},
    "SignedTrustList": {"list": (1, 10**6), "signatures": (256, 128)},
    "ListSignature": {"key_id": (1, 128), "value": (1, 128)},
    "TrustList": {"previous": (1, 32), "members": (64, 10**6), "digests": (64, 32), "versions": (16, 10**6), "also": (1, 32)},
    "Member": {"id": (1, 16), "keys": (2048, 8192), "certificates": (16, 4096)},
    "Key": {"key_id": (1, 16), "spki": (1, 4096)},
    "CharterBody": {"charter": (1, 4096)},
    "Charter": {"space_id": (1, 16), "previous": (1, 32), "members": (64, 16), "agreement": (1, 32), "unfrozen": (64, 16)},
    "Continuation": {"space_id": (1, 16), "root": (1, 32)},
    "Payload": {"type_name": (1, 128), "message": (1, 2**20), "attachments": (64, 512)},
    "Attachment": {"sha256": (1, 32), "media_type": (1, 400)},
}
LIMIT = {"u32": 2**32, "u64": 2**64, "enum": 2**31, "bool": 2}


def varint(data, at):
    value = shift = 0
    while True:
        if at >= len(data) or shift > 63:
            raise Malformed
        byte = data[at]
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return value, at


def put(value):
    out = b""
    while value > 127:
        out, value = out + bytes([value & 127 | 128]), value >> 7
    return out + bytes([value])


def default(type_, repeated):
    return [] if repeated else "" if type_ == "str" else b"" if type_ == "bytes" else None if type_[0].isupper() else 0


def decode(name, data):
    """Canonical or Malformed: the parsed message, encoded again, must be the same bytes."""
    fields = SCHEMA[name]
    message = {field: default(type_, repeated) for field, type_, repeated in fields.values()}
    at = 0
    while at < len(data):
        tag, at = varint(data, at)
        if tag >> 3 not in fields:
            raise Malformed
        field, type_, repeated = fields[tag >> 3]
        if type_ in LIMIT:
            if tag & 7 != 0:
                raise Malformed
            value, at = varint(data, at)
            if value >= LIMIT[type_]:
                raise Malformed
        else:
            size, at = varint(data, at)
            value, at = data[at:at + size], at + size
            most, largest = TABLE.get(name, {}).get(field, (1, 10**6))
            if tag & 7 != 2 or len(value) != size or size > largest or (repeated and len(message[field]) >= most):
                raise Malformed
            if type_ == "str":
                try:
                    value = value.decode("utf-8")
                except UnicodeDecodeError:
                    raise Malformed
            elif type_ == "packed":
                values, inner = [], 0
                while inner < len(value):
                    one, inner = varint(value, inner)
                    values.append(one)
                message[field] += values
                if len(values) > most:
                    raise Malformed
                continue
            elif type_ != "bytes":
                value = decode(type_, value)
        if repeated:
            message[field].append(value)
        else:
            message[field] = value
    if encode(name, message) != data:
        raise Malformed
    return message


def encode(name, message):
    out = b""
    for number, (field, type_, repeated) in sorted(SCHEMA[name].items()):
        if type_ == "packed":
            packed = b"".join(map(put, message[field]))
            out += put(number << 3 | 2) + put(len(packed)) + packed if packed else b""
            continue
        for value in message[field] if repeated else [message[field]]:
            if not repeated and (value is None or (type_[0].islower() and not value)):
                continue
            if type_ in LIMIT:
                out += put(number << 3) + put(value)
            else:
                data = value.encode() if type_ == "str" else value if type_ == "bytes" else encode(type_, value)
                out += put(number << 3 | 2) + put(len(data)) + data
    return out


# --- Ranges
BUSINESS, SENDER_KEY, TRUST_VIEW, CHARTER, EPOCH = range(1, 6)
is_member = lambda text: re.fullmatch(r"[a-z]{2}(-[a-z0-9]{1,13})?", text) is not None
MAX_TIME = 253_402_300_799_999
ascending = lambda items: all(a < b for a, b in zip(items, items[1:]))


def parse_header(data):
    if len(data) > 2048:
        raise Malformed
    h = decode("Header", data)
    business = h["kind"] == BUSINESS
    lengths = {"key_id": 16, "space_id": 16, "previous": 32, "body_sha256": 32, "seen_root": 32}
    own = {"message_id": 16, "contract_digest": 32, "commitment": 32}
    ok = (h["version"] == 1 and is_member(h["sender"]) and 1 <= h["kind"] <= 5 and h["epoch"] >= 1 and 1 <= h["sequence"] < 2**53
          and h["epoch"] < 2**31 and 1 <= h["created_at"] <= MAX_TIME and h["seen_size"] < 2**53 and 1 <= h["body_length"] <= 1_000_000
          and len(h["recipients"]) <= 64 and all(map(is_member, h["recipients"]))
          and all(len(h[field]) == size for field, size in lengths.items())
          and all(len(h[field]) == (size if business else 0) for field, size in own.items())
          and all(len(h[field]) in ((0, 16) if business else (0,)) for field in ("in_reply_to", "correlation_id"))
          and h["urgency"] <= (1 if business else 0)
          and (h["kind"] in (BUSINESS, SENDER_KEY) or not h["recipients"])
          and (h["kind"] != EPOCH or (h["epoch"] >= 2 and h["sequence"] == 1))
          and (h["sealing"] is not None) == business)
    if ok and business:
        s = h["sealing"]
        ok = s["suite"] == 1 and len(s["sender_key_id"]) == 32 and len(s["nonce"]) == 24
    if not ok:
        raise Malformed
    return h


def parse_charter(data):
    c = decode("Charter", data)
    first = c["revision"] == 1
    cont = c["continues"]
    if not (len(c["space_id"]) == 16 and 1 <= c["revision"] < 2**31 and len(c["previous"]) == (0 if first else 32)
            and len(c["agreement"]) in ((0,) if first else (0, 32)) and 1 <= len(c["members"]) <= 64 and len(c["unfrozen"]) <= 64
            and all(map(is_member, c["members"] + c["unfrozen"]))
            and (cont is None or len(cont["space_id"]) == 16 and cont["size"] < 2**53 and len(cont["root"]) == 32)):
        raise Malformed
    return {**c, "hash": H(data)}


def parse_list(signed):
    if sum(len(member["keys"]) for member in decode("TrustList", signed["list"])["members"]) > 2048:
        raise Malformed


def parse_clear(kind, data):
    if kind == SENDER_KEY:
        body = decode("SenderKeyBody", data)
        wraps = all(is_member(w["recipient"]) and (len(w["key_id"]), len(w["enc"]), len(w["ct"])) == (16, 32, 48) for w in body["wraps"])
        if body["suite"] != 1 or len(body["commitment"]) != 32 or not wraps:
            raise Malformed
        return body
    if kind == TRUST_VIEW:
        body = decode("TrustViewBody", data)
        for signed in body["lists"]:
            parse_list(signed)
        if len({H(signed["list"]) for signed in body["lists"]}) != len(body["lists"]):
            raise Malformed
        return body
    if kind == CHARTER:
        body = decode("CharterBody", data)
        if body["list"] is not None:
            parse_list(body["list"])
        return {**body, "charter": parse_charter(body["charter"])}
    body = decode("EpochBody", data)
    if not 1 <= body["reason"] <= 4:
        raise Malformed
    return body


# --- Keys and trust
RECORD, CHECKPOINT, SEALING, ADMIN = range(1, 5)
ACTIVE, RETIRED, REVOKED = range(1, 4)


def pae(type_, payload):
    return b"DSSEv1 %d %s %d %s" % (len(type_), type_, len(payload), payload)


def verifies(key, message, signature):
    public = serialization.load_der_public_key(key["spki"])
    try:
        if isinstance(public, ed25519.Ed25519PublicKey):
            public.verify(signature, message)
        else:
            r, s = (int.from_bytes(half, "big") for half in (signature[:32], signature[32:]))
            public.verify(encode_dss_signature(r, s), message, ec.ECDSA(hashes.SHA256()))
        return True
    except (InvalidSignature, ValueError):
        return False


class TrustList:
    def __init__(self, signed):
        self.signed = signed
        self.list = decode("TrustList", signed["list"])
        self.hash = H(signed["list"])
        self.keys = {key["key_id"]: {**key, "member": member["id"]} for member in self.list["members"] for key in member["keys"]}

    def in_order(self):
        one, n = self.list, len(self.list["members"])
        able = {key["member"] for key in self.keys.values() if self.admin(key["key_id"])}
        first = one["version"] == 1
        named = (len(one["previous"]), len(one["also"])) in (((0, 0),) if first else ((32, 0), (32, 32))) and (first or one["also"] != one["previous"])
        return (named and 1 <= one["version"] < 2**31
                and 0 < one["issued"] < one["expires"] <= min(one["issued"] + 90 * 86_400_000, MAX_TIME)
                and 1 <= n <= 64 and ascending([member["id"] for member in one["members"]]) and all(is_member(member["id"]) for member in one["members"])
                and 2 * n // 3 + 1 <= one["quorum"] <= len(able)
                and all(len(digest) == 32 for digest in one["digests"]) and ascending(one["digests"])
                and one["versions"] and ascending(one["versions"]) and all(1 <= version <= 255 for version in one["versions"])
                and one["min_record"] and one["min_sealing"]
                and all(H(key["spki"])[:16] == key_id and 1 <= key["use"] <= 4 and 1 <= key["status"] <= 3
                        and (not key["compromised"] or key["status"] == REVOKED and key["compromised"] <= MAX_TIME) for key_id, key in self.keys.items()))

    def admin(self, key_id):
        key = self.keys.get(key_id)
        return key if key and key["use"] == ADMIN and key["status"] == ACTIVE else None

    def authority(self):
        admins = sorted((k["member"], k["key_id"], k["suite"], k["status"], k["compromised"]) for k in self.keys.values() if k["use"] == ADMIN)
        return self.list["quorum"], [member["id"] for member in self.list["members"]], admins

    def follows(self, line):
        """Whether it counts after the last list of a line, which begins with list 1."""
        before = line[-1]
        if self.list["version"] != before.list["version"] + 1 or before.hash not in (self.list["previous"], self.list["also"]):
            return False
        if not self.in_order():
            return False
        past = {}
        for one in line:
            past.update(one.keys)
        same = ("member", "use", "suite")
        if any(old[x] != key[x] for i, key in self.keys.items() if (old := past.get(i)) for x in same):
            return False
        if any(key["status"] != REVOKED and past[i]["status"] == REVOKED for i, key in self.keys.items() if i in past):
            return False
        statement = pae(b"application/vnd.joinder.trust-list.v1", self.signed["list"])
        ids = [s["key_id"] for s in self.signed["signatures"]]
        if any((len(s["key_id"]), len(s["value"])) != (16, 64) for s in self.signed["signatures"]):
            return False
        signers = [before.admin(s["key_id"]) or self.admin(s["key_id"]) for s in self.signed["signatures"]]
        if not ascending(ids) or not all(k and verifies(k, statement, s["value"]) for k, s in zip(signers, self.signed["signatures"])):
            return False
        quorum = lambda by: len({k["member"] for i in ids if (k := by.admin(i))}) >= by.list["quorum"]
        return quorum(before) and (before.authority() == self.authority() or quorum(self))


# --- Verdict
def root_from_path(leaf, index, size, path):
    """RFC 9162 2.1.3.2; None where the path has not exactly the right length."""
    fn, sn, r = index, size - 1, leaf
    for p in path:
        if sn == 0 or len(p) != 32:
            return None
        if fn & 1 or fn == sn:
            r = H(b"\x01", p, r)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = H(b"\x01", r, p)
        fn, sn = fn >> 1, sn >> 1
    return r if sn == 0 else None


NUMBERS = dict(OK=0, DUPLICATE=1, E_SIZE=10, E_MAGIC=11, E_PARSE=12, E_KEY_UNKNOWN=13, E_KEY_USE=14, E_KEY_REVOKED=15, E_SUITE=16,
               E_SIGNATURE=17, E_SENDER=18, E_TOPIC=19, E_MEMBER=20, E_BODY=21, E_CHAIN=22, E_FORK=23, E_RECIPIENTS=40, E_SCHEMA=41,
               E_SENDER_KEY=42, E_MESSAGE_ID=43, E_TRUST=44, E_CHARTER=45)


class Space:
    def __init__(self, space_id, known, contracts):
        self.space_id, self.known, self.contracts, self.network = space_id, known, contracts, False
        self.t, self.position = 0, 0
        self.lists, self.charter = [], None
        self.votes, self.takes_part, self.heads, self.frozen = {}, {}, {}, {}
        self.forgiven, self.amnesty = set(), {}
        self.received, self.message_ids, self.sender_keys = {}, set(), {}

    def judge(self, value, append_time):
        self.t = max(self.t, min(max(append_time, 0), MAX_TIME))
        self.identity, self.record = H(value), None
        try:
            self.steps(value)
            code = "OK"
        except Refused as refused:
            code = refused.args[0]
        if self.charter is not None:
            self.let_charter_act()
        leaf = b"\x01" + u64(self.t) + struct.pack(">H", NUMBERS[code]) + self.identity
        self.position += 1
        return code, leaf

    def steps(self, value):
        require(1 <= len(value) <= 1_000_000, "E_SIZE")
        require(len(value) > 3 and value[:3] == b"\x00JN", "E_MAGIC")
        if self.charter is None:
            require(value[3] == 1, "E_MEMBER")
        else:
            require(value[3] in self.lists[-1].list["versions"], "E_MAGIC")
            assert value[3] == 1, "halt"
        try:
            envelope = decode("Envelope", value[4:])
        except Malformed:
            raise Refused("E_PARSE")
        self.identity = H(envelope["header"])
        trust, members, opening = self.rules(envelope, value)

        require(len(envelope["signatures"]) == 1, "E_SUITE")
        [signature] = envelope["signatures"]
        key = trust.keys.get(signature["key_id"])
        require(key, "E_KEY_UNKNOWN")
        require(key["use"] == RECORD, "E_KEY_USE")
        require(key["status"] != REVOKED, "E_KEY_REVOKED")
        require(key["suite"] >= trust.list["min_record"], "E_SUITE")
        size, index = signature["size"], signature["index"]
        require(1 <= size <= 64 and index < size and len(signature["value"]) == 64, "E_SIGNATURE")
        root = root_from_path(H(b"\x00", self.identity), index, size, signature["path"])
        require(root is not None, "E_SIGNATURE")
        require(verifies(key, pae(b"application/vnd.joinder.batch.v1", u32(size) + root), signature["value"]), "E_SIGNATURE")

        try:
            h = parse_header(envelope["header"])
        except Malformed:
            raise Refused("E_PARSE")
        require(h["key_id"] == key["key_id"] and h["sender"] == key["member"], "E_SENDER")
        require(h["space_id"] == self.space_id, "E_TOPIC")
        require(h["sender"] in members, "E_MEMBER")
        require(h["kind"] in (CHARTER, EPOCH) or h["sender"] in self.takes_part, "E_MEMBER")
        require(self.body_holds(h, envelope["body"]), "E_BODY")
        try:
            clear = None if h["kind"] == BUSINESS else parse_clear(h["kind"], envelope["body"])
        except Malformed:
            raise Refused("E_PARSE")

        self.chain(h)
        place = (h["sender"], h["epoch"], h["sequence"])
        self.received[place] = self.identity
        self.heads[h["sender"]] = (h["epoch"], h["sequence"], self.identity)
        self.content(h, clear, trust, opening)
        self.record = (h, clear, envelope["body"])

    def body_holds(self, h, body):
        return len(body) == h["body_length"] and H(body) == h["body_sha256"]

    def rules(self, envelope, value):
        if self.charter is not None:
            return self.lists[-1], self.charter["members"], False
        try:
            h = parse_header(envelope["header"])
            body = parse_clear(CHARTER, envelope["body"]) if h["kind"] == CHARTER else None
        except Malformed:
            body = None
        require(body and body["list"] and body["charter"]["revision"] == 1 and h["sender"] in body["charter"]["members"], "E_MEMBER")
        trust = self.known.get(H(body["list"]["list"]))
        if trust is None:
            newest = max(one.list["version"] for one in self.known.values())
            require(decode("TrustList", body["list"]["list"])["version"] > newest, "E_MEMBER")
            assert False, "halt"
        if 1 not in trust.list["versions"]:
            self.identity = H(value)
            raise Refused("E_MAGIC")
        return trust, body["charter"]["members"], True

    def chain(self, h):
        sender, epoch, sequence = h["sender"], h["epoch"], h["sequence"]
        genesis = H(b"joinder/v1 genesis", self.space_id, m(sender))
        head_epoch, head_sequence, head = self.heads.get(sender, (1, 0, genesis))
        opens_epoch = h["kind"] == EPOCH and head_epoch < epoch <= head_epoch + 16 and h["previous"] == head
        if sender in self.frozen:
            require(sender in self.forgiven and opens_epoch, "E_FORK")
            del self.frozen[sender]
            self.forgiven.remove(sender)
            self.amnesty[sender] = epoch
            return
        earlier = self.received.get((sender, epoch, sequence))
        if earlier:
            require(earlier != self.identity, "DUPLICATE")
            if epoch >= self.amnesty.get(sender, 0):
                self.frozen[sender] = self.position
            raise Refused("E_FORK")
        if epoch == head_epoch and sequence == head_sequence + 1:
            if h["previous"] != head:
                self.frozen[sender] = self.position
                raise Refused("E_FORK")
            return
        require(opens_epoch, "E_CHAIN")

    def content(self, h, clear, trust, opening):
        sender = h["sender"]
        if h["kind"] in (BUSINESS, SENDER_KEY):
            recipients = h["recipients"]
            require(ascending(recipients) and sender in recipients and all(member in self.takes_part for member in recipients), "E_RECIPIENTS")
        if h["kind"] == BUSINESS:
            require(h["contract_digest"] in trust.list["digests"], "E_SCHEMA")
            assert h["contract_digest"] in self.contracts, "halt"
            key = self.sender_keys.get(h["sealing"]["sender_key_id"])
            require(key and key["of"] == (sender, h["epoch"], recipients) and trust.list["min_sealing"] <= 1, "E_SENDER_KEY")
            wraps = [trust.keys.get(w["key_id"]) for w in key["wraps"]]
            require(all(k and k["status"] != REVOKED for k in wraps), "E_SENDER_KEY")
            require((sender, h["message_id"]) not in self.message_ids, "E_MESSAGE_ID")
            self.message_ids.add((sender, h["message_id"]))
        if h["kind"] == SENDER_KEY:
            wraps = clear["wraps"]
            require(clear["suite"] >= trust.list["min_sealing"] and [w["recipient"] for w in wraps] == recipients, "E_SENDER_KEY")
            for w in wraps:
                k = trust.keys.get(w["key_id"])
                fits = k and (k["member"], k["use"], k["suite"], k["status"]) == (w["recipient"], SEALING, clear["suite"], ACTIVE)
                require(fits, "E_SENDER_KEY")
            self.sender_keys[self.identity] = {**clear, "of": (sender, h["epoch"], recipients)}
        if h["kind"] == TRUST_VIEW:
            standing = list(self.lists)
            for signed in clear["lists"]:
                if any(H(signed["list"]) == one.hash for one in standing):
                    continue
                following = TrustList(signed)
                require(following.follows(self.line_to(standing)), "E_TRUST")
                standing.append(following)
            adopted, self.lists = standing[len(self.lists):], standing
            lost = lambda key_id: any(key_id not in one.keys or one.keys[key_id]["status"] == REVOKED for one in adopted)
            self.votes = {member: vote for member, vote in self.votes.items() if not lost(vote["signed_by"])}
            if not self.charter["agreement"] and not self.network:
                self.takes_part = {member: key_id for member, key_id in self.takes_part.items() if not lost(key_id)}
        if h["kind"] == CHARTER:
            charter = clear["charter"]
            in_order = charter["space_id"] == self.space_id and ascending(charter["members"]) and ascending(charter["unfrozen"])
            if opening:
                require(in_order, "E_CHARTER")
                self.lists, self.charter, self.takes_part = [trust], charter, {sender: h["key_id"]}
                return
            require(clear["list"] is None, "E_CHARTER")
            if charter["hash"] == self.charter["hash"]:
                self.takes_part.setdefault(sender, h["key_id"])
                return
            follows = charter["revision"] == self.charter["revision"] + 1 and charter["previous"] == self.charter["hash"]
            require(follows and in_order and (charter["agreement"] or self.only_unfreezes(charter)), "E_CHARTER")
            self.votes[sender] = {**charter, "signed_by": h["key_id"]}

    def line_to(self, standing):
        """With the lists of `network` before the opening."""
        line = list(standing)
        while line[0].list["version"] > 1:
            line.insert(0, self.known.get(line[0].list["previous"]) or self.known[line[0].list["also"]])
        return line

    def only_unfreezes(self, charter):
        same = ("members", "shared_history", "agreement", "continues")
        return bool(charter["unfrozen"]) and all(charter[field] == self.charter[field] for field in same)

    def consented(self, charter, for_it):
        voters = [member for member in self.charter["members"] if member not in self.frozen]
        consenting = for_it.intersection(voters)
        if 2 * len(consenting) <= len(voters):
            return False
        if self.only_unfreezes(charter):
            return True
        if not consenting.issuperset(member for member in voters if member in charter["members"]):
            return False
        lets_in = set(charter["members"]) - set(self.charter["members"]) or charter["shared_history"] > self.charter["shared_history"]
        return not lets_in or 2 * len(consenting) > len(set(self.charter["members"]) | set(self.frozen))

    def let_charter_act(self):
        for charter in list(self.votes.values()):
            for_it = {member for member, vote in self.votes.items() if vote["hash"] == charter["hash"]}
            if self.consented(charter, for_it):
                stay = self.takes_part if self.only_unfreezes(charter) else {}
                voters = {member: self.votes[member]["signed_by"] for member in for_it.intersection(charter["members"])}
                self.charter, self.votes, self.takes_part = charter, {}, {**stay, **voters}
                self.forgiven |= {member for member in charter["unfrozen"] if self.frozen.get(member, self.position) < self.position}
                return


# --- Opening
def expand(secret, info):
    return hmac.new(secret, info + b"\x01", hashlib.sha256).digest()


def hpke_open(private, enc, info, ct):
    """RFC 9180, base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM."""
    extract = lambda salt, ikm: hmac.new(salt or bytes(32), ikm, hashlib.sha256).digest()
    kem = b"KEM" + struct.pack(">H", 0x20)
    suite = b"HPKE" + struct.pack(">HHH", 0x20, 1, 2)
    labeled_extract = lambda s, salt, label, ikm: extract(salt, b"HPKE-v1" + s + label + ikm)
    labeled_expand = lambda s, prk, label, info, size: expand(prk, struct.pack(">H", size) + b"HPKE-v1" + s + label + info)[:size]
    dh = private.exchange(x25519.X25519PublicKey.from_public_bytes(enc))
    public = private.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
    shared = labeled_expand(kem, labeled_extract(kem, b"", b"eae_prk", dh), b"shared_secret", enc + public, 32)
    context = b"\x00" + labeled_extract(suite, b"", b"psk_id_hash", b"") + labeled_extract(suite, b"", b"info_hash", info)
    secret = labeled_extract(suite, shared, b"secret", b"")
    key = labeled_expand(suite, secret, b"key", context, 32)
    return AESGCM(key).decrypt(labeled_expand(suite, secret, b"base_nonce", context, 12), ct, b"")


def xaes_open(key, nonce, sealed, aad):
    blocks = Cipher(algorithms.AES256(key), modes.ECB()).encryptor()
    l = int.from_bytes(blocks.update(bytes(16)), "big")
    k1 = (l << 1 & (1 << 128) - 1) ^ (0x87 if l >> 127 else 0)
    derived = b"".join(blocks.update((int.from_bytes(bytes([0, i, 0x58, 0]) + nonce[:12], "big") ^ k1).to_bytes(16, "big")) for i in (1, 2))
    return AESGCM(derived).decrypt(nonce[12:], sealed, aad)


def padded(length):
    if length <= 256:
        return 256
    e = length.bit_length() - 1
    step = 1 << e - (e.bit_length() - 1 + 1)
    return -(-length // step) * step


def open_key(space_id, h, identity, body, member, private):
    [wrap] = [w for w in body["wraps"] if w["recipient"] == member]
    info = (b"joinder/v1 sender-key" + space_id + m(h["sender"]) + u32(h["epoch"]) + u64(h["sequence"]) + m(member) + wrap["key_id"]
            + body["commitment"])
    secret = hpke_open(private, wrap["enc"], info, wrap["ct"])
    assert expand(secret, b"joinder/v1 key-commitment") == body["commitment"], "E_COMMITMENT"
    return expand(secret, b"joinder/v1 body-key")


def open_body(space_id, h, body, key):
    aad = (b"joinder/v1 body" + space_id + m(h["sender"]) + u32(h["epoch"]) + u64(h["sequence"]) + h["previous"] + h["message_id"]
           + h["sealing"]["sender_key_id"] + h["commitment"])
    frame = xaes_open(key, h["sealing"]["nonce"], body, aad)
    salt, compression = frame[:32], frame[32]
    length, packed_length = struct.unpack(">II", frame[33:41])
    packed, rest = frame[41:41 + packed_length], frame[41 + packed_length:]
    assert len(frame) == padded(41 + packed_length) and not any(rest) and compression < 2, "E_UNSEAL"
    payload = zlib.decompress(packed, -15) if compression else packed
    assert len(payload) == length, "E_INFLATE"
    assert H(b"joinder/v1 plaintext", salt, payload) == h["commitment"], "E_COMMITMENT"
    return decode("Payload", payload)


def tree(leaves):
    if len(leaves) == 1:
        return H(b"\x00", leaves[0])
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return H(b"\x01", tree(leaves[:k]), tree(leaves[k:]))


# --- Ids
def drawn_id(domain, space_id, member, r):
    r = r[:6] + bytes([r[6] & 0x0F | 0x80]) + r[7:8]
    tag = H(domain, space_id, m(member), r)
    return r + bytes([tag[0] & 0x3F | 0x80]) + tag[1:8]


def number(space_id, id_):
    h = H(b"joinder/v1 number", space_id, id_)
    modulus, digits = (10_000_000, 7) if h[-1] & 1 else (100_000, 5)
    text, product = str(int.from_bytes(h[:8], "big") % modulus).zfill(digits), 10
    for digit in text:
        product = 2 * ((product + int(digit)) % 10 or 10) % 11
    return text + str((11 - product) % 10)


def check_ids():
    space_id, r = bytes.fromhex("018f00000000700080000000000000aa"), bytes(range(8))
    of = lambda domain, member: drawn_id(domain, space_id, member, r).hex()
    assert of(b"joinder/v1 record-id", "nl") == "00010203040586079636abedfa155b89"
    assert of(b"joinder/v1 record-id", "hu") == "0001020304058607854bdda42e2bf586"
    assert of(b"joinder/v1 record-id", "nl-nrm") == "0001020304058607ba7c0bc55816c2a2"
    assert of(b"joinder/v1 request-id", "nl") == "00010203040586078371dc1bb2614b8e"
    assert number(space_id, drawn_id(b"joinder/v1 record-id", space_id, "nl", r)) == "28290878"


def main(path):
    check_ids()
    with open(path, encoding="utf-8") as file:
        log = json.load(file)
    pinned = TrustList(decode("SignedTrustList", bytes.fromhex(log["pinnedList"])))
    space_id = bytes.fromhex(log["spaceId"])
    space = Space(space_id, {pinned.hash: pinned}, {bytes.fromhex(log["contractDigest"])})
    reader = serialization.load_der_private_key(bytes.fromhex(log["reader"]["sealingKey"]), None)
    keys, leaves, opened = {}, [], 0
    for number, position in enumerate(log["positions"]):
        code, leaf = space.judge(bytes.fromhex(position["value"]), int(position["logAppendTimeMs"]))
        if code != position["code"] or leaf.hex() != position["leafData"]:
            sys.exit(f"position {number} ({position['what']}): expected {position['code']}, got {code}")
        leaves.append(leaf)
        if code != "OK":
            continue
        h, clear, body = space.record
        if log["reader"]["member"] not in h["recipients"]:
            continue
        if h["kind"] == SENDER_KEY:
            keys[space.identity] = open_key(space_id, h, space.identity, clear, log["reader"]["member"], reader)
        if h["kind"] == BUSINESS:
            payload = open_body(space_id, h, body, keys[h["sealing"]["sender_key_id"]])
            if (payload["type_name"], payload["message"].hex()) != tuple(position["opens"].values()):
                sys.exit(f"position {number} ({position['what']}) opens to something else")
            opened += 1
    if tree(leaves).hex() != log["root"]:
        sys.exit("another root")
    print(f"{len(leaves)} positions judged alike, {opened} messages opened, root {log['root'][:16]}…")


if __name__ == "__main__":
    main(sys.argv[1])
