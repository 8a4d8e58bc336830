#!/usr/bin/env bash
# Measures everything and prints it, as the profile for packages builds it. Needs what .ci/packages installs.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --profile dist --locked --bin funkenbuch --example empty_window
dist=$(cargo metadata --format-version 1 --no-deps | python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')/dist
.ci/checks/first_frame.sh "$dist/funkenbuch" "$dist/examples/empty_window"
cargo bench --locked --bench frames
cargo bench --locked --bench mirror --bench handout --bench store
# sizes to compare, as many as there is patience for: 100000 takes some minutes to be made once
cargo bench --locked --bench service -- ${SIZES:-1000 10000}
