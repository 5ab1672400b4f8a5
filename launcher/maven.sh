# Finds Maven. Sourced; defines functions only.

require_maven() {
    local version major rest
    command -v mvn >/dev/null 2>&1 ||
        fail "Maven 3.8 or newer is needed to build: apt-get install maven, brew install maven, or https://maven.apache.org"
    version=$(mvn -B -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
    major=${version%%.*}
    rest=${version#*.}
    if [ -z "$version" ] || [ "$major" -lt 3 ] || { [ "$major" -eq 3 ] && [ "${rest%%.*}" -lt 8 ]; }; then
        fail "Maven 3.8 or newer is needed to build; found ${version:-something else}."
    fi
}
