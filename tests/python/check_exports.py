"""Checks the files of a data release against what their trainers ask, without any of Readback's own code.

    python3 check_exports.py FOLDER

Reads every JSON Lines file with the standard library alone. Parquet files are read where pyarrow can be imported, files
are loaded once more where datasets can, and rows are handed to TRL where trl can; what cannot be imported is named under
"skipped". Prints one JSON object, {"checked": {file: rows}, "problems": [...], "used": {...}, "skipped": [...]}, and exits
with 1 where there is a problem.
"""

import hashlib
import json
import math
import re
import sys
import unicodedata
from pathlib import Path

problems = []
checked = {}
used = {}
skipped = []


def problem(where, text):
    problems.append(f"{where}: {text}")


def plain(text):
    """A text but for Unicode form and white space: trainers see no difference that matters."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def is_text(value):
    return isinstance(value, str) and value.strip() != ""


def is_real(value):
    return isinstance(value, float) and math.isfinite(value)


def is_whole(value, low, high):
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


class Row:
    """One row with the place it stands at; collects what is wrong with it."""

    def __init__(self, where, values):
        self.where = where
        self.values = values

    def need(self, holds, text):
        if not holds:
            problem(self.where, text)
        return holds

    def keys(self, required, optional=()):
        self.need(isinstance(self.values, dict), "is no object")
        have = set(self.values)
        self.need(set(required) <= have, f"lacks {sorted(set(required) - have)}")
        unknown = have - set(required) - set(optional)
        self.need(not unknown, f"has columns the format does not know: {sorted(unknown)}")

    def text(self, name):
        self.need(is_text(self.values.get(name)), f"{name} is no text")
        return self.values.get(name) or ""

    def messages(self, name, value=None, roles=("system", "user", "assistant", "tool"), by=("role", "content")):
        """A list of messages with role and content and no other key."""
        value = self.values.get(name) if value is None else value
        if not self.need(isinstance(value, list) and len(value) > 0, f"{name} is no list of messages"):
            return []
        for message in value:
            self.need(isinstance(message, dict) and set(message) == set(by), f"{name} has other keys than {by}")
            self.need(message.get(by[0]) in roles, f"{name} has the role {message.get(by[0])!r}")
            self.need(is_text(message.get(by[1])), f"{name} has a message without text")
        return value

    def prompt(self, name, value=None):
        """Messages that the assistant is to answer, and that take turns."""
        value = self.messages(name, value)
        if not value:
            return
        self.need(value[-1]["role"] in ("user", "tool"), f"{name} does not end with the user or a tool")
        turns = value[1:] if value[0]["role"] == "system" else value
        self.need(all(one["role"] != "system" for one in turns), f"{name} has a system message behind the first")
        if all(one["role"] != "tool" for one in turns):
            expected = ["user", "assistant"] * len(turns)
            self.need([one["role"] for one in turns] == expected[: len(turns)], f"{name} does not take turns")

    def answer(self, name, value=None):
        """One message of the assistant, as a list; its text."""
        value = self.messages(name, value, roles=("assistant",))
        self.need(len(value) == 1, f"{name} is not one message")
        return value[0]["content"] if value else ""

    def differ(self, one, two):
        self.need(plain(one) != plain(two), "both sides are the same text")

    def flag(self, name):
        self.need(isinstance(self.values.get(name), bool), f"{name} is neither true nor false")


def trl_pair(row, more=()):
    row.keys(["id", "prompt", "chosen", "rejected", *more], ["metadata"])
    row.text("id")
    row.prompt("prompt")
    row.differ(row.answer("chosen"), row.answer("rejected"))


def trl_reward(row):
    trl_pair(row, ["margin"])
    row.need(is_real(row.values.get("margin")), "margin is no finite real number")


def trl_kto(row):
    row.keys(["id", "prompt", "completion", "label"])
    row.text("id")
    row.prompt("prompt")
    row.answer("completion")
    row.flag("label")


def trl_sft(row):
    row.keys(["id", "prompt", "completion"])
    row.text("id")
    row.prompt("prompt")
    row.answer("completion")


def trl_prompts(row):
    row.keys(["id", "prompt"])
    row.text("id")
    row.prompt("prompt")


def openai_preference(row):
    row.keys(["input", "preferred_output", "non_preferred_output"])
    given = row.values.get("input") or {}
    row.need(set(given) <= {"messages", "tools", "parallel_tool_calls"}, "input has other keys")
    row.prompt("input.messages", given.get("messages") or [])
    row.differ(row.answer("preferred_output"), row.answer("non_preferred_output"))


def openai_index(row):
    row.keys(["line", "id", "task_id", "kind", "chosen_id", "rejected_id"])
    row.need(is_whole(row.values.get("line"), 1, 10**9), "line is no line number")
    for name in ("id", "task_id", "kind", "chosen_id", "rejected_id"):
        row.text(name)


def openai_sft(row):
    row.keys(["messages"])
    messages = row.messages("messages")
    row.need(messages and messages[-1].get("role") == "assistant", "the last message is not the assistant's")
    row.prompt("messages before the last", messages[:-1])


SHAREGPT = dict(roles=("system", "human", "gpt", "observation", "function"), by=("from", "value"))


def sharegpt(row, ends_with):
    """Human and observation stand in odd places, gpt and function in even ones; a system message may come first."""
    turns = row.messages("conversations", **SHAREGPT)
    turns = turns[1:] if turns and turns[0].get("from") == "system" else turns
    for at, turn in enumerate(turns):
        allowed = ("human", "observation") if at % 2 == 0 else ("gpt", "function")
        row.need(turn.get("from") in allowed, f"turn {at + 1} is of {turn.get('from')}")
    row.need(turns and turns[-1].get("from") in ends_with, f"the conversation does not end with {ends_with}")


def llama_factory_preference(row):
    row.keys(["conversations", "chosen", "rejected"])
    sharegpt(row, ("human", "observation"))
    sides = [row.messages(name, [row.values.get(name)], **SHAREGPT)[0] for name in ("chosen", "rejected")]
    row.need(all(side.get("from") == "gpt" for side in sides), "a side is not of gpt")
    row.differ(*[side.get("value", "") for side in sides])


def llama_factory_kto(row):
    row.keys(["conversations", "kto_tag"])
    sharegpt(row, ("gpt",))
    row.flag("kto_tag")


def axolotl_dpo(row):
    row.keys(["messages", "chosen", "rejected"])
    row.prompt("messages")
    # Single objects, not lists.
    row.differ(*[row.answer(name, [row.values.get(name)]) for name in ("chosen", "rejected")])


def axolotl_rm(row):
    row.keys(["system", "input", "chosen", "rejected"])
    row.need(isinstance(row.values.get("system"), str), "system is no text")
    row.text("input")
    row.differ(row.text("chosen"), row.text("rejected"))


def openrlhf(row):
    row.keys(["prompt", "chosen", "rejected", "margin"])
    row.prompt("prompt")
    row.differ(row.answer("chosen"), row.answer("rejected"))
    row.need(is_real(row.values.get("margin")), "margin is no finite real number")


def nemo_rl(row):
    row.keys(["context", "completions"])
    row.prompt("context")
    sides = row.values.get("completions")
    if row.need(isinstance(sides, list) and len(sides) == 2, "there are not two completions"):
        row.need([side.get("rank") for side in sides] == [0, 1], "the ranks are not 0 and 1")
        row.differ(*[row.answer("completion", side.get("completion")) for side in sides])


def helpsteer3(row):
    for name in ("domain", "language"):
        row.text(name)
    row.prompt("context")


def helpsteer3_preference(row):
    row.keys(
        ["domain", "language", "context", "response1", "response2", "overall_preference", "individual_preference"]
    )
    helpsteer3(row)
    row.differ(row.text("response1"), row.text("response2"))
    row.need(is_whole(row.values.get("overall_preference"), -3, 3), "overall_preference is not from -3 to 3")
    votes = row.values.get("individual_preference")
    if row.need(isinstance(votes, list) and len(votes) > 0, "nobody's preference is there"):
        for vote in votes:
            row.need(set(vote) == {"score", "reasoning"}, "a preference has other keys")
            row.need(is_whole(vote.get("score"), -3, 3), "a score is not from -3 to 3")
            row.need(isinstance(vote.get("reasoning"), str), "a reasoning is no text")


def helpsteer3_edit(row):
    row.keys(HELPSTEER3_EDIT)
    helpsteer3_texts(row)


def helpsteer3_texts(row):
    helpsteer3(row)
    row.differ(row.text("original_response"), row.text("edited_response"))
    feedback = row.values.get("feedback")
    row.need(isinstance(feedback, list) and all(isinstance(one, str) for one in feedback), "feedback is no texts")
    row.need(isinstance(row.values.get("change_summary"), str), "change_summary is no text")


def rewardbench(row):
    row.keys(["prompt", "chosen", "chosen_model", "rejected", "rejected_model", "subset", "id"])
    for name in ("prompt", "subset", "id"):
        row.text(name)
    for name in ("chosen_model", "rejected_model"):
        row.need(isinstance(row.values.get(name), str), f"{name} is no text")
    row.differ(row.text("chosen"), row.text("rejected"))


def verl_rm(row):
    row.keys(["prompt", "chosen", "rejected"])
    row.text("prompt")
    row.differ(row.text("chosen"), row.text("rejected"))


def verl_rl(row):
    row.keys(["data_source", "prompt", "ability", "reward_model", "extra_info"])
    row.text("data_source")
    row.text("ability")
    row.prompt("prompt")
    reward = row.values.get("reward_model") or {}
    row.need(reward.get("style") in ("rule", "model"), "the reward's style is neither rule nor model")
    row.need(isinstance(reward.get("ground_truth"), str), "ground_truth is no text")
    row.need(isinstance(row.values.get("extra_info"), dict), "extra_info is no object")


OUTCOMES = ("prefer", "tie", "both_good", "both_bad", "ranking")


def judgements(row):
    values = row.values
    shown = {response.get("id") for response in values.get("responses") or []}
    row.need(len(shown) >= 2, "fewer than two responses")
    row.need(set(values.get("display_order") or []) == shown, "display_order is not of the responses")
    row.need(values.get("outcome") in OUTCOMES, f"the outcome {values.get('outcome')!r} is unknown")
    row.need((values.get("outcome") == "prefer") == (values.get("preferred_id") in shown), "preferred_id and outcome differ")
    row.need(is_whole(values.get("strength"), 0, 3), "strength is not from 0 to 3")
    ranked = [one for group in values.get("ranking") or [] for one in group]
    row.need(sorted(ranked) == (sorted(shown) if values.get("outcome") == "ranking" else []), "the ranking is not whole")
    for edit in values.get("edits") or []:
        row.need(edit.get("base_response_id") in shown, "an edit is of no response")
        row.need(is_text(edit.get("text")), "an edit has no text")
    for name in ("id", "task_id", "prompt_id", "labeler", "created_at", "marking"):
        row.text(name)
    row.need("@" not in row.text("labeler"), "the labeler has a name")
    row.messages("prompt")


def items(row):
    """A task as Readback imports it again; what nobody gave is an empty text."""
    row.keys(["id", "prompt_id", "prompt", "has_images", "responses", "domain", "language", "marking", "groupId"])
    for name in ("id", "prompt_id", "marking"):
        row.text(name)
    for name in ("domain", "language", "groupId"):
        row.need(isinstance(row.values.get(name), str), f"{name} is no text")
    row.flag("has_images")
    row.prompt("prompt")
    responses = row.values.get("responses") or []
    row.need(len(responses) >= 2, "fewer than two responses")
    for response in responses:
        row.need(set(response) == {"id", "text", "model"}, "a response has other keys")
        row.need(is_text(response.get("id")) and is_text(response.get("text")), "a response has no id or no text")
        row.need(isinstance(response.get("model"), str), "a model is no text")
    row.need(len({response.get("id") for response in responses}) == len(responses), "a response is there twice")


def distance(one, other):
    """Levenshtein's distance of two sequences, by the whole table."""
    before = list(range(len(other) + 1))
    for at, sign in enumerate(one, 1):
        here = [at]
        for column, theirs in enumerate(other, 1):
            here.append(min(before[column - 1] + (sign != theirs), before[column] + 1, here[-1] + 1))
        before = here
    return before[-1]


