# Sourced by `run` and `test`: sees to it that everything is there that a build needs. Looks first,
# so that a second start is quick and asks for no root.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

# Debian and Ubuntu packages: what MotCua links to and its scripts need, then what a Swift toolchain
# itself needs.
own_packages=(libgsl-dev libglpk-dev libssl-dev pkg-config python3 python3-venv fonts-noto-core)
swift_packages=(g++ libc6-dev libcurl4 libncurses6 libsqlite3-0 libxml2 tzdata git ca-certificates)
oldest_swift=6.2

# say EN VI: one line on stderr, in the reader's language.
say() {
  case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
    vi*) echo "$2" >&2 ;;
    *) echo "$1" >&2 ;;
  esac
}

# stop EN VI: as `say`, and the end.
stop() {
  say "$1" "$2"
  exit 1
}

# The packages that are not installed. Names may have a suffix (libcurl4t64, libxml2-16).
missing_packages() {
  local installed package
  installed=$(dpkg-query --show --showformat '${db:Status-Abbrev}${Package}\n' | sed -n 's/^ii *//p')
  for package in "$@"; do
    grep --quiet --extended-regexp "^${package//+/\\+}(t64|-[0-9]+)?$" <<<"$installed" \
      || echo "$package"
  done
}

# install_packages NAME...: those that are missing.
install_packages() {
  if ! command -v dpkg-query >/dev/null; then
    pkg-config --exists gsl libcrypto 2>/dev/null || stop \
      "This is not Debian or Ubuntu: install Swift, pkg-config, GSL (libgsl), GLPK (libglpk) and OpenSSL (libcrypto) with their headers, then start again." \
      "Đây không phải Debian hay Ubuntu: hãy cài Swift, pkg-config, GSL (libgsl), GLPK (libglpk), OpenSSL (libcrypto) kèm tệp tiêu đề rồi chạy lại."
    return
  fi
  local missing get
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  get="apt-get install -y --no-install-recommends ${missing[*]}"
  local as_root=(env DEBIAN_FRONTEND=noninteractive)
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || stop \
      "Packages are missing, and there is no sudo here. As root, run:  apt-get update && $get" \
      "Thiếu gói phần mềm, và máy không có sudo. Với quyền root, hãy chạy:  apt-get update && $get"
    as_root=(sudo "${as_root[@]}")
  fi
  say "Installing what is missing: ${missing[*]}" "Cài những gì còn thiếu: ${missing[*]}"
  # A package manager at work elsewhere is waited for, five minutes at most.
  local apt=("${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 -q)
  { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "${missing[@]}"; } >&2 || stop \
    "That did not work. As root, run:  apt-get update && $get" \
    "Không cài được. Với quyền root, hãy chạy:  apt-get update && $get"
}

check_swift() {
  local where="https://www.swift.org/install/linux"
  command -v swift >/dev/null || stop \
    "There is no Swift here. Install Swift $oldest_swift or later from $where, put it on the PATH, and start again." \
    "Máy chưa có Swift. Hãy cài Swift $oldest_swift trở lên từ $where, đưa vào PATH rồi chạy lại."
}

check_swift_version() {
  local where="https://www.swift.org/install/linux" said version
  said=$(swift --version 2>&1) || stop \
    "'swift --version' does not work here: $said. See $where for what Swift needs." \
    "'swift --version' không chạy được: $said. Hãy xem $where để biết Swift cần gì."
  version=$(sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' <<<"$said")
  [ "$(printf '%s\n' "$oldest_swift" "$version" | sort -V | head -1)" = "$oldest_swift" ] || stop \
    "This is Swift $version; MotCua needs $oldest_swift or later: $where" \
    "Đây là Swift $version; MotCua cần $oldest_swift trở lên: $where"
}

# forget_other_place BUILD: what the compiler keeps of modules names the folder in which it was made
# and is of no use in a copy of it, or after a move.
forget_other_place() {
  local mark="$1/root.txt"
  [ "$(cat "$mark" 2>/dev/null)" != "$root" ] || return 0
  mkdir -p "$1"
  find "$1" -type d -name ModuleCache -prune -exec rm -rf {} +
  echo "$root" >"$mark"
}

# A Python of our own for pictures and spreadsheets, made again when its list changes. Without it
# everything else still works, so a failure is told and no more. Whoever has named a Python has one.
install_python() {
  [ -z "${MOTCUA_PYTHON:-}" ] || return 0
  local list="$root/.setup/requirements.txt" done="$root/.venv/.requirements.txt"
  if ! cmp --silent "$list" "$done"; then
    say "Setting up Python for pictures ..." "Đang chuẩn bị Python để vẽ hình ..."
    rm -rf "$root/.venv"
    if python3 -m venv "$root/.venv" \
      && "$root/.venv/bin/python3" -m pip install --quiet --disable-pip-version-check -r "$list"; then
      cp "$list" "$done"
    else
      local packages
      packages=$(sed -n 's/==.*//p' "$list" | paste -sd ' ')
      say "That did not work; why is said above. There will be no pictures and no spreadsheets, everything else works. What is missing: $packages, from PyPI or the mirror in PIP_INDEX_URL. Start this again when that can be reached, or set MOTCUA_PYTHON to a Python that has them." \
        "Không cài được; lý do ở trên. Sẽ không có hình và bảng tính, mọi thứ khác vẫn chạy. Còn thiếu: $packages, lấy từ PyPI hoặc máy chủ nêu trong PIP_INDEX_URL. Hãy chạy lại khi nối được mạng, hoặc đặt MOTCUA_PYTHON là một Python đã có các gói ấy."
      return 0
    fi
  fi >&2
  export MOTCUA_PYTHON="$root/.venv/bin/python3"
}

check_swift
install_packages "${own_packages[@]}" "${swift_packages[@]}"
check_swift_version
install_python
