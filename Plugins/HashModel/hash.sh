#!/bin/sh
# hash.sh ROOT OUTPUT FILE...: writes a Swift file with the hash of files below ROOT.
set -e
root=$1
output=$2
shift 2
cd "$root"
if command -v sha256sum > /dev/null; then sum=sha256sum; else sum="shasum -a 256"; fi
hash=$($sum "$@" | $sum | cut -d ' ' -f 1)
[ ${#hash} -eq 64 ]
cat > "$output" << END
/// The sources from which this program's model was built.
package enum ModelSource {
  /// SHA-256 over the sources of all targets that decide what comes out of a replication, in
  /// hexadecimal: equal for two builds of the same sources on two machines.
  package static let hash =
    "$hash"
}
END
