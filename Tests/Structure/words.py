"""Words that no text of the program may hold, by language, with what to write in their place, and counts whose noun
cannot be told in the singular: of the catalogue, of columns, of pictures, and of all other texts in two languages."""

import re

LITERAL = r'(?:"""\n.*?"""|"(?:[^"\\]|\\.)*")'
TEXT = re.compile(rf'\b(vi|en)"?:\s*({LITERAL}(?:\s*\+\s*{LITERAL})*)', re.S)
PART = re.compile(r'"""\n(.*?)"""|"((?:[^"\\]|\\.)*)"', re.S)
PROBLEM = re.compile(rf'^    ("(?:[^"\\]|\\.)*"):\s*({LITERAL}(?:\s*\+\s*{LITERAL})*),$', re.S | re.M)

INSTEAD = {
    "vi": {
        r"(?i)trong hạn (?:chặt|rộng)": "lượt chờ không quá 15 phút",
        r"(?i)trong tầm với": "trong phạm vi 5 km hoặc 30 phút",
        r"(?i)bỏ cuộc": "không được giải quyết do người dân bỏ dở",
        r"(?i)(?<!bất )(?<!thuận )lợi nhất|thiệt nhất|bị thiệt|chịu thiệt|được lợi": "cải thiện, kém đi, bị ảnh hưởng bất lợi",
        r"(?i)chưa phân định": "chưa đủ cơ sở kết luận",
        r"(?i)\bmầm\b": "số khởi tạo ngẫu nhiên",
        r"(?i)nằm chờ": "chờ xử lý",
        r"(?i)chờ người dân (?:bổ sung|nộp)": "chờ công dân bổ sung hồ sơ",
        r"(?i)làm nốt": "làm thêm ngoài giờ",
        r"\bbộ phận [Mm]ột [Cc]ửa|Bộ phận một cửa": "Bộ phận Một cửa",
        r"trung tâm phục vụ hành chính công": "Trung tâm Phục vụ hành chính công",
        r"(?i)\bquận huyện": "quận, huyện, thị xã",
        r"^Nơi .* quá tải": "Tại X, khối lượng công việc vượt quá năng lực",
        r"(?i)chắc chắn|rõ ràng (?:tốt|kém|khác)": "rõ rệt",
        r"(?i)nhiễu (?:mô phỏng|ngẫu nhiên)|do ngẫu nhiên": "sai số mô phỏng",
        r"[Đđ]òn bẩy": "giải pháp",
        r"(?<![Kk]ịch bản )(?<!biết trước )\btương lai\b": "kịch bản tương lai",
        r"[\d}] %": "95%, without a space",
        r"\d\.\d+ (?:phút|giờ|ngày|người|đồng)": "5,6 phút",
        r"\d,\d{3} (?:phút|giờ|ngày|người|đồng)": "1.130 người",
    },
    "en": {
        r"\b[Ss]ure(?:ly)?\b": "clear, likely",
        r"\(s\)": "{0 value|values}",
        r"metamodel": "statistical fit",
        r"\bthe law of:": "the range of:",
        r"(?<![<>]= )(?<!\d)\d+%|\}%": "95 %, with a space",
    },
}

COUNTED = (
    "arrivals attempts cases cells citizens columns communes days demands districts dossiers entries events factors "
    "fields files futures groups hours indicators inputs jobs levels levers lines looks minutes numbers observations "
    "offices options orders pairs parts people persons places points procedures questions replications rounds rows "
    "runs sets shards shifts sites threads tickets times values visits weeks years"
).split()
PLURAL = re.compile(
    r"\{\d\} (?:(?:more|other|working|whole|counter|headline|fresh|assumed|later|paid) )?"
    rf"(?:{'|'.join(COUNTED)})\b(?!-)")


def texts(code):
    """Every text in two languages: its place, its language, itself, and whether it counts what there is. Problems
    tell limits above one."""
    for match in TEXT.finditer(code):
        yield match.start(), match[1], joined(match[2]), True
    for match in PROBLEM.finditer(code):
        yield match.start(), "en", joined(match[1]), False
        yield match.start(), "vi", joined(match[2]), False


def joined(literals):
    text = "".join(a or b for a, b in PART.findall(literals))
    return re.sub(r"\s*\n\s*", " ", re.sub(r"\\\n\s*", "", text))


def misworded(root):
    for path in sorted([*(root / "Sources").rglob("*.swift"), *(root / "Sources").rglob("*.json")]):
        code = path.read_text(encoding="utf-8")
        for start, language, text, counts in texts(code):
            place = f"{path.relative_to(root)}:{code.count(chr(10), 0, start) + 1}"
            for words, instead in INSTEAD[language].items():
                if found := re.search(words, text):
                    yield f"{place}: “{found[0]}”; write “{instead}”"
            if counts and language == "en" and (found := PLURAL.search(text)):
                yield f"{place}: “{found[0]}” where there may be one; write “{{0 site|sites}}”"


SENTENCE = re.compile(rf"Sentence\(\s*({LITERAL}),")
MISTAKE = re.compile(rf"ValidationError\(\s*({LITERAL}(?:\s*\+\s*{LITERAL})*)")
EITHER = re.compile(rf"ValidationError\(\s*\w+\s*\?\s*({LITERAL})\s*:\s*({LITERAL})")
NEEDED = re.compile(rf"\bneed\(.*?,\s*({LITERAL})\)", re.S)
PUT_IN = re.compile(r"\\\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")


# What stands in sentences, and in no name of an option.
ENGLISH = re.compile(r"(?i)(?<![-\w'])(?:an?|and|are|for|is|name|no|of|one|or|several|the|to|with|write)(?![-\w'])")


def untold(root):
    """Checks of options that UsageWords.swift does not tell in Vietnamese."""
    folder = root / "Sources/motcua"
    words = folder / "UsageWords.swift"
    if not words.exists():
        return
    known = [
        re.compile(re.sub(r"\\\{\d\\\}", "(.+?)", re.escape(joined(text))) + "$")
        for text in SENTENCE.findall(words.read_text(encoding="utf-8"))
    ]

    def is_told(message):
        """By the first sentence that fits, and what that puts in is no English, or told itself."""
        found = next((match for sentence in known if (match := sentence.match(message))), None)
        return found and all(not ENGLISH.search(part) or is_told(part) for part in found.groups())

    for path in sorted(folder.rglob("*.swift")):
        code = path.read_text(encoding="utf-8")
        for match in [*MISTAKE.finditer(code), *EITHER.finditer(code), *NEEDED.finditer(code)]:
            for message in (PUT_IN.sub("x", joined(text)) for text in match.groups()):
                if not is_told(message):
                    place = f"{path.relative_to(root)}:{code.count(chr(10), 0, match.start()) + 1}"
                    yield f"{place}: “{message}” has no Vietnamese in UsageWords.swift"