LINEAGE = [
    "id", "task_id", "judgment_id", "prompt_id", "labeler", "created_at", "guideline_version", "review", "has_images",
    "original_id", "original_model", "issue_tags", "char_distance", "word_ops", "characters", "better_than", "marking",
]
HELPSTEER3_EDIT = [
    "domain", "language", "context", "original_response", "edited_response", "feedback", "change_summary",
]


def edits(row):
    """HelpSteer3's edit columns, and where each edit comes from."""
    values = row.values
    row.keys([*HELPSTEER3_EDIT, *LINEAGE])
    helpsteer3_texts(row)
    for name in ("id", "task_id", "judgment_id", "prompt_id", "labeler", "created_at", "original_id", "marking"):
        row.text(name)
    row.need("@" not in row.text("labeler"), "the labeler has a name")
    row.flag("has_images")
    original, edited = row.text("original_response"), row.text("edited_response")
    if len(original) * len(edited) <= 4_000_000:
        row.need(values.get("char_distance") == distance(original, edited), "char_distance is another")
        row.need(values.get("word_ops") == distance(original.split(), edited.split()), "word_ops is another")
    better = values.get("better_than") or []
    row.need(values.get("original_id") in better, "the edit is not better than its original")
    row.need(len(set(better)) == len(better), "better_than names a response twice")
    lengths = values.get("characters") or {}
    # Readback counts UTF-16 units, as its limits do.
    units = {"original": len(original.encode("utf-16-le")) // 2, "edited": len(edited.encode("utf-16-le")) // 2}
    row.need(lengths == units, "characters are others")


RULES = {
    "trl_preference": trl_pair,
    "trl_reward": trl_reward,
    "trl_kto": trl_kto,
    "trl_sft": trl_sft,
    "trl_prompts": trl_prompts,
    "openai_preference.index": openai_index,
    "openai_preference": openai_preference,
    "openai_sft": openai_sft,
    "llama_factory_preference": llama_factory_preference,
    "llama_factory_kto": llama_factory_kto,
    "axolotl_dpo": axolotl_dpo,
    "axolotl_rm": axolotl_rm,
    "openrlhf": openrlhf,
    "nemo_rl": nemo_rl,
    "helpsteer3_preference": helpsteer3_preference,
    "helpsteer3_edit": helpsteer3_edit,
    "rewardbench": rewardbench,
    "verl_rm": verl_rm,
    "verl_rl": verl_rl,
    "judgements": judgements,
    "items": items,
    "edits": edits,
}


def shapes(value, path=""):
    """Every place of a row with the type that a reader would give its column; a list of nothing has none."""
    if value is None:
        return [(path, "null")]
    if isinstance(value, dict):
        return [one for key, inner in value.items() for one in shapes(inner, f"{path}.{key}")]
    if isinstance(value, list):
        return [one for inner in value for one in shapes(inner, f"{path}[]")]
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return [(path, "half a character")]
    return [(path, type(value).__name__)]


def target_of(name):
    match = re.fullmatch(r"(.+?)(\.train|\.validation|\.test)?\.(jsonl|parquet)", name)
    return (match[1], (match[2] or ".train")[1:]) if match else (None, None)


def refuse_constant(name):
    raise ValueError(f"{name} is no JSON")


def check_rows(name, rows):
    stem, split = target_of(name)
    types, ids = {}, set()
    for number, values in enumerate(rows, 1):
        row = Row(f"{name}:{number}", values)
        for path, kind in shapes(values):
            row.need(kind not in ("null", "half a character"), f"{path} is {kind}")
            row.need(types.setdefault(path, kind) == kind, f"{path} is {kind}, and {types[path]} further up")
        if stem.endswith(".meta"):
            row.need(is_text(values.get("id")), "no id")
        elif row.need(stem in RULES, "there are no rules for this file"):
            RULES[stem](row)
        if "id" in values:
            row.need(values["id"] not in ids, f"the id {values['id']} was there before")
            ids.add(values["id"])
        prompt = values.get("prompt") or values.get("context") or values.get("conversations") or values.get("messages")
        if stem in ("trl_preference", "trl_reward", "trl_kto", "trl_sft", "trl_prompts", "openrlhf", "judgements", "items", "edits", "nemo_rl"):
            key = json.dumps(prompt, sort_keys=True)
            row.need(parts.setdefault(key, split) == split, f"its prompt is also in {parts.get(key)}")
    if not rows:
        problem(name, "holds no row")
    checked[name] = len(rows)


parts = {}


def read_lines(file):
    raw = file.read_bytes()
    if not raw.endswith(b"\n"):
        problem(file.name, "does not end with a line break")
    rows = []
    for number, line in enumerate(raw.decode("utf-8").split("\n")[:-1], 1):
        try:
            rows.append(json.loads(line, parse_constant=refuse_constant))
        except ValueError as error:
            problem(f"{file.name}:{number}", f"is no JSON: {error}")
    return rows


def check_sums(folder):
    for line in (folder / "SHA256SUMS").read_text().splitlines():
        expected, name = line.split("  ", 1)
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != expected:
            problem(name, "is not what SHA256SUMS says")


def check_beside(lines):
    """What stands beside a file has a line for each of its lines."""
    for name, rows in lines.items():
        if ".meta." in name or ".index." in name:
            of = name.replace(".meta.", ".").replace(".index.", ".")
            if of in lines and len(lines[of]) != len(rows):
                problem(name, f"has {len(rows)} lines, and {of} {len(lines[of])}")
            if ".index." in name and [row.get("line") for row in rows] != list(range(1, len(rows) + 1)):
                problem(name, "its lines are not numbered one after the other")


def optional(name):
    try:
        module = __import__(name)
    except Exception as error:  # A package may be there and yet not load.
        skipped.append(f"{name} ({type(error).__name__})")
        return None
    used[name] = getattr(module, "__version__", "")
    return module


def check_parquet(folder, lines):
    names = sorted(file.name for file in folder.glob("*.parquet"))
    if not names or optional("pyarrow") is None:
        return
    import pyarrow.parquet as parquet

    for name in names:
        rows = parquet.read_table(folder / name).to_pylist()
        check_rows(name, rows)
        beside = lines.get(name.replace(".parquet", ".jsonl"))
        if beside is not None and beside != rows:
            problem(name, "does not hold the rows of the JSON Lines file")


def check_datasets(folder, lines):
    datasets = optional("datasets")
    if datasets is None:
        return
    datasets.disable_progress_bars()
    for name in [*lines, *(file.name for file in folder.glob("*.parquet"))]:
        kind = "json" if name.endswith(".jsonl") else "parquet"
        loaded = datasets.load_dataset(kind, data_files=str(folder / name), split="train", cache_dir=str(folder / ".cache"))
        if len(loaded) != checked.get(name):
            problem(name, f"datasets loads {len(loaded)} rows of {checked.get(name)}")


def check_trl(lines):
    trl = optional("trl.data_utils")
    if trl is None:
        return
    from trl.data_utils import is_conversational

    for name, rows in lines.items():
        if target_of(name)[0] in ("trl_preference", "trl_reward", "trl_kto", "trl_sft", "trl_prompts"):
            for number, row in enumerate(rows, 1):
                if not is_conversational(row):
                    problem(f"{name}:{number}", "is not conversational to TRL")


def main(folder):
    check_sums(folder)
    lines = {file.name: read_lines(file) for file in sorted(folder.glob("*.jsonl"))}
    for name, rows in lines.items():
        check_rows(name, rows)
    check_beside(lines)
    check_parquet(folder, lines)
    check_datasets(folder, lines)
    check_trl(lines)
    print(json.dumps({"checked": checked, "problems": problems, "used": used, "skipped": skipped}))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
