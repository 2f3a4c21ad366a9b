#!/usr/bin/env python3
"""Checks a proof, written from docs/protocol.md alone: a second opinion on every yes and no of `joinder verify`.

    python3 test/interop/verify_proof.py PIN < proof.json
    python3 test/interop/verify_proof.py PIN --lines < proofs      each line a file in base64, each answer a line

Prints `yes`, or `no` with the name of the check and its code; `?` stands for a code of trust lists that this file does not tell apart. Exits with 1 for no.
Needs Python 3.10 and the package `cryptography`, and stands beside verify_log.py, whose rules it judges by.
"""
import base64
import binascii
import json
import re
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization

from verify_log import (BUSINESS, CHECKPOINT, H, NUMBERS, REVOKED, Malformed, Refused, Space, TrustList, decode, encode, parse_header,
                        root_from_path, u64)

CODES = {number: code for code, number in NUMBERS.items()}
RECEIVED = [number for number in NUMBERS.values() if number == 0 or number >= 40]
MAX_SIZE = 2**63 - 1


class No(Exception):
    def __init__(self, check, code):
        super().__init__(check, code)


def require(claim, check, code):
    if not claim:
        raise No(check, code)


class Everything:
    """A verifier reads no payload: what the list in force admits is enough."""

    def __contains__(self, _):
        return True


# --- The file
def unbase64(text):
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError, TypeError):
        raise No("format", "PROOF_FORMAT")


def read(file):
    """The parts of a file that is written in exactly one way."""
    try:
        root = json.loads(file.decode("utf-8"))
        proof = {
            "format": "joinder-proof", "version": 1,
            "lists": [unbase64(one) for one in root["lists"]],
            "history": [{**read_record(one), "path": [unbase64(h) for h in one["path"]]} for one in root["history"]],
            "message": read_record(root["message"]),
            "checkpoints": [{"note": one["note"], "path": [unbase64(h) for h in one["path"]]} for one in root["checkpoints"]],
        }
        if "content" in root:
            proof["content"] = {"salt": unbase64(root["content"]["salt"]), "payload": unbase64(root["content"]["payload"])}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise No("format", "PROOF_FORMAT")
    require(written(proof) == file, "format", "PROOF_FORMAT")
    return proof


def read_record(one):
    position, signature = one["position"], one["signature"]
    require(isinstance(position, str) and re.fullmatch(r"0|[1-9][0-9]{0,18}", position), "format", "PROOF_FORMAT")
    for number in (signature["batchIndex"], signature["batchSize"]):
        require(type(number) is int and 0 <= number < 2**32, "format", "PROOF_FORMAT")
    record = {
        "position": position, "header": unbase64(one["header"]),
        "signature": {"keyId": unbase64(signature["keyId"]), "value": unbase64(signature["value"]), "batchIndex": signature["batchIndex"],
                      "batchSize": signature["batchSize"], "batchPath": [unbase64(h) for h in signature["batchPath"]]},
        "body": unbase64(one["body"]) if "body" in one else None, "leaf": unbase64(one["leaf"]),
    }
    return record if record["body"] is not None else {name: value for name, value in record.items() if name != "body"}


def written(proof):
    def text(value):
        if isinstance(value, bytes):
            return base64.b64encode(value).decode()
        if isinstance(value, dict):
            return {name: text(inner) for name, inner in value.items()}
        return [text(inner) for inner in value] if isinstance(value, list) else value
    try:
        return (json.dumps(text(proof), indent=2, ensure_ascii=False) + "\n").encode("utf-8")
    except UnicodeEncodeError:
        raise No("format", "PROOF_FORMAT")


# --- Lists
def follow_lists(signed, pin):
    lists = []
    for one in signed:
        try:
            lists.append(TrustList(decode("SignedTrustList", one)))
        except (Malformed, AssertionError, ValueError, KeyError):
            raise No("lists", "?")
    require(lists and lists[0].list["version"] == 1 and lists[0].hash == pin, "lists", "PIN_MISMATCH")
    require(not lists[0].signed["signatures"], "lists", "LIST_SIGNATURES")
    for at, after in enumerate(lists[1:], 1):
        require(after.follows(lists[:at]), "lists", "?")
    return {one.hash: one for one in lists}


