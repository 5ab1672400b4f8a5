# Finds a JDK that is new enough. Sourced; defines functions only.

needed_java=25

# The major version of the JDK in $1, or nothing when there is none: a compiler is needed too.
jdk_major() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
    local version=''
    if [ -r "$1/release" ]; then
        version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$1/release")
    fi
    if [ -z "$version" ]; then
        version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p' | head -n 1) || true
    fi
    case $version in
        1.*) version=${version#1.} ;;
    esac
    printf '%s' "${version%%[!0-9]*}"
}

is_new_enough() {
    local major
    major=$(jdk_major "$1")
    [ -n "$major" ] && [ "$major" -ge "$needed_java" ]
}

# The home folder of the java found on PATH, links followed.
home_on_path() {
    local java link
    java=$(command -v java 2>/dev/null) || return 0
    while [ -L "$java" ]; do
        link=$(readlink "$java")
        case $link in
            /*) java=$link ;;
            *) java=$(dirname "$java")/$link ;;
        esac
    done
    (cd "$(dirname "$java")/.." 2>/dev/null && pwd -P) || true
}

# The folders in which systems keep JDKs, one a line. EVENKEEL_JVM_FOLDERS (colon separated) replaces the list.
usual_jdk_homes() {
    local home folder
    if [ -n "${EVENKEEL_JVM_FOLDERS+set}" ]; then
        printf '%s\n' "$EVENKEEL_JVM_FOLDERS" | tr ':' '\n' | while IFS= read -r folder; do
            for home in "$folder"/*; do printf '%s\n' "$home"; done
        done
        return
    fi
    for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec \
        "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
        "$HOME"/.jdks/*; do
        printf '%s\n' "$home"
    done
}

# Prints the home folder of a JDK that is new enough, or fails. What was chosen by name comes first; a chosen one that
# is too old is passed over, because JAVA_HOME is often left from other work.
find_jdk() {
    local home
    for home in "${EVENKEEL_JAVA_HOME:-}" "${JAVA_HOME:-}"; do
        if [ -n "$home" ] && is_new_enough "$home"; then
            printf '%s' "$home"
            return 0
        fi
    done
    home=$(
        { usual_jdk_homes; home_on_path; } | while IFS= read -r home; do
            if is_new_enough "$home"; then
                printf '%s' "$home"
                break
            fi
        done
    )
    [ -n "$home" ] && printf '%s' "$home"
}

say_how_to_get_a_jdk() {
    {
        echo "evenkeel: a JDK $needed_java or newer is needed and none was found."
        case $(uname -s) in
            Darwin) echo "  Install one: brew install openjdk   (or a package from https://adoptium.net)" ;;
            *) echo "  Install one: apt-get install openjdk-25-jdk, dnf install java-25-openjdk-devel," \
                "or a package from https://adoptium.net" ;;
        esac
        echo "  If it lies in an unusual place, say where: EVENKEEL_JAVA_HOME=/path/to/jdk ./evenkeel"
    } >&2
}
