"""The queue before opening at the place where it is longest: a panel for each option, a line for some stresses."""

from .queues import OPTIONS
from .tables import read

LINES = {"usual": "#8a8a8a", "land_2": "#c2410c", "demand_up": "#1d4ed8"}
WORDS = {
    "en": {
        "title": "People before the doors, 07:00 to opening at 08:00, at the place with most of them",
        "usual": "as usual", "land_2": "land x2", "demand_up": "30 % more demand",
        "note": "Mean of the days of four weeks. People come from 6:00; queues are looked at from 7:00. Staff as proposed.",
        "baseline": "As of mid 2024", "centre": "Service centre (184)", "agency": "One-tier agency",
        "agency-points": "Agency with commune points", "hybrid": "Branches and points",
        "by-function": "Branches by function"},
    "vi": {
        "title": "Số người trước cửa, từ 7 giờ đến giờ mở cửa 8 giờ, tại nơi đông nhất",
        "usual": "bình thường", "land_2": "đất đai gấp đôi", "demand_up": "nhu cầu tăng 30 %",
        "note": "Bình quân các ngày trong bốn tuần. Người dân đến từ 6:00; hàng chờ được ghi từ 7:00. Nhân sự theo đề xuất.",
        "baseline": "Hiện trạng giữa năm 2024", "centre": "Trung tâm (184)", "agency": "Cơ quan một cấp",
        "agency-points": "Cơ quan có điểm cấp xã", "hybrid": "Chi nhánh và điểm",
        "by-function": "Chi nhánh theo chức năng"},
}
WIDTH, HEIGHT, LEFT, TOP, PANEL, GAP = 720, 430, 46, 62, 190, 34


def minutes(time):
    hours, rest = time.split(":")
    return int(hours) * 60 + int(rest)


def panel(option, lines, most, x, y, words):
    """One option: axes, and a line for each stress."""
    height = 120
    def at(time, people):
        return f"{x + (minutes(time) - 420) / 60 * PANEL:.1f},{y + height * (1 - people / most):.1f}"
    parts = [
        f'<text x="{x}" y="{y - 8}" font-weight="bold">{words[option]}</text>',
        f'<path d="M{x} {y}V{y + height}H{x + PANEL}" fill="none" stroke="#444"/>',
        f'<text x="{x - 4}" y="{y + 4}" text-anchor="end">{most}</text>',
        f'<text x="{x - 4}" y="{y + height}" text-anchor="end">0</text>']
    parts += [
        f'<text x="{x + share * PANEL:.0f}" y="{y + height + 14}" text-anchor="middle">{hour}</text>'
        for share, hour in ((0, "7:00"), (0.5, "7:30"), (1, "8:00"))]
    for stress, colour in LINES.items():
        points = " ".join(at(time, people) for time, people in lines.get((option, stress), []))
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
    return parts


def before_opening(folder, language):
    words, lines = WORDS[language], {}
    for row in read(folder / "mornings.csv"):
        lines.setdefault((row["option"], row["stress"]), []).append((row["time"], float(row["people"])))
    drawn = [people for (_, stress), line in lines.items() if stress in LINES for _, people in line]
    most = max(10, -(-int(max(drawn) + 0.999) // 10) * 10)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="11">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="16" y="22" font-size="14">{words["title"]}</text>']
    x = 16
    for stress, colour in LINES.items():
        parts.append(f'<path d="M{x} 36h18" stroke="{colour}" stroke-width="2"/><text x="{x + 23}" y="40">{words[stress]}</text>')
        x += 150
    for place, option in enumerate(OPTIONS):
        parts += panel(
            option, lines, most, LEFT + place % 3 * (PANEL + GAP), TOP + 16 + place // 3 * 180, words)
    parts.append(f'<text x="16" y="{HEIGHT - 8}" fill="#444">{words["note"]}</text>')
    return "\n".join(parts + ["</svg>", ""])