# --- Rules, message, members: each record is judged again, over the gaps
class Replay(Space):
    def __init__(self, space_id, known):
        super().__init__(space_id, known, Everything())
        self.first_rules = H(b"joinder/v1 rules", space_id)
        self.changes, self.shown = [], None

    def body_holds(self, h, body):
        return super().body_holds(h, body) if self.shown else h["kind"] == BUSINESS

    def accept(self, record, check):
        position, leaf = int(record["position"]), record["leaf"]
        require(position >= self.position, check, "POSITION_ORDER")
        require(len(leaf) == 43 and leaf[0] == 1, check, "LEAF_FORMAT")
        verdict = int.from_bytes(leaf[9:11], "big")
        require(verdict in RECEIVED or verdict == NUMBERS["E_FORK"], check, "NOT_ACCEPTED")
        self.position, self.shown = position, "body" in record
        try:
            h = parse_header(record["header"])
        except Malformed:
            h = None
        if h and verdict in RECEIVED:
            first = h["kind"] == 5
            self.heads[h["sender"]] = (h["epoch"] - 1, 1, h["previous"]) if first else (h["epoch"], h["sequence"] - 1, h["previous"])
        require(self.shown or (h and h["kind"] == BUSINESS), check, "BODY_MISSING")
        before = self.rules_state()
        try:
            code, judged = self.judge(self.value(record), int.from_bytes(leaf[1:9], "big"))
        except (KeyError, AssertionError):
            raise No(check, "?")
        require(code == "OK" or NUMBERS[code] == verdict, check, code)
        require(judged == leaf, check, "LEAF_MISMATCH")
        if self.rules_state() != before:
            last = self.changes[-1][1] if self.changes else self.first_rules
            self.changes.append((position, H(b"joinder/v1 rule", last, u64(position), leaf)))

    def rules_state(self):
        """What a position changes where it changes the rules."""
        charter = self.charter and self.charter["hash"]
        return [one.hash for one in self.lists], charter, sorted(self.takes_part), sorted(self.frozen.items())

    def rules_at(self, size):
        return next((rules for position, rules in reversed(self.changes) if position < size), self.first_rules)

    def value(self, record):
        signature = record["signature"]
        one = {"key_id": signature["keyId"], "value": signature["value"], "index": signature["batchIndex"], "size": signature["batchSize"],
               "path": signature["batchPath"]}
        return b"\x00JN\x01" + encode("Envelope", {"header": record["header"], "signatures": [one], "body": record.get("body") or b""})


# --- The log
LINE = re.compile("\u2014 ([^ \n]+) ([A-Za-z0-9+/]+={0,2})")
BODY = re.compile(r"([^\n]*)\n(0|[1-9][0-9]{0,18})\n([A-Za-z0-9+/]{43}=)\n(?:rules ([A-Za-z0-9+/]{43}=)\n)?")


