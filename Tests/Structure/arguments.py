"""Counts what Swift initialisers take, and what types are made with."""

import re

# `init(`, `.init(`, `Name(` and `Name<Other>(`: a declaration of an initialiser, or a call of one.
HEAD = re.compile(r"(?<![\w.])(?:func |case |macro )?(\.?init|[A-Z]\w*(?:\.[A-Z]\w*)*(?:<[^()\n]*>)?)[?!]?\(")


def without_comments(text):
    """The same text with comments blanked, line by line."""
    return re.sub(r"//[^\n]*", lambda m: " " * len(m[0]), text)


def end_of_string(text, start):
    """Behind the string literal that begins at `start`; interpolations are skipped as they are."""
    if text.startswith('"""', start):
        end = text.find('"""', start + 3)
        return len(text) if end < 0 else end + 3
    position = start + 1
    depth = 0
    while position < len(text):
        if text.startswith("\\(", position):
            depth += 1
            position += 2
            continue
        character = text[position]
        if depth:
            depth += {"(": 1, ")": -1}.get(character, 0)
        elif character == "\\":
            position += 1
        elif character in '"\n':
            return position + 1
        position += 1
    return position


def arguments(text, start):
    """How many arguments stand in the brackets that open at `start`."""
    depth, commas, is_empty, position = 0, 0, True, start
    while position < len(text):
        character = text[position]
        if character == '"':
            is_empty = False
            position = end_of_string(text, position)
            continue
        if character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
            if depth == 0:
                return 0 if is_empty else commas + 1
        elif character == "," and depth == 1:
            commas += 1
        if not character.isspace() and position > start:
            is_empty = False
        position += 1
    return 0


def calls(text):
    """Line, name and number of arguments of all that makes a value or says how one is made."""
    text = without_comments(text)
    for match in HEAD.finditer(text):
        if match[0].startswith(("func ", "case ", "macro ")):
            continue
        line = text.count("\n", 0, match.start()) + 1
        yield line, match[1], arguments(text, match.end() - 1)
