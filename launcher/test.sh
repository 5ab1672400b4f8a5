# Runs every test. Sourced; needs $root, say and fail.

. "$root/launcher/maven.sh"

# The browser for the screen tests: Chromium or Chrome, installed when this is root on a Debian.
find_browser() {
    local name
    for name in "${EVENKEEL_CHROMIUM:-}" chromium chromium-browser google-chrome \
        "/Applications/Chromium.app/Contents/MacOS/Chromium" \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

require_browser() {
    local browser
    if ! find_browser >/dev/null; then
        if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
            say "Installing Chromium for the screen tests"
            DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium >&2 </dev/null ||
                { apt-get update -q >&2 </dev/null &&
                    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium >&2 </dev/null; } ||
                fail "Chromium could not be installed; the screen tests need it."
        else
            fail "the screen tests need Chromium: apt-get install chromium, dnf install chromium," \
                "brew install --cask chromium, or say where it is with EVENKEEL_CHROMIUM=/path"
        fi
    fi
    browser=$(find_browser) || fail "Chromium was installed but is not found."
    export EVENKEEL_CHROMIUM=$browser
}

run_tests() {
    require_maven
    require_browser
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    cd "$root"
    exec mvn -B "$@" verify </dev/null
}