def exact(text):
    """Base64 in its one form, or None."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode() == text else None


def is_name(text):
    return re.fullmatch(r"[!-*,-~]{1,255}", text) is not None


def parse_note(text, check):
    end = text.rfind("\n\n")
    require(end >= 0 and text.endswith("\n") and len(text.encode()) <= 128 * 1024, check, "NOTE_FORMAT")
    body, lines = text[:end + 1], text[end + 2:-1].split("\n")
    require(re.fullmatch(r"([ -~]+\n)+", body) and 1 <= len(lines) <= 16, check, "NOTE_FORMAT")
    for line in lines:
        match = LINE.fullmatch(line)
        data = match and exact(match[2])
        require(match and is_name(match[1]) and data is not None and len(data) > 4, check, "NOTE_FORMAT")
    return body, lines


def parse_checkpoint(body, check):
    match = BODY.fullmatch(body)
    require(match and is_name(match[1]), check, "CHECKPOINT_FORMAT")
    root, rules = exact(match[3]), match[4] and exact(match[4])
    require(root and len(root) == 32 and (match[4] is None or (rules and len(rules) == 32)), check, "CHECKPOINT_FORMAT")
    require(int(match[2]) <= MAX_SIZE, check, "CHECKPOINT_FORMAT")
    return {"origin": match[1], "size": int(match[2]), "root": root, "rules": rules}


def require_inclusion(proof, trees):
    require(trees, "inclusion", "QUORUM_MISSING")
    require(all(a["size"] <= b["size"] for a, b in zip(trees, trees[1:])), "inclusion", "POSITION_ORDER")
    def included(record, tree, path):
        position = int(record["position"])
        require(position < tree["size"], "inclusion", "INDEX_RANGE")
        require(all(len(one) == 32 for one in path), "inclusion", "HASH_LENGTH")
        root = root_from_path(H(b"\x00", record["leaf"]), position, tree["size"], path)
        require(root is not None, "inclusion", "PATH_LENGTH")
        require(root == tree["root"], "inclusion", "ROOT_MISMATCH")
    for tree, checkpoint in zip(trees, proof["checkpoints"]):
        included(proof["message"], tree, checkpoint["path"])
    for record in proof["history"]:
        included(record, trees[-1], record["path"])


def count_cosignatures(proof, replay):
    check, counted = "cosignatures", []
    uuid = re.sub(r"(.{8})(.{4})(.{4})(.{4})(.{12})", r"\1-\2-\3-\4-\5", replay.space_id.hex())
    for checkpoint in proof["checkpoints"]:
        body, lines = parse_note(checkpoint["note"], check)
        require(parse_checkpoint(body, check)["origin"] == "joinder/" + uuid, check, "ORIGIN_MISMATCH")
        for line in lines:
            name, data = LINE.fullmatch(line)[1], exact(LINE.fullmatch(line)[2])
            require(len(data) == 76 and data[4] < 128, check, "COSIGNATURE_FORMAT")
            member = name[len("joinder/"):] if name.startswith("joinder/") else ""
            require(replay.charter is not None and member in replay.charter["members"], check, "NOT_A_MEMBER")
            key = checkpoint_key(replay.lists[-1], member, name, data[:4])
            require(key, check, "KEY_MISMATCH")
            require(key["status"] != REVOKED, check, "KEY_REVOKED")
            statement = b"cosignature/v1\ntime %d\n" % int.from_bytes(data[4:12], "big") + body.encode("ascii")
            try:
                serialization.load_der_public_key(key["spki"]).verify(data[12:], statement)
            except InvalidSignature:
                raise No(check, "SIGNATURE_MISMATCH")
            counted.append(member)
    require(len(set(counted)) == len(counted), check, "COSIGNED_TWICE")
    return counted


def checkpoint_key(trust, member, name, key_id):
    for key in trust.keys.values():
        if key["member"] == member and key["use"] == CHECKPOINT and H(name.encode() + b"\n\x04" + key["spki"][-32:])[:4] == key_id:
            return key
    return None


# --- All of it
def verify(file, pin):
    proof = read(file)
    message = proof["message"]
    try:
        h = parse_header(message["header"])
    except Malformed:
        h = None
    require(h and h["kind"] == BUSINESS, "format", "NOT_A_MESSAGE")
    replay = Replay(h["space_id"], follow_lists(proof["lists"], pin))
    split = next((i for i, one in enumerate(proof["history"]) if int(one["position"]) >= int(message["position"])), len(proof["history"]))
    for record in proof["history"][:split]:
        replay.accept(record, "rules")
    require(message["leaf"][:1] == b"\x01" and len(message["leaf"]) == 43, "message", "LEAF_FORMAT")
    require(message["leaf"][9:11] == b"\x00\x00", "message", "NOT_ACCEPTED")
    replay.accept(message, "message")
    for record in proof["history"][split:]:
        replay.accept(record, "members")
    trees = [parse_checkpoint(parse_note(one["note"], "inclusion")[0], "inclusion") for one in proof["checkpoints"]]
    require_inclusion(proof, trees)
    for tree in trees:
        require(tree["rules"] == replay.rules_at(tree["size"]), "history", "HISTORY_INCOMPLETE")
    counted = count_cosignatures(proof, replay)
    require(len(counted) >= 2 * len(replay.charter["members"]) // 3 + 1, "existence", "QUORUM_MISSING")
    if "content" in proof:
        content = proof["content"]
        holds = len(content["salt"]) == 32 and H(b"joinder/v1 plaintext", content["salt"], content["payload"]) == h["commitment"]
        require(holds, "content", "E_COMMITMENT")


def answer(file, pin):
    try:
        verify(file, pin)
        return "yes"
    except No as no:
        return "no " + " ".join(no.args)


def main(pin, lines=None):
    if lines:
        for line in sys.stdin.buffer:
            print(answer(base64.b64decode(line), bytes.fromhex(pin)))
        return
    said = answer(sys.stdin.buffer.read(), bytes.fromhex(pin))
    print(said)
    sys.exit(0 if said == "yes" else 1)


if __name__ == "__main__":
    main(*sys.argv[1:])
